package dev.detent.ast;

import dev.detent.diagnostic.Span;
import java.util.List;
import java.util.Optional;

/**
 * {@code allow DT345 in a, b "why"}: a warning that is meant.
 *
 * @param code the code of the warning
 * @param targets the declarations in which it is allowed; empty for the whole file
 */
public record AllowDeclaration(Optional<String> doc, Name code, List<Name> targets, Text reason, Span span)
        implements Declaration {

    /** Copies the names. */
    public AllowDeclaration {
        targets = List.copyOf(targets);
    }
}
