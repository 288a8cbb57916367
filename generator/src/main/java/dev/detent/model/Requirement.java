package dev.detent.model;

import dev.detent.diagnostic.Span;

/**
 * One clause of a command's guard.
 *
 * @param message what the refusal says; never empty (the clause's own text where the file gives none)
 * @param text the clause as it stands in the file
 */
public record Requirement(Expression condition, String message, String text, Span span) {}
