package dev.detent.ast;

import dev.detent.diagnostic.Span;
import java.util.List;
import java.util.Optional;

/**
 * {@code view name { A when C, .., Z otherwise }}: a value that is derived for others; the first case that holds is
 * shown.
 *
 * @param otherwise shown where no case holds
 */
public record ViewDeclaration(Optional<String> doc, Name name, List<Case> cases, Name otherwise, Span span)
        implements Declaration {

    /** Copies the cases. */
    public ViewDeclaration {
        cases = List.copyOf(cases);
    }

    /** {@code A when C}. */
    public record Case(Optional<String> doc, Name value, Expression when, Span span) implements Documented {}
}
