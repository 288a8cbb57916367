package dev.detent.ast;

import dev.detent.diagnostic.Span;
import java.util.List;
import java.util.Optional;

/**
 * A type as written.
 *
 * @param base the type before any restriction
 * @param part the values allowed, of those of the base; empty if all are
 * @param orNone whether none is a value too
 */
public record TypeExpression(Base base, Optional<SetExpression.Literal> part, boolean orNone, Span span)
        implements Node {

    /** What a type starts with. */
    public sealed interface Base extends Node {}

    /** {@code low..high}, both included. */
    public record Range(Expression.IntegerLiteral low, Expression.IntegerLiteral high, Span span) implements Base {}

    /** A state, or one of the predefined names such as {@code boolean}. */
    public record Named(Name name) implements Base {

        @Override
        public Span span() {
            return name.span();
        }
    }

    /**
     * {@code {a, b}}: an enumeration of its own.
     *
     * @param values at least one
     */
    public record Enumeration(List<Name> values, Span span) implements Base {

        /** Copies the values. */
        public Enumeration {
            values = List.copyOf(values);
        }
    }
}
