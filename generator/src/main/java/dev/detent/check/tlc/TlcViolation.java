package dev.detent.check.tlc;

import dev.detent.check.tlc.TlcResult.Violated;
import dev.detent.check.tlc.TlcResult.Violation;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The violation that an error message reports.
 *
 * @param exit the exit code that must go with it
 */
record TlcViolation(Violation kind, Optional<String> property, int exit) {
    private static final int EXIT_DEADLOCK = 11;
    private static final int EXIT_INVARIANT = 12;
    private static final int EXIT_PROPERTY = 13;
    private static final int EXIT_ASSERTION = 14;
    private static final Pattern NAME =
            Pattern.compile("(?:Invariant|Action property|Property) (.+?) is violated.*", Pattern.DOTALL);

    /** Empty where the message reports something else. */
    static Optional<TlcViolation> of(TlcMessage error, TlcJob job) {
        return switch (error.code()) {
            case TlcCode.INVARIANT_VIOLATED, TlcCode.INVARIANT_VIOLATED_INITIALLY ->
                named(Violation.INVARIANT, error, EXIT_INVARIANT);
            case TlcCode.ACTION_PROPERTY_VIOLATED -> named(Violation.ACTION_PROPERTY, error, EXIT_PROPERTY);
            case TlcCode.PROPERTY_VIOLATED_INITIALLY -> named(Violation.TEMPORAL, error, EXIT_PROPERTY);
            case TlcCode.TEMPORAL_PROPERTY_VIOLATED ->
                Optional.of(new TlcViolation(Violation.TEMPORAL, onlyProperty(job), EXIT_PROPERTY));
            case TlcCode.DEADLOCK -> Optional.of(new TlcViolation(Violation.DEADLOCK, Optional.empty(), EXIT_DEADLOCK));
            case TlcCode.ASSERTION_VIOLATED ->
                Optional.of(new TlcViolation(Violation.ASSERTION, Optional.empty(), EXIT_ASSERTION));
            default -> Optional.empty();
        };
    }

    Violated result(TlcTrace trace, TlcStatistics statistics, String log) {
        return new Violated(kind, property, message(), trace, statistics, log);
    }

    private String message() {
        String named = property.map(name -> " " + name).orElse("");
        return switch (kind) {
            case INVARIANT -> "the invariant" + named + " is violated";
            case ACTION_PROPERTY -> "the step property" + named + " is violated";
            case TEMPORAL -> "the temporal property" + named + " is violated";
            case DEADLOCK -> "a state without a successor is reached";
            case ASSERTION -> "an assertion of the module is violated";
        };
    }

    private static Optional<TlcViolation> named(Violation kind, TlcMessage error, int exit) {
        Matcher found = NAME.matcher(error.text());
        return Optional.of(
                new TlcViolation(kind, found.matches() ? Optional.of(found.group(1)) : Optional.empty(), exit));
    }

    /** TLC does not name a violated temporal property; a run for them has one. */
    private static Optional<String> onlyProperty(TlcJob job) {
        return TlcConfig.parse(job.configText()).properties().stream()
                .findFirst()
                .filter(name -> job.mode() == TlcMode.LIVENESS);
    }
}
