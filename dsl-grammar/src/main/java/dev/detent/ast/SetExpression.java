package dev.detent.ast;

import dev.detent.diagnostic.Span;
import java.util.List;

/** The right side of {@code in}. */
public sealed interface SetExpression extends Node {

    /**
     * {@code {a, none, 3}}.
     *
     * @param items at least one, in the order of the file
     */
    record Literal(List<Item> items, Span span) implements SetExpression {

        /** Copies the items. */
        public Literal {
            items = List.copyOf(items);
        }
    }

    /**
     * {@code any}, {@code any except a} or {@code any except {a, b}}.
     *
     * @param except empty for all
     */
    record Any(List<Name> except, Span span) implements SetExpression {

        /** Copies the names. */
        public Any {
            except = List.copyOf(except);
        }
    }

    /** The name of a set, or of a value that has phases. */
    record Named(Name name) implements SetExpression {

        @Override
        public Span span() {
            return name.span();
        }
    }

    /** What a literal set can hold. */
    sealed interface Item extends Node
            permits Expression.Reference, Expression.NoneLiteral, Expression.IntegerLiteral {}
}
