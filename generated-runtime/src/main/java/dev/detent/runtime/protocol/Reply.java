package dev.detent.runtime.protocol;

/** The answer to a command that somebody asked for: a value, never an exception. */
public sealed interface Reply permits Accepted, Refusal {

    default boolean accepted() {
        return this instanceof Accepted;
    }
}
