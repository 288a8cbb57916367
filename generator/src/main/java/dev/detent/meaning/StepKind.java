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
    REPORT,
    /** A caller's command or a reaction is judged on the row as it is; the row is written later. Only without compare-and-swap. */
    JUDGED,
    /** A row that was judged earlier is written. Only without compare-and-swap. */
    WRITTEN,
    /** The platform executes a part of a call that nobody fenced. Only without a fence, or with several calls at a time. */
    STRAY,
    /** The engine looks, before it fences. Only where it fences after the look. */
    LOOKED,
    /** A command that was taken over from writes its end. Only where a command's end does not ask whose turn it is. */
    USURPED
}
