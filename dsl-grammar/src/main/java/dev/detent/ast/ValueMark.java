package dev.detent.ast;

import dev.detent.diagnostic.Span;

/** What is special about a value. */
public sealed interface ValueMark extends Node {

    /** New instances start here. */
    record Initial(Span span) implements ValueMark {}

    /** Nothing is accepted here any more. */
    record Final(Span span) implements ValueMark {}

    /** Shown while a step holds it. */
    record Task(Span span) implements ValueMark {}

    /** Stored rows may still carry this older name of the value. */
    record Was(Name oldName, Span span) implements ValueMark {}

    /** Not used, on purpose. */
    record Unused(Text reason, Span span) implements ValueMark {}
}
