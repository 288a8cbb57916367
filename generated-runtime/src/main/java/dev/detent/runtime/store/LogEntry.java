package dev.detent.runtime.store;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One write of a row, in words.
 *
 * @param id of the instance
 * @param version the version that was written
 * @param what what happened
 * @param name of the command that was accepted, the outcome, the reaction, or the variable that was reported; else empty
 * @param caller who asked for the command; else empty
 * @param arguments of the command that was accepted, or the reported value; no secrets, no texts
 * @param seen what a look had shown that the step went by; empty where it went by none
 * @param code what the platform said when it refused, or why the end is unknown; else empty
 * @param before columns before; empty for the first
 * @param after columns after
 * @param messages names of the messages that left with the write, in order
 * @param handedTo the commands that were accepted in the same write, because the one before each of them handed over
 */
public record LogEntry(
        String id,
        long version,
        Instant at,
        What what,
        String name,
        String caller,
        Map<String, String> arguments,
        Map<String, String> seen,
        String code,
        Map<String, String> before,
        Map<String, String> after,
        List<String> messages,
        List<String> handedTo) {

    /** Where no command handed over. */
    public LogEntry(
            String id,
            long version,
            Instant at,
            What what,
            String name,
            String caller,
            Map<String, String> arguments,
            Map<String, String> seen,
            String code,
            Map<String, String> before,
            Map<String, String> after,
            List<String> messages) {
        this(id, version, at, what, name, caller, arguments, seen, code, before, after, messages, List.of());
    }

    public LogEntry {
        messages = List.copyOf(messages);
        arguments = ordered(arguments);
        seen = ordered(seen);
        handedTo = List.copyOf(handedTo);
        before = ordered(before);
        after = ordered(after);
    }

    /** What can be written. */
    public enum What {
        CREATED,
        ACCEPTED,
        DONE,
        REFUSED,
        OUTCOME,
        UNKNOWN,
        SETTLED,
        REACTED,
        REPORTED,
        /** Another engine goes on with what was in flight; the columns stay as they are. */
        TAKEN_OVER,
        /** Deadlines that an earlier lifecycle or other settings had not set were set; the columns stay as they are. */
        TIMED
    }

    private static Map<String, String> ordered(Map<String, String> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
