package dev.detent.model;

import dev.detent.diagnostic.Span;
import java.util.List;

/**
 * A typed expression. Named conditions stay named ({@link Use}) so that generated code can name them too.
 */
public sealed interface Expression {

    Type type();

    Span span();

    /** A literal. */
    record Constant(Value value, Type type, Span span) implements Expression {}

    /**
     * The value of a state, task, keep, reported or outside variable, or of a setting.
     *
     * @param shown for a main state with values marked {@code task}: whether the task of the step in flight hides the
     *     stored value; false for every other variable
     */
    record Read(Variable variable, boolean shown, Span span) implements Expression {
        @Override
        public Type type() {
            return variable.type();
        }
    }

    /** The value of a command's or an action's parameter. */
    record ReadParameter(Parameter parameter, Span span) implements Expression {
        @Override
        public Type type() {
            return parameter.type();
        }
    }

    /** Whether an attribute has a value: {@code host != none}. */
    record Present(Variable attribute, Span span) implements Expression {
        @Override
        public Type type() {
            return new Type.TruthType();
        }
    }

    /** Who asks; the type is the enumeration of callers. */
    record Caller(Type type, Span span) implements Expression {}

    /** {@code doing}: the command in flight or none. */
    record Doing(Type type, Span span) implements Expression {}

    /** {@code calling}: the action that the step in flight calls, or none. */
    record Calling(Type type, Span span) implements Expression {}

    record Not(Expression operand, Span span) implements Expression {
        @Override
        public Type type() {
            return new Type.TruthType();
        }
    }

    /** {@code and}, {@code or}, {@code implies}. */
    record Logic(Connective connective, Expression left, Expression right, Span span) implements Expression {
        @Override
        public Type type() {
            return new Type.TruthType();
        }
    }

    enum Connective {
        AND,
        OR,
        IMPLIES
    }

    /** A comparison; order only on numbers, both sides of one type (or one of them {@code none}). */
    record Compare(Comparison comparison, Expression left, Expression right, Span span) implements Expression {
        @Override
        public Type type() {
            return new Type.TruthType();
        }
    }

    enum Comparison {
        EQUAL,
        NOT_EQUAL,
        LESS,
        LESS_OR_EQUAL,
        GREATER,
        GREATER_OR_EQUAL
    }

    /** {@code x in S}, {@code x not in S}. */
    record Membership(Expression element, boolean negated, ValueSet set, Span span) implements Expression {
        @Override
        public Type type() {
            return new Type.TruthType();
        }
    }

    /** {@code a + b}, {@code a - b}; the type is the smallest range that holds every result. */
    record Arithmetic(boolean minus, Expression left, Expression right, Type type, Span span) implements Expression {}

    /** {@code x or else y}: y where x is none. */
    record OrElse(Expression optional, Expression fallback, Type type, Span span) implements Expression {}

    /** What a view shows: the value of the first case that holds, else {@code otherwise}. */
    record Cases(List<Case> cases, Expression otherwise, Type type, Span span) implements Expression {
        public Cases {
            cases = List.copyOf(cases);
        }
    }

    /** One case of a view. */
    record Case(Expression when, Expression value, Span span) {}

    /** {@code seen(C)}: C over outside variables, after a look. False, and its negation too, where nothing can be seen. */
    record Seen(Expression condition, Span span) implements Expression {
        @Override
        public Type type() {
            return new Type.TruthType();
        }
    }

    /** {@code old(x)} in a step invariant: the value before the step. */
    record Old(Expression operand, Span span) implements Expression {
        @Override
        public Type type() {
            return operand.type();
        }
    }

    /** {@code changed(x)} in a step invariant. */
    record Changed(Expression operand, Span span) implements Expression {
        @Override
        public Type type() {
            return new Type.TruthType();
        }
    }

    /** {@code count(P)} in a property: for how many instances P holds. */
    record Count(Expression condition, Span span) implements Expression {
        @Override
        public Type type() {
            return new Type.RangeType(0, Integer.MAX_VALUE);
        }
    }

    /** {@code can(command)} in a property: some caller, with some arguments, would be accepted now. */
    record Can(String command, Span span) implements Expression {
        @Override
        public Type type() {
            return new Type.TruthType();
        }
    }

    /** A declared condition, by name. */
    record Use(Definition definition, Span span) implements Expression {
        @Override
        public Type type() {
            return definition.condition().type();
        }
    }

    /** The text of an attribute: only on the right of an assignment to an attribute, or as an argument. */
    record AttributeText(Variable attribute, Span span) implements Expression {
        @Override
        public Type type() {
            return new Type.TextType(false);
        }
    }

    /** The text of an opaque or secret parameter: only on the right of an assignment to an attribute, or as an argument. */
    record ParameterText(Parameter parameter, Span span) implements Expression {
        @Override
        public Type type() {
            return parameter.type();
        }
    }
}
