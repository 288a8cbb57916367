package dev.detent.validate;

import dev.detent.model.Expression;
import dev.detent.model.Expression.Comparison;
import dev.detent.model.Expression.Connective;
import dev.detent.model.ExpressionText;

/** A text by which a condition and the negation of another one can be compared. */
final class Negation {

    private Negation() {}

    /** The condition, or its negation, with each {@code not} pushed down to the comparisons. */
    static String text(Expression condition, boolean negated) {
        if (condition instanceof Expression.Not not) {
            return text(not.operand(), !negated);
        }
        if (condition instanceof Expression.Logic logic) {
            boolean implies = logic.connective() == Connective.IMPLIES;
            boolean and = (logic.connective() == Connective.AND) != negated;
            return "(" + text(logic.left(), negated != implies) + (and ? " and " : " or ")
                    + text(logic.right(), negated) + ")";
        }
        if (condition instanceof Expression.Compare compare) {
            Comparison comparison = negated ? opposite(compare.comparison()) : compare.comparison();
            return ExpressionText.of(
                    new Expression.Compare(comparison, compare.left(), compare.right(), compare.span()));
        }
        if (condition instanceof Expression.Membership membership) {
            return ExpressionText.of(new Expression.Membership(
                    membership.element(), membership.negated() != negated, membership.set(), membership.span()));
        }
        return (negated ? "not " : "") + ExpressionText.of(condition);
    }

    private static Comparison opposite(Comparison comparison) {
        return switch (comparison) {
            case EQUAL -> Comparison.NOT_EQUAL;
            case NOT_EQUAL -> Comparison.EQUAL;
            case LESS -> Comparison.GREATER_OR_EQUAL;
            case LESS_OR_EQUAL -> Comparison.GREATER;
            case GREATER -> Comparison.LESS_OR_EQUAL;
            case GREATER_OR_EQUAL -> Comparison.LESS;
        };
    }
}
