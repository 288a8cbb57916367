package dev.detent.validate;

import dev.detent.model.Expression;
import dev.detent.model.Expression.Comparison;
import dev.detent.model.Expression.Connective;
import dev.detent.model.Type;
import dev.detent.model.Value;
import java.util.Arrays;

/**
 * Makes terms of expressions. A condition is made with its negation pushed down to what is looked at: a look that sees
 * nothing satisfies neither a condition nor its negation.
 */
final class Terms {

    private static final Type TRUTH = new Type.TruthType();

    private final Slots slots;

    Terms(Slots slots) {
        this.slots = slots;
    }

    /** A condition: 1 where it holds, 0 where it does not. */
    Term truth(Expression expression) {
        return truth(expression, false);
    }

    private Term truth(Expression expression, boolean negated) {
        if (expression instanceof Expression.Not not) {
            return truth(not.operand(), !negated);
        }
        if (expression instanceof Expression.Use use) {
            return truth(use.definition().condition(), negated);
        }
        if (expression instanceof Expression.Logic logic) {
            boolean implies = logic.connective() == Connective.IMPLIES;
            Term left = truth(logic.left(), negated != implies);
            Term right = truth(logic.right(), negated);
            boolean and = (logic.connective() == Connective.AND) != negated;
            return join(left, right, and ? 0 : 1);
        }
        if (expression instanceof Expression.Seen seen) {
            Term inside = truth(seen.condition(), negated);
            int sight = slots.of(Slots.Special.SIGHT, TRUTH);
            return join(row -> row[sight], inside, 0);
        }
        Term plain = value(expression);
        return negated ? row -> opposite(plain.in(row)) : plain;
    }

    private static int opposite(int truth) {
        return truth == Numbers.UNKNOWN ? truth : 1 - truth;
    }

    /** {@code and} where 0 decides, {@code or} where 1 does. */
    private static Term join(Term left, Term right, int decides) {
        return row -> {
            int first = left.in(row);
            if (first == decides) {
                return decides;
            }
            int second = right.in(row);
            if (second == decides) {
                return decides;
            }
            return first == Numbers.UNKNOWN || second == Numbers.UNKNOWN ? Numbers.UNKNOWN : 1 - decides;
        };
    }

    /** The value of any expression; of a text whether it is there. */
    Term value(Expression expression) {
        if (expression instanceof Expression.Constant constant) {
            int number = Numbers.of(constant.value());
            return row -> number;
        }
        if (expression instanceof Expression.Read read) {
            return slot(read.shown() ? Slots.Special.SHOWN : read.variable(), read.type());
        }
        if (expression instanceof Expression.ReadParameter read) {
            return slot(read.parameter(), read.type());
        }
        if (expression instanceof Expression.Present present) {
            return slot(present.attribute(), TRUTH);
        }
        if (expression instanceof Expression.AttributeText text) {
            return slot(text.attribute(), TRUTH);
        }
        if (expression instanceof Expression.ParameterText) {
            return row -> 1;
        }
        if (expression instanceof Expression.Caller) {
            return slot(Slots.Special.CALLER, expression.type());
        }
        if (expression instanceof Expression.Doing) {
            return slot(Slots.Special.DOING, expression.type());
        }
        if (expression instanceof Expression.Calling) {
            return slot(Slots.Special.CALLING, expression.type());
        }
        if (expression instanceof Expression.Compare compare) {
            return compare(compare.comparison(), value(compare.left()), value(compare.right()));
        }
        if (expression instanceof Expression.Membership membership) {
            return membership(membership);
        }
        if (expression instanceof Expression.Arithmetic sum) {
            return arithmetic(sum.minus(), value(sum.left()), value(sum.right()));
        }
        if (expression instanceof Expression.Use use && use.definition().isView()) {
            return value(use.definition().condition());
        }
        if (expression instanceof Expression.Cases view) {
            Term result = value(view.otherwise());
            for (int number = view.cases().size() - 1; number >= 0; number--) {
                Term when = truth(view.cases().get(number).when());
                Term shown = value(view.cases().get(number).value());
                Term later = result;
                result = row -> {
                    int holds = when.in(row);
                    return holds == Numbers.UNKNOWN ? holds : holds == 1 ? shown.in(row) : later.in(row);
                };
            }
            return result;
        }
        if (expression instanceof Expression.OrElse choice) {
            Term optional = value(choice.optional());
            Term fallback = value(choice.fallback());
            return row -> {
                int found = optional.in(row);
                return found == Numbers.NONE ? fallback.in(row) : found;
            };
        }
        if (expression instanceof Expression.Not
                || expression instanceof Expression.Logic
                || expression instanceof Expression.Use
                || expression instanceof Expression.Seen) {
            return truth(expression);
        }
        return row -> Numbers.UNKNOWN;
    }

    private Term slot(Object key, Type type) {
        int place = slots.of(key, type);
        return row -> row[place];
    }

    private static Term compare(Comparison comparison, Term left, Term right) {
        return row -> {
            int a = left.in(row);
            int b = right.in(row);
            if (a == Numbers.UNKNOWN || b == Numbers.UNKNOWN) {
                return Numbers.UNKNOWN;
            }
            boolean holds = switch (comparison) {
                case EQUAL -> a == b;
                case NOT_EQUAL -> a != b;
                case LESS -> a < b;
                case LESS_OR_EQUAL -> a <= b;
                case GREATER -> a > b;
                case GREATER_OR_EQUAL -> a >= b;
            };
            return holds ? 1 : 0;
        };
    }

    private Term membership(Expression.Membership membership) {
        Term element = value(membership.element());
        int[] members = membership.set().values().stream()
                .mapToInt((Value value) -> Numbers.of(value))
                .sorted()
                .toArray();
        int inside = membership.negated() ? 0 : 1;
        return row -> {
            int found = element.in(row);
            if (found == Numbers.UNKNOWN) {
                return found;
            }
            return Arrays.binarySearch(members, found) >= 0 ? inside : 1 - inside;
        };
    }

    private static Term arithmetic(boolean minus, Term left, Term right) {
        return row -> {
            int a = left.in(row);
            int b = right.in(row);
            if (a == Numbers.UNKNOWN || b == Numbers.UNKNOWN) {
                return Numbers.UNKNOWN;
            }
            long sum = minus ? (long) a - b : (long) a + b;
            return sum == (int) sum && sum > Numbers.NONE ? (int) sum : Numbers.UNKNOWN;
        };
    }
}
