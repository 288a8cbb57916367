package dev.detent.ast;

import dev.detent.diagnostic.Span;

/**
 * A text in double quotes.
 *
 * @param value the characters meant, escapes replaced
 */
public record Text(String value, Span span) implements Node {}
