package dev.detent.runtime.replay;

import dev.detent.runtime.protocol.StepKind;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The step that is to be taken.
 *
 * @param name as for {@link Label}
 * @param command as for {@link Label}; empty where it makes no difference
 * @param caller who asks; empty for anybody
 * @param arguments of a command by name; of a report its value under the empty name
 */
record Wanted(StepKind kind, String name, String command, String caller, Map<String, String> arguments) {

    /** Whether a step is this one. */
    boolean is(Label label) {
        return kind == label.kind()
                && name.equals(label.name())
                && ((command.isEmpty() && kind != StepKind.SETTLE) || command.equals(label.command()))
                && (caller.isEmpty() || caller.equals(label.caller()))
                && arguments.equals(label.arguments());
    }

    @Override
    public String toString() {
        return new Label(kind, name, command, caller, arguments).toString();
    }

    /**
     * What a step is, in the words of the file.
     *
     * @param name the command, reaction, event, outcome, action or reported variable; empty for a look
     * @param command the command that the step belongs to; empty where there is none
     */
    record Label(StepKind kind, String name, String command, String caller, Map<String, String> arguments) {

        @Override
        public String toString() {
            String values = arguments.entrySet().stream()
                    .map(entry ->
                            entry.getKey().isEmpty() ? entry.getValue() : entry.getKey() + " = " + entry.getValue())
                    .collect(Collectors.joining(", "));
            return kind.name().toLowerCase(Locale.ROOT)
                    + (name.isEmpty() ? "" : " `" + name + "`")
                    + (values.isEmpty() ? "" : " (" + values + ")")
                    + (command.isEmpty() || command.equals(name) ? "" : " of `" + command + "`")
                    + (caller.isEmpty() ? "" : " by " + caller);
        }
    }
}
