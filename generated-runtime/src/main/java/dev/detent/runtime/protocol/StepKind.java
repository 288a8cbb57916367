package dev.detent.runtime.protocol;

/** The kinds of steps that an instance takes. */
public enum StepKind {
    /** A command is accepted from a user; its number is the command's. */
    ACCEPT,
    /** The platform executes the next part of the call that is out. */
    EFFECT,
    /** The step in flight is done. */
    DONE,
    /** A definite no: nothing of the call has happened. */
    REFUSED,
    /** A named outcome; its number is the outcome's. */
    OUTCOME,
    /** Nobody awaits the answer any more. */
    UNKNOWN,
    /** Fence, look, decide. */
    SETTLE,
    /** The engine issues a command; its number is the reaction's. */
    REACT,
    /** The outside changes by itself; its number is the event's. */
    EVENT,
    /** A reported variable takes a value; its number is the report's. */
    REPORT
}
