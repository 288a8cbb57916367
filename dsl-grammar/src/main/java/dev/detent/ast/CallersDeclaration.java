package dev.detent.ast;

import dev.detent.diagnostic.Span;
import java.util.List;
import java.util.Optional;

/**
 * {@code callers a, b}: who asks for commands.
 *
 * @param names at least one
 */
public record CallersDeclaration(Optional<String> doc, List<Name> names, Span span) implements Declaration {

    /** Copies the names. */
    public CallersDeclaration {
        names = List.copyOf(names);
    }
}
