package dev.detent.model;

import dev.detent.diagnostic.Span;

/** {@code variable = value}; {@code +=} and {@code -=} are already written out. */
public record Assignment(Variable variable, Expression value, Span span) {}
