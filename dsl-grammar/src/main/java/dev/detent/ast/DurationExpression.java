package dev.detent.ast;

/** A length of time: a literal, or the name of a setting. */
public sealed interface DurationExpression extends Node permits Expression.DurationLiteral, Expression.Reference {}
