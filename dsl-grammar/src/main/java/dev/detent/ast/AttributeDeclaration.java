package dev.detent.ast;

import dev.detent.diagnostic.Span;
import java.util.List;
import java.util.Optional;

/**
 * {@code attribute a, b}: texts that are kept and handed on.
 *
 * @param names at least one
 */
public record AttributeDeclaration(Optional<String> doc, List<Name> names, Span span) implements Declaration {

    /** Copies the names. */
    public AttributeDeclaration {
        names = List.copyOf(names);
    }
}
