package dev.detent.ast;

import dev.detent.diagnostic.Span;
import java.util.Optional;

/**
 * {@code define name = condition "message"}: a named condition.
 *
 * @param message what a caller is told when the condition refuses a command
 */
public record DefineDeclaration(
        Optional<String> doc, Name name, Expression condition, Optional<Text> message, Span span)
        implements Declaration {}
