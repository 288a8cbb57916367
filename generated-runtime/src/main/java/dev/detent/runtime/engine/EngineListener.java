package dev.detent.runtime.engine;

/**
 * Hears what an engine does. Called one after the other, for one instance in order of versions, never under a lock; what it
 * throws is dropped. A slow listener delays other listeners, not the engine.
 */
public interface EngineListener {

    /** A row was written. */
    default void transition(Transition transition) {}

    /** Something did not go as it should; the engine goes on. */
    default void problem(Problem problem) {}
}
