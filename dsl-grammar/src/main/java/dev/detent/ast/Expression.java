package dev.detent.ast;

import dev.detent.diagnostic.Span;
import java.util.List;

/** A condition or a value. Parentheses are not kept: the tree says what belongs together. */
public sealed interface Expression extends Node {

    /**
     * {@code a and b and c}.
     *
     * @param operands at least two, in the order of the file
     */
    record And(List<Expression> operands, Span span) implements Expression {

        /** Copies the operands. */
        public And {
            operands = List.copyOf(operands);
        }
    }

    /**
     * {@code a or b or c}.
     *
     * @param operands at least two, in the order of the file
     */
    record Or(List<Expression> operands, Span span) implements Expression {

        /** Copies the operands. */
        public Or {
            operands = List.copyOf(operands);
        }
    }

    /** {@code premise implies conclusion}. */
    record Implies(Expression premise, Expression conclusion, Span span) implements Expression {}

    /** {@code not operand}. */
    record Not(Expression operand, Span span) implements Expression {}

    /** {@code left == right} and the like. */
    record Comparison(Expression left, ComparisonOperator operator, Expression right, Span span)
            implements Expression {}

    /** {@code element in set}, or {@code element not in set} if negated. */
    record Membership(Expression element, boolean negated, SetExpression set, Span span) implements Expression {}

    /** {@code value or else fallback}: the fallback where the value is none. */
    record OrElse(Expression value, Expression fallback, Span span) implements Expression {}

    /** {@code left + right} or {@code left - right}. */
    record Arithmetic(Expression left, ArithmeticOperator operator, Expression right, Span span)
            implements Expression {}

    /**
     * {@code function(a, b)}, such as {@code old(x)} or {@code seen(P)}.
     *
     * @param arguments at least one
     */
    record Apply(Name function, List<Expression> arguments, Span span) implements Expression {

        /** Copies the arguments. */
        public Apply {
            arguments = List.copyOf(arguments);
        }
    }

    /** A name that stands for a value. */
    record Reference(Name name) implements Expression, SetExpression.Item, DurationExpression {

        @Override
        public Span span() {
            return name.span();
        }
    }

    /** {@code true} or {@code false}. */
    record BooleanLiteral(boolean value, Span span) implements Expression {}

    /** {@code none}. */
    record NoneLiteral(Span span) implements Expression, SetExpression.Item {}

    /**
     * {@code 12} or {@code 0x0c}.
     *
     * @param written the digits as in the file, so that a printer can keep them
     */
    record IntegerLiteral(int value, String written, Span span) implements Expression, SetExpression.Item {}

    /** {@code 15m}. */
    record DurationLiteral(int amount, DurationUnit unit, Span span) implements Expression, DurationExpression {}
}
