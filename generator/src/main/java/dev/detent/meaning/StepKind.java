package dev.detent.meaning;

/** What kind of step leads from one state to the next. */
public enum StepKind {
    /** A caller's command is accepted. */
    ACCEPT,
    /** The engine issues a reaction's command. */
    REACT,
    /** The platform executes a part of the call that is out. */
    EFFECT,
    /** The step in flight is done. */
    DONE,
    /** The platform says no; nothing has happened. */
    REFUSED,
    /** The platform gives a named outcome; nothing has happened. */
    OUTCOME,
    /** Nobody awaits the answer any more. */
    UNKNOWN,
    /** The engine fences, looks and decides. */
    SETTLE,
    /** Something happens outside by itself. */
    EVENT,
    /** A report arrives. */
    REPORT
}
