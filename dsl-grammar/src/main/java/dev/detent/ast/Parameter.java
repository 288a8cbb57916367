package dev.detent.ast;

import dev.detent.diagnostic.Span;

/** {@code name: type} in the parameters of a command or an action. */
public record Parameter(Name name, TypeExpression type, Span span) implements Node {}
