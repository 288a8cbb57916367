package dev.detent.model;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What an expression is made of: its shape, not its meaning. */
public final class ExpressionParts {

    private ExpressionParts() {}

    /** The expressions directly inside; a named condition has none. */
    public static List<Expression> operands(Expression expression) {
        if (expression instanceof Expression.Not not) {
            return List.of(not.operand());
        }
        if (expression instanceof Expression.Logic logic) {
            return List.of(logic.left(), logic.right());
        }
        if (expression instanceof Expression.Compare compare) {
            return List.of(compare.left(), compare.right());
        }
        if (expression instanceof Expression.Membership membership) {
            return List.of(membership.element());
        }
        if (expression instanceof Expression.Arithmetic sum) {
            return List.of(sum.left(), sum.right());
        }
        if (expression instanceof Expression.OrElse choice) {
            return List.of(choice.optional(), choice.fallback());
        }
        if (expression instanceof Expression.Cases view) {
            return Stream.concat(
                            view.cases().stream().flatMap(each -> Stream.of(each.when(), each.value())),
                            Stream.of(view.otherwise()))
                    .toList();
        }
        if (expression instanceof Expression.Seen seen) {
            return List.of(seen.condition());
        }
        if (expression instanceof Expression.Old old) {
            return List.of(old.operand());
        }
        if (expression instanceof Expression.Changed changed) {
            return List.of(changed.operand());
        }
        return expression instanceof Expression.Count count ? List.of(count.condition()) : List.of();
    }

    /** The expression and everything in it; named conditions are not entered. */
    public static Stream<Expression> written(Expression expression) {
        return Stream.concat(
                Stream.of(expression), operands(expression).stream().flatMap(ExpressionParts::written));
    }

    /** The expression and everything that it depends on; named conditions are entered. */
    public static Stream<Expression> meant(Expression expression) {
        List<Expression> inside = expression instanceof Expression.Use use
                ? List.of(use.definition().condition())
                : operands(expression);
        return Stream.concat(Stream.of(expression), inside.stream().flatMap(ExpressionParts::meant));
    }

    /** Whether something that it depends on passes the test. */
    public static boolean any(Expression expression, Predicate<Expression> test) {
        return meant(expression).anyMatch(test);
    }
}
