package dev.detent.model;

import dev.detent.diagnostic.Span;
import java.util.List;

/**
 * {@code fair}: of some commands, or of an event, one comes some day if one of them becomes possible again and again.
 * Somebody outside is counted on; neither the engine nor the generated code keeps it.
 *
 * @param names the commands of one declaration, or the event
 * @param span from the word to the last of the names
 */
public record FairPromise(Kind kind, List<String> names, Span span) {

    /** What is promised. */
    public enum Kind {
        /** A user has one of the commands accepted. */
        COMMAND,
        /** The event happens. */
        EVENT
    }

    public FairPromise {
        names = List.copyOf(names);
    }

    /** The promise in the words of the file. */
    public String words() {
        return "fair " + (kind == Kind.COMMAND ? "command " : "event ") + String.join(", ", names);
    }
}
