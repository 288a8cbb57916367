package dev.detent.runtime.engine;

import java.util.Optional;

/**
 * Something that did not go as it should.
 *
 * @param id of the instance; empty where it is about the engine
 * @param message what happened and what the engine does about it
 */
public record Problem(String id, Kind kind, String message, Optional<Throwable> cause) {

    /** What went wrong. */
    public enum Kind {
        /** The adapter threw, or broke its contract; the end of the call is unknown. */
        ADAPTER,
        /** A fence was not confirmed; it is tried again. */
        FENCE,
        /** The adapter cannot fence: the instance stays unsure. */
        CANNOT_FENCE,
        /** A look got no answer; it is tried again. */
        UNREACHABLE,
        /** The store failed; what was to be written is tried again. */
        STORE,
        /** A stored row cannot be read by this lifecycle; its instance is left alone. */
        UNREADABLE_ROW,
        /** A look shows neither the effect nor the state before, and the lifecycle says nothing for that: stays unsure. */
        LOST,
        /** A call is known to have happened, but neither an answer nor a look tells what it returned: stays unsure. */
        UNTOLD,
        /** A command is to end and hand over to another one, which would be refused: it stays as it is. */
        HAND_OVER_REFUSED,
        /** A reaction is due, but its command would be refused. */
        REACTION_REFUSED,
        /** An error in the generated machine or the engine; the instance is left as it is until it is poked again. */
        FAULT
    }
}
