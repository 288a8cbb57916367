package dev.detent.emit.tla;

import dev.detent.diagnostic.Span;

/**
 * What a definition of the next-state relation is.
 *
 * @param name the command, reaction, event, outcome or reported variable; for a step of the language its word
 * @param span where it stands in the file; the lifecycle itself for a step of the language
 */
public record TlaAction(Kind kind, String name, Span span) {

    /** What kind of step. */
    public enum Kind {
        COMMAND,
        REACTION,
        EFFECT,
        DONE,
        REFUSED,
        OUTCOME,
        UNKNOWN,
        SETTLE,
        EVENT,
        REPORT,
        WRITTEN,
        STRAY,
        LOOKED,
        USURPED
    }
}
