package dev.detent.model;

import java.util.stream.Collectors;

/** Writes a resolved expression in the words of the language, with as few parentheses as its precedence needs. */
public final class ExpressionText {

    private static final int IMPLIES = 1;
    private static final int OR = 2;
    private static final int AND = 3;
    private static final int NOT = 4;
    private static final int COMPARE = 5;
    private static final int OR_ELSE = 6;
    private static final int SUM = 7;
    private static final int ATOM = 8;

    private ExpressionText() {}

    /** The expression as one line of text. */
    public static String of(Expression expression) {
        if (expression instanceof Expression.Constant constant) {
            return constant.value().toString();
        }
        if (expression instanceof Expression.Read read) {
            return read.variable().name();
        }
        if (expression instanceof Expression.ReadParameter read) {
            return read.parameter().name();
        }
        if (expression instanceof Expression.Present present) {
            return present.attribute().name() + " != none";
        }
        if (expression instanceof Expression.Caller) {
            return "caller";
        }
        if (expression instanceof Expression.Doing) {
            return "doing";
        }
        if (expression instanceof Expression.Calling) {
            return "calling";
        }
        if (expression instanceof Expression.Not not) {
            return not.operand() instanceof Expression.Present present
                    ? present.attribute().name() + " == none"
                    : "not " + inside(not.operand(), NOT);
        }
        if (expression instanceof Expression.Logic logic) {
            int level = precedence(logic);
            int left = logic.connective() == Expression.Connective.IMPLIES ? level + 1 : level;
            return inside(logic.left(), left) + word(logic.connective()) + inside(logic.right(), level);
        }
        if (expression instanceof Expression.Compare compare) {
            return inside(compare.left(), OR_ELSE) + sign(compare.comparison()) + inside(compare.right(), OR_ELSE);
        }
        if (expression instanceof Expression.Membership membership) {
            return inside(membership.element(), OR_ELSE)
                    + (membership.negated() ? " not in " : " in ")
                    + set(membership.set());
        }
        if (expression instanceof Expression.Arithmetic sum) {
            return inside(sum.left(), SUM) + (sum.minus() ? " - " : " + ") + inside(sum.right(), SUM + 1);
        }
        if (expression instanceof Expression.OrElse choice) {
            return inside(choice.optional(), SUM) + " or else " + inside(choice.fallback(), SUM);
        }
        return call(expression);
    }

    private static String call(Expression expression) {
        if (expression instanceof Expression.Cases view) {
            return view.cases().stream()
                    .map(each -> of(each.value()) + " when " + of(each.when()) + ", ")
                    .collect(Collectors.joining("", "", of(view.otherwise()) + " otherwise"));
        }
        if (expression instanceof Expression.Seen seen) {
            return "seen(" + of(seen.condition()) + ")";
        }
        if (expression instanceof Expression.Old old) {
            return "old(" + of(old.operand()) + ")";
        }
        if (expression instanceof Expression.Changed changed) {
            return "changed(" + of(changed.operand()) + ")";
        }
        if (expression instanceof Expression.Count count) {
            return "count(" + of(count.condition()) + ")";
        }
        if (expression instanceof Expression.Can can) {
            return "can(" + can.command() + ")";
        }
        if (expression instanceof Expression.Use use) {
            return use.definition().name();
        }
        if (expression instanceof Expression.AttributeText text) {
            return text.attribute().name();
        }
        return ((Expression.ParameterText) expression).parameter().name();
    }

    private static String inside(Expression expression, int level) {
        String text = of(expression);
        return precedence(expression) < level ? "(" + text + ")" : text;
    }

    private static int precedence(Expression expression) {
        if (expression instanceof Expression.Logic logic) {
            return switch (logic.connective()) {
                case IMPLIES -> IMPLIES;
                case OR -> OR;
                case AND -> AND;
            };
        }
        if (expression instanceof Expression.Not not) {
            return not.operand() instanceof Expression.Present ? COMPARE : NOT;
        }
        if (expression instanceof Expression.Compare
                || expression instanceof Expression.Membership
                || expression instanceof Expression.Present) {
            return COMPARE;
        }
        if (expression instanceof Expression.OrElse) {
            return OR_ELSE;
        }
        return expression instanceof Expression.Arithmetic ? SUM : ATOM;
    }

    private static String word(Expression.Connective connective) {
        return switch (connective) {
            case AND -> " and ";
            case OR -> " or ";
            case IMPLIES -> " implies ";
        };
    }

    private static String sign(Expression.Comparison comparison) {
        return switch (comparison) {
            case EQUAL -> " == ";
            case NOT_EQUAL -> " != ";
            case LESS -> " < ";
            case LESS_OR_EQUAL -> " <= ";
            case GREATER -> " > ";
            case GREATER_OR_EQUAL -> " >= ";
        };
    }

    private static String set(ValueSet set) {
        return set.name()
                .map(NamedSet::name)
                .orElseGet(
                        () -> set.values().stream().map(Value::toString).collect(Collectors.joining(", ", "{", "}")));
    }
}
