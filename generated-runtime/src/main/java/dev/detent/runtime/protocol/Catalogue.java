package dev.detent.runtime.protocol;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Names, documentation and lines for the numbers that a {@link Machine} uses. Each list starts with number 1 at index 0.
 *
 * @param lifecycle name of the lifecycle
 * @param source name of the file that it was generated from
 * @param digest digest of the lifecycle's meaning; stored with each row
 */
public record Catalogue(
        String lifecycle,
        String source,
        String digest,
        List<CommandEntry> commands,
        List<ActionEntry> actions,
        List<String> events,
        List<ReactionEntry> reactions,
        List<ReportEntry> reports,
        List<String> outcomes,
        List<String> callers) {

    /**
     * A command.
     *
     * @param line where it stands in the file
     * @param clauses one for each clause of its guard
     * @param steps one for each step
     */
    public record CommandEntry(String name, int line, List<ClauseEntry> clauses, List<StepEntry> steps) {
        public CommandEntry {
            clauses = List.copyOf(clauses);
            steps = List.copyOf(steps);
        }
    }

    /**
     * A clause of a guard.
     *
     * @param text the clause as it stands in the file
     * @param message what a person is told when it is false
     */
    public record ClauseEntry(ClauseKind kind, String text, String message, int line) {}

    /** What a clause of a guard is about. */
    public enum ClauseKind {
        /** Where the command starts from. */
        SOURCE,
        /** A {@code require} of the file. */
        REQUIREMENT,
        /** A counter stays in its range. */
        RANGE
    }

    /**
     * A step.
     *
     * @param task the value of the task state (or of the main state, see {@link Vocabulary#task}) that it shows
     * @param action number of the action that it calls, 0 for none
     * @param within how long the answer to its call is awaited; empty for as long as the engine's options say
     */
    public record StepEntry(String name, Optional<String> task, int action, Optional<Duration> within, int line) {

        public StepEntry {
            if (within.filter(limit -> limit.isZero() || limit.isNegative()).isPresent()) {
                throw new IllegalArgumentException("step " + name + " cannot be answered within " + within.get());
            }
        }

        /** A step without a limit of its own. */
        public StepEntry(String name, Optional<String> task, int action, int line) {
            this(name, task, action, Optional.empty(), line);
        }
    }

    /**
     * A reaction.
     *
     * @param on false where the setting that says how long it waits is off: then it never acts
     * @param delay how long its condition on the row has to hold; zero where it may act at once; never negative
     * @param onRestart whether it acts only on what an engine finds when it starts
     */
    public record ReactionEntry(String name, boolean on, Duration delay, boolean onRestart, int line) {

        /** A reaction that acts whenever its condition holds. */
        public ReactionEntry(String name, boolean on, Duration delay, int line) {
            this(name, on, delay, false, line);
        }

        /** A reaction that acts only on what an engine finds when it starts. */
        public static ReactionEntry onRestart(String name, int line) {
            return new ReactionEntry(name, true, Duration.ZERO, true, line);
        }

        public ReactionEntry {
            if (delay.isNegative()) {
                throw new IllegalArgumentException("reaction " + name + " cannot wait for " + delay);
            }
        }
    }

    /**
     * A report.
     *
     * @param modelled whether a property reads the variable, so that the model knows it
     */
    public record ReportEntry(String variable, String value, boolean modelled) {}

    /** An action; {@code returns} are the attributes that a finished call gives. */
    public record ActionEntry(String name, List<String> parameters, List<String> returns, int line) {
        public ActionEntry {
            parameters = List.copyOf(parameters);
            returns = List.copyOf(returns);
        }
    }

    public Catalogue {
        commands = List.copyOf(commands);
        actions = List.copyOf(actions);
        events = List.copyOf(events);
        reactions = List.copyOf(reactions);
        reports = List.copyOf(reports);
        outcomes = List.copyOf(outcomes);
        callers = List.copyOf(callers);
    }
}
