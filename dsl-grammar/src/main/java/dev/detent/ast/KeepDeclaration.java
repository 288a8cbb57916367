package dev.detent.ast;

import dev.detent.diagnostic.Span;
import java.util.Optional;

/**
 * {@code keep name: type}: a further kept variable.
 *
 * @param reportedFrom the outside variable that reports tell of; empty if it is not reported
 * @param initial the value of a new instance, if written
 */
public record KeepDeclaration(
        Optional<String> doc,
        Name name,
        TypeExpression type,
        Optional<Name> reportedFrom,
        Optional<Expression> initial,
        Span span)
        implements Declaration {}
