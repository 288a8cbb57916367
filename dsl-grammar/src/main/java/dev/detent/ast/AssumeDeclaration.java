package dev.detent.ast;

import dev.detent.diagnostic.Span;
import java.util.List;
import java.util.Optional;

/**
 * {@code assume a, b succeeds}: actions that succeed at last.
 *
 * @param actions at least one
 */
public record AssumeDeclaration(Optional<String> doc, List<Name> actions, Span span) implements Declaration {

    /** Copies the names. */
    public AssumeDeclaration {
        actions = List.copyOf(actions);
    }
}
