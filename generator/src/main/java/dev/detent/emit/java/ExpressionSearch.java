package dev.detent.emit.java;

import dev.detent.model.Block;
import dev.detent.model.Ending;
import dev.detent.model.Expression;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds out whether something occurs in an expression, or in a named condition that it uses. */
final class ExpressionSearch {

    private final Predicate<Expression> wanted;

    private ExpressionSearch(Predicate<Expression> wanted) {
        this.wanted = wanted;
    }

    /** Looks for expressions that depend on a look. */
    static ExpressionSearch seen() {
        return new ExpressionSearch(Expression.Seen.class::isInstance);
    }

    /** Looks for expressions that read a parameter of this name. */
    static ExpressionSearch parameter(String name) {
        return new ExpressionSearch(expression -> expression instanceof Expression.ReadParameter read
                && read.parameter().name().equals(name));
    }

    boolean in(Expression expression) {
        if (wanted.test(expression)) {
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
        if (expression instanceof Expression.Seen seen) {
            return in(seen.condition());
        }
        return expression instanceof Expression.Use use && in(use.definition().condition());
    }

    boolean in(Optional<Expression> condition) {
        return condition.map(this::in).orElse(false);
    }

    boolean in(Block block) {
        return block.assignments().stream().anyMatch(write -> in(write.value()));
    }

    boolean in(List<Ending> endings) {
        return endings.stream().anyMatch(ending -> in(ending.when()) || in(ending.writes()));
    }
}
