package dev.detent.ast;

import dev.detent.diagnostic.Span;

/**
 * A name as written, without back quotes. What it refers to is not known yet.
 *
 * @param text letters, digits and underscores
 */
public record Name(String text, Span span) implements Node {

    @Override
    public String toString() {
        return text;
    }
}
