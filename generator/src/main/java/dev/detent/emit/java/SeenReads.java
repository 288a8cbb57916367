package dev.detent.emit.java;

import dev.detent.model.Expression;

/** Finds out whether a condition depends on a look. */
final class SeenReads {

    private SeenReads() {}

    static boolean in(Expression expression) {
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
        if (expression instanceof Expression.Use use) {
            return in(use.definition().condition());
        }
        return expression instanceof Expression.Seen;
    }
}
