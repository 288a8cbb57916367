package dev.detent.compile;

import dev.detent.model.Expression;

/** Whether an expression itself reads the main state as it is shown; named conditions are looked at where they are. */
final class Shown {

    private Shown() {}

    static boolean in(Expression expression) {
        if (expression instanceof Expression.Read read) {
            return read.shown();
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
        if (expression instanceof Expression.OrElse choice) {
            return in(choice.optional()) || in(choice.fallback());
        }
        return expression instanceof Expression.Old old && in(old.operand());
    }
}
