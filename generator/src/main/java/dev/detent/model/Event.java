package dev.detent.model;

import dev.detent.diagnostic.Span;

/** What happens outside by itself. {@code when} reads outside variables only; constant true where the file gives none. */
public record Event(String name, Expression when, Block effect, String documentation, Span span) {}
