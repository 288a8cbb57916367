package dev.detent.ast;

import dev.detent.diagnostic.Span;
import java.util.Optional;

/**
 * {@code outside name: type = value}: a variable of the world outside, never stored.
 *
 * @param initial the value, if written
 */
public record OutsideDeclaration(
        Optional<String> doc, Name name, TypeExpression type, Optional<Expression> initial, Span span)
        implements Declaration {}
