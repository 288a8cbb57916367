package dev.detent.ast;

import dev.detent.diagnostic.Span;
import java.util.Optional;

/**
 * A condition and what is said when it is false.
 *
 * @param message empty if the condition itself is shown
 */
public record Requirement(Expression condition, Optional<Text> message, Span span) implements Node {}
