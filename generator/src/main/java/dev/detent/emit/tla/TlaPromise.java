package dev.detent.emit.tla;

/**
 * Something that a check of a {@code leads to} may count on beside the minimum.
 *
 * @param name what the module calls it; an element of its constant {@code CountedOn}
 * @param kind what it is
 * @param of name of the reaction or of the action, or what is said to be fair, in the words of the file
 * @param conditions how many strong fairness conditions it consists of; each doubles TLC's work
 */
public record TlaPromise(String name, Kind kind, String of, int conditions) {

    /** The promise in the words of the file. */
    public String words() {
        return switch (kind) {
            case REACTION -> "reaction " + of;
            case ASSUMPTION -> "assume " + of + " succeeds";
            case FAIR -> of;
        };
    }

    /** What is promised. */
    public enum Kind {
        /** The reaction happens if it becomes possible again and again. */
        REACTION,
        /** {@code assume a succeeds}, for one command that calls the action. */
        ASSUMPTION,
        /** {@code fair}: of some commands one is accepted, or an event happens. */
        FAIR
    }
}
