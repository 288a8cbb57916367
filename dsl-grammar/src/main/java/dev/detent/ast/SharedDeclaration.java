package dev.detent.ast;

import dev.detent.diagnostic.Span;
import java.util.Optional;

/**
 * {@code shared name: type = value}: a bounded resource that all instances draw from.
 *
 * @param initial the value, if written
 */
public record SharedDeclaration(
        Optional<String> doc, Name name, TypeExpression type, Optional<Expression> initial, Span span)
        implements Declaration {}
