package dev.detent.meaning;

import dev.detent.model.Value;
import java.util.List;

/**
 * One step, in the words of the file.
 *
 * @param name the command, reaction, event, outcome or reported variable; for steps of a call its action; for a step
 *     without call its name
 * @param command the command that is accepted, or that the step belonged to before; empty for events and reports
 * @param caller who asked; empty where the command does not care, or nobody asked
 * @param arguments modelled arguments of an accepted command, or the value of a report
 * @param acceptCase which case of the command's acceptance was taken, from 1; 0 where there was none
 * @param instance number of the instance that takes the step, from 0
 * @param handedTo the commands that are accepted in the same step, because the one before each of them hands over
 */
public record Happening(
        StepKind kind,
        String name,
        String command,
        String caller,
        List<Value> arguments,
        int acceptCase,
        int line,
        int instance,
        List<HandedTo> handedTo) {

    /**
     * A command that takes over.
     *
     * @param acceptCase as for the step itself
     */
    public record HandedTo(String command, int acceptCase) {}

    public Happening {
        arguments = List.copyOf(arguments);
        handedTo = List.copyOf(handedTo);
    }

    /** A step of the first instance in which no command hands over. */
    Happening(
            StepKind kind,
            String name,
            String command,
            String caller,
            List<Value> arguments,
            int acceptCase,
            int line) {
        this(kind, name, command, caller, arguments, acceptCase, line, 0, List.of());
    }

    /** The same step with these hand-overs. */
    Happening handing(List<HandedTo> commands) {
        return commands.isEmpty()
                ? this
                : new Happening(kind, name, command, caller, arguments, acceptCase, line, instance, commands);
    }

    /** The same step of another instance. */
    Happening of(int other) {
        return other == instance
                ? this
                : new Happening(kind, name, command, caller, arguments, acceptCase, line, other, handedTo);
    }
}
