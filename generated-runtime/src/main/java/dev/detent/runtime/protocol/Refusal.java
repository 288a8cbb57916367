package dev.detent.runtime.protocol;

import java.util.List;

/**
 * Why a command was not accepted; nothing was written.
 *
 * @param instance empty where the question was not about one instance
 * @param shown what the main state shows
 * @param reason the first reason
 * @param message the first reason in words
 * @param line line of the file that says so
 * @param falseClauses every clause of the guard that was false, the first one first; empty where no clause was asked
 * @param allowed the commands that the caller could have accepted now, with some arguments
 */
public record Refusal(
        String lifecycle,
        String instance,
        String command,
        String shown,
        Reason reason,
        String message,
        int line,
        List<FalseClause> falseClauses,
        List<String> allowed)
        implements Reply {

    public Refusal {
        falseClauses = List.copyOf(falseClauses);
        allowed = List.copyOf(allowed);
    }

    /** In the order in which they are looked for. */
    public enum Reason {
        /** The file declares no such caller. */
        UNKNOWN_CALLER,
        /** Only the engine issues the command. */
        INTERNAL,
        /** The main state is final. */
        FINAL,
        /** Another command is in flight and this one does not pre-empt it. */
        BUSY,
        /** The main state is not among the command's sources. */
        SOURCE,
        /** A requirement is false. */
        REQUIREMENT,
        /** A counter would leave its range. */
        RANGE,
        /** The command is over at once and hands over to another one, which would be refused. */
        HAND_OVER,
        /** Accepting the command reads the outside, and the outside cannot be seen now. */
        UNSEEN
    }

    /** A clause of the guard that was false: as it stands in the file, what it tells a person, and its line. */
    public record FalseClause(String text, String message, int line) {}
}
