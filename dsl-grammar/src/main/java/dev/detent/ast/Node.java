package dev.detent.ast;

import dev.detent.diagnostic.Span;

/** Anything that was read from a place in a file. */
public interface Node {

    /** From its first to its last character, without its doc comment. */
    Span span();
}
