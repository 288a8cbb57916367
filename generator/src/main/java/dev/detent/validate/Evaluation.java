package dev.detent.validate;

import dev.detent.model.Expression;
import dev.detent.model.Value;
import java.util.Map;
import java.util.Optional;

/**
 * The value of an expression where only some of what it reads is known. A result is given only where it does not depend on
 * the rest.
 */
public final class Evaluation {

    private final Map<Object, Value> known;

    /**
     * An evaluation.
     *
     * @param known the values of variables, of parameters, and of {@code doing} under the key {@link #DOING}
     */
    public Evaluation(Map<Object, Value> known) {
        this.known = known;
    }

    /** The key of the command in flight. */
    public static final Object DOING = new Object();

    /** Whether the condition certainly holds. */
    public boolean holds(Expression condition) {
        return truth(condition).orElse(false);
    }

    /** Whether the condition certainly does not hold. */
    public boolean fails(Expression condition) {
        return !truth(condition).orElse(true);
    }

    /** The value, where it does not depend on what is not known. */
    public Optional<Value> of(Expression expression) {
        if (expression instanceof Expression.Constant constant) {
            return Optional.of(constant.value());
        }
        if (expression instanceof Expression.Read read) {
            return Optional.ofNullable(known.get(read.variable()));
        }
        if (expression instanceof Expression.ReadParameter read) {
            return Optional.ofNullable(known.get(read.parameter()));
        }
        if (expression instanceof Expression.Doing) {
            return Optional.ofNullable(known.get(DOING));
        }
        if (expression instanceof Expression.Arithmetic sum) {
            return arithmetic(sum);
        }
        if (expression instanceof Expression.Use use && use.definition().isView()) {
            return of(use.definition().condition());
        }
        if (expression instanceof Expression.Cases view) {
            for (Expression.Case each : view.cases()) {
                if (holds(each.when())) {
                    return of(each.value());
                }
                if (!fails(each.when())) {
                    return Optional.empty();
                }
            }
            return of(view.otherwise());
        }
        if (expression instanceof Expression.OrElse choice) {
            return of(choice.optional())
                    .flatMap(value -> value instanceof Value.None ? of(choice.fallback()) : Optional.of(value));
        }
        return truth(expression).map(Value.Truth::new);
    }

    private Optional<Boolean> truth(Expression expression) {
        if (expression instanceof Expression.Not not) {
            return truth(not.operand()).map(value -> !value);
        }
        if (expression instanceof Expression.Logic logic) {
            return logic(logic);
        }
        if (expression instanceof Expression.Compare compare) {
            return of(compare.left())
                    .flatMap(left -> of(compare.right()).map(right -> compare(compare.comparison(), left, right)));
        }
        if (expression instanceof Expression.Membership membership) {
            return of(membership.element())
                    .map(element -> membership.set().values().contains(element) != membership.negated());
        }
        if (expression instanceof Expression.Use use) {
            return truth(use.definition().condition());
        }
        if (expression instanceof Expression.Constant
                || expression instanceof Expression.Read
                || expression instanceof Expression.ReadParameter) {
            return of(expression).filter(Value.Truth.class::isInstance).map(value -> ((Value.Truth) value).value());
        }
        return Optional.empty();
    }

    private Optional<Boolean> logic(Expression.Logic logic) {
        Optional<Boolean> left = truth(logic.left());
        Optional<Boolean> right = truth(logic.right());
        if (logic.connective() == Expression.Connective.IMPLIES) {
            left = left.map(value -> !value);
        }
        boolean decides = logic.connective() != Expression.Connective.AND;
        if (left.equals(Optional.of(decides)) || right.equals(Optional.of(decides))) {
            return Optional.of(decides);
        }
        return left.isPresent() && right.isPresent() ? Optional.of(!decides) : Optional.empty();
    }

    private static boolean compare(Expression.Comparison comparison, Value left, Value right) {
        if (left instanceof Value.Whole a && right instanceof Value.Whole b) {
            return switch (comparison) {
                case EQUAL -> a.value() == b.value();
                case NOT_EQUAL -> a.value() != b.value();
                case LESS -> a.value() < b.value();
                case LESS_OR_EQUAL -> a.value() <= b.value();
                case GREATER -> a.value() > b.value();
                case GREATER_OR_EQUAL -> a.value() >= b.value();
            };
        }
        return left.equals(right) == (comparison == Expression.Comparison.EQUAL);
    }

    private Optional<Value> arithmetic(Expression.Arithmetic sum) {
        Optional<Value> left = of(sum.left());
        Optional<Value> right = of(sum.right());
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        int a = ((Value.Whole) left.get()).value();
        int b = ((Value.Whole) right.get()).value();
        return Optional.of(new Value.Whole(sum.minus() ? a - b : a + b));
    }
}
