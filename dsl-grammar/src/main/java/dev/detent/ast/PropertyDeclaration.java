package dev.detent.ast;

import dev.detent.diagnostic.Span;
import java.util.List;
import java.util.Optional;

/** What must hold. */
public sealed interface PropertyDeclaration extends Declaration {

    /** The name that verdicts use. */
    Name name();

    /** {@code invariant name: P}: P holds in every state. */
    record Invariant(Optional<String> doc, Name name, Expression condition, Span span) implements PropertyDeclaration {}

    /** {@code step invariant name: P}: P holds of every step. */
    record StepInvariant(Optional<String> doc, Name name, Expression condition, Span span)
            implements PropertyDeclaration {}

    /** {@code eventually name: P leads to Q}: whenever P, Q at last. */
    record Eventually(Optional<String> doc, Name name, Expression premise, Expression goal, Span span)
            implements PropertyDeclaration {}

    /**
     * {@code always possible name: Q by a, b when P}: from every reachable state Q can be reached.
     *
     * @param by the commands and events that may help; empty for the usual ones
     * @param when limits where it is asked; empty for everywhere
     */
    record AlwaysPossible(
            Optional<String> doc, Name name, Expression goal, List<Name> by, Optional<Expression> when, Span span)
            implements PropertyDeclaration {

        /** Copies the names. */
        public AlwaysPossible {
            by = List.copyOf(by);
        }
    }

    /** {@code reachable name: Q}: some state with Q is reached. */
    record Reachable(Optional<String> doc, Name name, Expression condition, Span span) implements PropertyDeclaration {}
}
