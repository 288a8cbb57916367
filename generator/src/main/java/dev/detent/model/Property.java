package dev.detent.model;

import dev.detent.diagnostic.Span;
import java.util.List;
import java.util.Optional;

/** What must hold. */
public sealed interface Property {

    String name();

    String documentation();

    Span span();

    /** Holds in every state. */
    record Invariant(String name, Expression condition, String documentation, Span span) implements Property {}

    /** Holds of every step of an instance. */
    record StepInvariant(String name, Expression condition, String documentation, Span span) implements Property {}

    /** Whenever {@code premise}, some day {@code goal}, under the fairness of the language. */
    record LeadsTo(String name, Expression premise, Expression goal, String documentation, Span span)
            implements Property {}

    /** From every reachable state (where {@code when} holds) a state with {@code goal} can be reached by helpful steps. */
    record AlwaysPossible(
            String name, Expression goal, List<String> by, Optional<Expression> when, String documentation, Span span)
            implements Property {
        public AlwaysPossible {
            by = List.copyOf(by);
        }
    }

    /** Some state with {@code goal} is reached. */
    record Reachable(String name, Expression goal, String documentation, Span span) implements Property {}
}
