package dev.detent.emit.java;

import com.palantir.javapoet.CodeBlock;
import java.time.Duration;
import java.util.List;

/** Lengths of time as Java. */
final class Durations {

    private record Unit(String suffix, String method, Duration length) {}

    /** From the longest to the shortest; {@code ms} comes before {@code s} and {@code m} when a suffix is looked for. */
    private static final List<Unit> UNITS = List.of(
            new Unit("d", "ofDays", Duration.ofDays(1)),
            new Unit("h", "ofHours", Duration.ofHours(1)),
            new Unit("m", "ofMinutes", Duration.ofMinutes(1)),
            new Unit("ms", "ofMillis", Duration.ofMillis(1)),
            new Unit("s", "ofSeconds", Duration.ofSeconds(1)));

    private Durations() {}

    /** A literal of the file, such as {@code 15m}. */
    static CodeBlock literal(String written) {
        String suffix = written.replaceAll("[0-9]", "");
        long amount = Long.parseLong(written.substring(0, written.length() - suffix.length()));
        return UNITS.stream()
                .filter(unit -> unit.suffix().equals(suffix))
                .findFirst()
                .map(unit -> call(unit, amount))
                .orElseThrow(() -> new IllegalArgumentException("not a length of time: " + written));
    }

    /** In the largest unit that gives a whole number. */
    static CodeBlock literal(Duration duration) {
        if (duration.isZero()) {
            return CodeBlock.of("$T.ZERO", Duration.class);
        }
        Unit best = UNITS.get(3);
        for (Unit unit : UNITS) {
            boolean whole = duration.toMillis() % unit.length().toMillis() == 0;
            if (whole && unit.length().compareTo(best.length()) > 0) {
                best = unit;
            }
        }
        return call(best, duration.toMillis() / best.length().toMillis());
    }

    private static CodeBlock call(Unit unit, long amount) {
        return CodeBlock.of("$T.$L($L)", Duration.class, unit.method(), amount);
    }
}
