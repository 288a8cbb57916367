package dev.detent.check;

/**
 * Whether something that the file lets happen did happen in some check that has the engine as it is.
 *
 * @param name the command, reaction, event; for a case of an acceptance {@code row} or {@code case} and its number; for the
 *     end of a step its action or, for a named outcome, the outcome
 * @param command the command that a case or a step belongs to; empty for the others
 * @param line line of the file
 */
public record Occurrence(Kind kind, String name, String command, int line, Seen seen) {

    /** What may happen. */
    public enum Kind {
        /** A command is accepted. */
        COMMAND,
        /** One condition or row of a command's acceptance is taken. */
        CASE,
        /** The engine issues a reaction's command. */
        REACTION,
        /** Something happens outside. */
        EVENT,
        /** A step is done. */
        DONE,
        /** The platform refuses a step's call. */
        REFUSED,
        /** The platform gives a named outcome to a step's call. */
        OUTCOME,
        /** Nobody hears how a step's call ended. */
        UNKNOWN
    }

    /** What is known of it. */
    public enum Seen {
        /** It happens. */
        HAPPENS,
        /** Every state was looked at, and it happens in none. */
        NEVER,
        /** Not every state was looked at, or it was not counted. */
        NOT_COUNTED
    }
}
