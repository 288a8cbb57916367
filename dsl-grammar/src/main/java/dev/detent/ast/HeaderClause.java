package dev.detent.ast;

import dev.detent.diagnostic.Span;

/** What is said of a command before its body. */
public sealed interface HeaderClause extends Node {

    /** {@code from A, B}: the values of the main state in which it is accepted. */
    record From(Sources sources, Span span) implements HeaderClause {}

    /** {@code to C}: what success writes to the main state. */
    record To(Name value, Span span) implements HeaderClause {}

    /** {@code else D} or {@code else unchanged}: what the other ends write to the main state. */
    record Else(Target target, Span span) implements HeaderClause {}

    /** {@code preempts a, b}: the commands in flight that it may replace. */
    record Preempts(Sources commands, Span span) implements HeaderClause {}

    /** {@code anytime}: accepted also while another command is in flight. */
    record Anytime(Span span) implements HeaderClause {}

    /** {@code internal}: asked for by the engine only. */
    record Internal(Span span) implements HeaderClause {}

    /** {@code unused "why"}: not used, on purpose. */
    record Unused(Text reason, Span span) implements HeaderClause {}
}
