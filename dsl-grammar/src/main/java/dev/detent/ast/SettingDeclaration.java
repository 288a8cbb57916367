package dev.detent.ast;

import dev.detent.diagnostic.Span;
import java.util.Optional;

/**
 * {@code setting name: type = value}: constant within a deployment.
 *
 * @param initial the value, if written
 */
public record SettingDeclaration(
        Optional<String> doc, Name name, TypeExpression type, Optional<Expression> initial, Span span)
        implements Declaration {}
