package dev.detent.runtime.protocol;

import java.util.List;

/**
 * Names, documentation and lines for the numbers that a {@link Machine} uses. Each list starts with number 1 at index 0.
 *
 * @param lifecycle name of the lifecycle
 * @param source name of the file that it was generated from
 * @param digest digest of the lifecycle's meaning; stored with each row
 * @param reported the reported variables that the model knows
 */
public record Catalogue(
        String lifecycle,
        String source,
        String digest,
        List<CommandEntry> commands,
        List<ActionEntry> actions,
        List<String> events,
        List<String> reactions,
        List<String> outcomes,
        List<String> callers,
        List<String> reported) {

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
    public record ClauseEntry(String text, String message, int line) {}

    /**
     * A step.
     *
     * @param action number of the action that it calls, 0 for none
     */
    public record StepEntry(String name, int action, int line) {}

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
        outcomes = List.copyOf(outcomes);
        callers = List.copyOf(callers);
        reported = List.copyOf(reported);
    }
}
