package dev.detent.emit.tla;

/**
 * What it says of a state that it has a step of this definition; such steps change nothing. TLA+ cannot say what is possible,
 * but the graph that TLC dumps can be asked.
 *
 * @param property name of the property of the file
 */
public record TlaMark(Kind kind, String property) {

    /** What is marked. */
    public enum Kind {
        /** The property's goal is reached. */
        GOAL,
        /** The property is asked of the state. */
        ASKED
    }
}
