package dev.detent.runtime.engine;

import dev.detent.runtime.protocol.Catalogue.ReactionEntry;
import dev.detent.runtime.protocol.Machine;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * When the reactions with a delay may act. The deadline stands in the row: the write that makes a reaction's condition true
 * sets it, the one that makes it false takes it away, and every write in between keeps it, the reaction's own too. Pure.
 */
final class Deadlines {

    /** A longer delay counts as this one, so that every store can hold a deadline. */
    private static final Duration LONGEST = Duration.ofDays(365_000);

    private final Machine machine;
    private final List<ReactionEntry> reactions;
    private final int[] delayed;

    Deadlines(Machine machine) {
        this.machine = machine;
        this.reactions = machine.catalogue().reactions();
        this.delayed = IntStream.rangeClosed(1, reactions.size())
                .filter(reaction ->
                        entry(reaction).on() && !entry(reaction).delay().isZero())
                .toArray();
    }

    private ReactionEntry entry(int reaction) {
        return reactions.get(reaction - 1);
    }

    /**
     * The deadlines of a row, by name of the reaction.
     *
     * @param before those of the row that it replaces
     * @param row the one that is written
     * @param now when it is written
     */
    Map<String, Instant> after(Map<String, Instant> before, long row, Instant now) {
        Map<String, Instant> deadlines = new LinkedHashMap<>();
        for (int reaction : delayed) {
            if (!machine.isFinal(row) && machine.due(reaction, row)) {
                ReactionEntry entry = entry(reaction);
                Instant held = before.get(entry.name());
                deadlines.put(entry.name(), held == null ? from(now, entry.delay()) : held);
            }
        }
        return deadlines;
    }

    /** Never before the delay has passed, in whole milliseconds. */
    private static Instant from(Instant now, Duration delay) {
        Instant exact = now.plus(delay.compareTo(LONGEST) < 0 ? delay : LONGEST);
        Instant whole = exact.truncatedTo(ChronoUnit.MILLIS);
        return whole.equals(exact) ? whole : whole.plusMillis(1);
    }

    /** Whether the row lets the reaction act as far as time goes; true for one without a delay, false for one switched off. */
    boolean passed(int reaction, Map<String, Instant> deadlines, Instant now) {
        ReactionEntry entry = entry(reaction);
        if (!entry.on() || entry.delay().isZero()) {
            return entry.on();
        }
        Instant deadline = deadlines.get(entry.name());
        return deadline != null && !now.isBefore(deadline);
    }

    /** The first deadline that is still to come. */
    Optional<Instant> next(Map<String, Instant> deadlines, Instant now) {
        return IntStream.of(delayed)
                .mapToObj(reaction ->
                        Optional.ofNullable(deadlines.get(entry(reaction).name())))
                .flatMap(Optional::stream)
                .filter(now::isBefore)
                .min(Instant::compareTo);
    }
}
