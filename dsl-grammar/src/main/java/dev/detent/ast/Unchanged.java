package dev.detent.ast;

import dev.detent.diagnostic.Span;

/** The word {@code unchanged}: the row stays as it was. */
public record Unchanged(Span span) implements Target, EndingWrites {}
