package dev.detent.ast;

import dev.detent.diagnostic.Span;
import java.util.Optional;

/**
 * {@code set name of state = {..}}: a named set of values.
 *
 * @param of the state whose values it holds
 */
public record SetDeclaration(Optional<String> doc, Name name, Name of, SetExpression.Literal members, Span span)
        implements Declaration {}
