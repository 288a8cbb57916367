package dev.detent.runtime.engine;

import dev.detent.runtime.store.LogEntry.What;
import java.util.List;
import java.util.Map;

/** What a step makes of a row, not yet written; the messages leave with it. */
record Change(
        long row,
        Map<String, String> attributes,
        Map<String, String> texts,
        Map<String, String> overtakenTexts,
        long token,
        long operation,
        List<String> messages,
        Words words) {

    /** What the log says of it; see {@link dev.detent.runtime.store.LogEntry}. */
    record Words(
            What what,
            String name,
            String caller,
            Map<String, String> arguments,
            Map<String, String> seen,
            String code,
            List<String> handedTo) {

        /** Where no command hands over. */
        Words(
                What what,
                String name,
                String caller,
                Map<String, String> arguments,
                Map<String, String> seen,
                String code) {
            this(what, name, caller, arguments, seen, code, List.of());
        }

        Words handing(List<String> commands) {
            return commands.isEmpty() ? this : new Words(what, name, caller, arguments, seen, code, commands);
        }
    }
}
