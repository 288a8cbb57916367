package dev.detent.check.tlc;

import java.util.List;
import java.util.Optional;

/** What came of a run. Only {@link Passed} is a pass. */
public sealed interface TlcResult {

    /** What TLC printed, cut where it was very long; for a log file, not for a user. */
    String log();

    /** How far the run came. */
    TlcStatistics statistics();

    /** Every reachable state was looked at, nothing was violated, and every required action fired. */
    record Passed(TlcStatistics statistics, TlcCoverage coverage, String log) implements TlcResult {}

    /**
     * Something does not hold.
     *
     * @param property the name in the configuration; empty for a deadlock or an assertion
     * @param message one sentence
     */
    record Violated(
            Violation kind,
            Optional<String> property,
            String message,
            TlcTrace trace,
            TlcStatistics statistics,
            String log)
            implements TlcResult {}

    /**
     * The run ended before the answer was known.
     *
     * @param howFar one sentence with the figures
     * @param nextStep one sentence: what to do
     */
    record Inconclusive(Reason reason, String howFar, String nextStep, TlcStatistics statistics, String log)
            implements TlcResult {}

    /**
     * Nothing was violated, but nothing was shown either: no initial state, a single state, or required actions that
     * never fired.
     *
     * @param message one sentence
     * @param neverFired the required actions that did not fire, sorted
     */
    record Vacuous(String message, List<String> neverFired, TlcStatistics statistics, TlcCoverage coverage, String log)
            implements TlcResult {
        public Vacuous {
            neverFired = List.copyOf(neverFired);
        }
    }

    /**
     * The module, its configuration or the tool is wrong.
     *
     * @param message what is wrong, in words of ours; quotes TLC where the place matters
     * @param nextStep one sentence: what to do
     */
    record Faulty(Stage stage, String message, String nextStep, TlcStatistics statistics, String log)
            implements TlcResult {}

    /** What is violated. */
    enum Violation {
        INVARIANT,
        /** A property of the form {@code [][A]_v}. */
        ACTION_PROPERTY,
        /** Any other property, one that is false in an initial state included. */
        TEMPORAL,
        DEADLOCK,
        /** {@code Assert} of the module {@code TLC}. */
        ASSERTION
    }

    /** Why a run ended early. */
    enum Reason {
        TIME_BUDGET,
        STATE_BUDGET,
        MEMORY,
        DISK,
        /** It printed more than anybody can read. */
        OUTPUT,
        /** The thread that waited for it was interrupted. */
        INTERRUPTED,
        /** The process was killed by somebody else. */
        KILLED,
        /** TLC stopped by itself with states left to explore. */
        STOPPED
    }

    /** Where it went wrong. */
    enum Stage {
        PARSE,
        CONFIGURATION,
        EVALUATION,
        TOOL
    }
}
