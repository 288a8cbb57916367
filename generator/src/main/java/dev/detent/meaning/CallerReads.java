package dev.detent.meaning;

import dev.detent.model.Expression;

/** Finds out whether a condition depends on who asks. */
final class CallerReads {

    private CallerReads() {}

    static boolean in(Expression expression) {
        if (expression instanceof Expression.Caller) {
            return true;
        }
        if (expression instanceof Expression.Not not) {
            return in(not.operand());
        }
        if (expression instanceof Expression.Logic logic) {
            return in(logic.left()) || in(logic.right());
        }
        if (expression instanceof Expression.Compare compare) {
            return in(compare.left()) || in(compare.right());
        }
        if (expression instanceof Expression.Membership membership) {
            return in(membership.element());
        }
        if (expression instanceof Expression.Arithmetic sum) {
            return in(sum.left()) || in(sum.right());
        }
        if (expression instanceof Expression.OrElse choice) {
            return in(choice.optional()) || in(choice.fallback());
        }
        return expression instanceof Expression.Use use && in(use.definition().condition());
    }
}
