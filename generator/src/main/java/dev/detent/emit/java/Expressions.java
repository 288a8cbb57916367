package dev.detent.emit.java;

import dev.detent.model.Expression;
import dev.detent.model.Expression.Comparison;
import dev.detent.model.Expression.Connective;
import dev.detent.model.Type;
import dev.detent.model.Value;

/**
 * Turns expressions of the file into Java. Truths become {@code boolean}; everything else becomes {@code int}: a number
 * itself, a named value its constant, none {@code NONE}.
 *
 * <p>A condition on the outside is false where nothing was seen, and so is its negation. So a negation is carried inwards
 * to where a condition is {@code seen}.
 */
final class Expressions {

    private static final ExpressionSearch SEEN = ExpressionSearch.seen();

    private final MachineWords words;

    Expressions(MachineWords words) {
        this.words = words;
    }

    /** The most that an instance can hold of a shared resource now. */
    String most(dev.detent.model.Variable holding) {
        return words.most(holding);
    }

    /** A truth. */
    Code truth(Expression expression, Scope scope) {
        return truth(expression, false, scope);
    }

    /** Whether a truth is known not to hold. */
    Code negation(Expression expression, Scope scope) {
        return truth(expression, true, scope);
    }

    private Code truth(Expression expression, boolean negated, Scope scope) {
        if (expression instanceof Expression.Not not) {
            return truth(not.operand(), !negated, scope);
        }
        if (expression instanceof Expression.Logic logic) {
            return logic(logic, negated, scope);
        }
        if (expression instanceof Expression.Seen seen) {
            Code shown = truth(seen.condition(), negated, scope.over("seen"));
            return Code.and(new Code("seen != UNSEEN", Code.EQUALITY), shown);
        }
        if (expression instanceof Expression.Use use) {
            boolean inwards = negated && SEEN.in(use.definition().condition());
            Code called =
                    Code.primary(words.definition(use.definition(), inwards).call(scope));
            return negated && !inwards ? called.not() : called;
        }
        if (expression instanceof Expression.Compare compare && compare.left().type() instanceof Type.TruthType) {
            return sameTruth(compare, negated, scope);
        }
        Code plain = plainTruth(expression, scope);
        return negated ? plain.not() : plain;
    }

    private Code logic(Expression.Logic logic, boolean negated, Scope scope) {
        if (negated && !SEEN.in(logic)) {
            return logic(logic, false, scope).not();
        }
        boolean both = (logic.connective() == Connective.AND) != negated;
        Code left = truth(logic.left(), negated != (logic.connective() == Connective.IMPLIES), scope);
        Code right = truth(logic.right(), negated, scope);
        return both ? Code.and(left, right) : Code.or(left, right);
    }

    /** Two truths that are equal or not; spelled out where one of them may be unseen. */
    private Code sameTruth(Expression.Compare compare, boolean negated, Scope scope) {
        boolean equal = (compare.comparison() == Comparison.EQUAL) != negated;
        Expression left = compare.left();
        Expression right = compare.right();
        if (right instanceof Expression.Constant constant) {
            return truth(left, constant.value().equals(new Value.Truth(true)) != equal, scope);
        }
        if (left instanceof Expression.Constant constant) {
            return truth(right, constant.value().equals(new Value.Truth(true)) != equal, scope);
        }
        if (SEEN.in(compare)) {
            return Code.or(
                    Code.and(truth(left, false, scope), truth(right, !equal, scope)),
                    Code.and(truth(left, true, scope), truth(right, equal, scope)));
        }
        return new Code(
                truth(left, scope).in(Code.EQUALITY)
                        + (equal ? " == " : " != ")
                        + truth(right, scope).in(Code.EQUALITY),
                Code.EQUALITY);
    }

    private Code plainTruth(Expression expression, Scope scope) {
        if (expression instanceof Expression.Constant constant) {
            return Code.primary(constant.value().toString());
        }
        if (expression instanceof Expression.Read read) {
            return Code.primary(words.read(read.variable(), read.shown(), scope));
        }
        if (expression instanceof Expression.ReadParameter read) {
            return Code.primary(words.read(read.parameter(), scope));
        }
        if (expression instanceof Expression.Present present) {
            return Code.primary(words.read(present.attribute(), false, scope));
        }
        if (expression instanceof Expression.Compare compare) {
            return new Code(
                    number(compare.left(), scope).in(Code.EQUALITY)
                            + operator(compare.comparison())
                            + number(compare.right(), scope).in(Code.EQUALITY),
                    Code.EQUALITY);
        }
        if (expression instanceof Expression.Membership membership) {
            Type type = membership.element().type();
            if (type instanceof Type.TruthType) {
                return truthIn(membership, scope);
            }
            return words.values.membership(
                    number(membership.element(), scope), type, membership.set(), membership.negated());
        }
        throw new IllegalArgumentException("only a property can say this: " + expression.span());
    }

    private Code truthIn(Expression.Membership membership, Scope scope) {
        boolean hasTrue = membership.set().values().contains(new Value.Truth(true)) != membership.negated();
        boolean hasFalse = membership.set().values().contains(new Value.Truth(false)) != membership.negated();
        if (hasTrue == hasFalse) {
            return Code.primary(Boolean.toString(hasTrue));
        }
        return truth(membership.element(), !hasTrue, scope);
    }

    private static String operator(Comparison comparison) {
        return switch (comparison) {
            case EQUAL -> " == ";
            case NOT_EQUAL -> " != ";
            case LESS -> " < ";
            case LESS_OR_EQUAL -> " <= ";
            case GREATER -> " > ";
            case GREATER_OR_EQUAL -> " >= ";
        };
    }

    /** Anything that is not a truth. */
    Code number(Expression expression, Scope scope) {
        if (expression instanceof Expression.Constant constant) {
            return Code.primary(words.values.number(constant.value(), constant.type()));
        }
        if (expression instanceof Expression.Read read) {
            return Code.primary(words.read(read.variable(), read.shown(), scope));
        }
        if (expression instanceof Expression.ReadParameter read) {
            return Code.primary(words.read(read.parameter(), scope));
        }
        if (expression instanceof Expression.Caller) {
            return Code.primary("caller");
        }
        if (expression instanceof Expression.Doing) {
            return Code.primary(words.commandInFlight());
        }
        if (expression instanceof Expression.Arithmetic sum) {
            return new Code(
                    number(sum.left(), scope).in(Code.SUM - 1)
                            + (sum.minus() ? " - " : " + ")
                            + number(sum.right(), scope).in(Code.SUM),
                    Code.SUM);
        }
        if (expression instanceof Expression.Cases view) {
            String text = number(view.otherwise(), scope).text();
            for (int number = view.cases().size() - 1; number >= 0; number--) {
                Expression.Case each = view.cases().get(number);
                text = truth(each.when(), scope).in(Code.OR) + " ? "
                        + number(each.value(), scope).text() + " : " + text;
            }
            return Code.primary(text);
        }
        if (expression instanceof Expression.OrElse choice) {
            return Code.primary(words.orElse(
                    number(choice.optional(), scope).text(),
                    number(choice.fallback(), scope).text()));
        }
        if (expression instanceof Expression.Use use) {
            return Code.primary(words.definition(use.definition(), false).call(scope));
        }
        throw new IllegalArgumentException("only a property can say this: " + expression.span());
    }
}
