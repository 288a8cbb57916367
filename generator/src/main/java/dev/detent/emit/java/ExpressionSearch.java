package dev.detent.emit.java;

import dev.detent.model.Block;
import dev.detent.model.Ending;
import dev.detent.model.Expression;
import dev.detent.model.ExpressionParts;
import dev.detent.model.Next;
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
        return ExpressionParts.any(expression, wanted);
    }

    boolean in(Optional<Expression> condition) {
        return condition.map(this::in).orElse(false);
    }

    boolean in(Block block) {
        return block.assignments().stream().anyMatch(write -> in(write.value()));
    }

    boolean in(List<Ending> endings) {
        return endings.stream()
                .anyMatch(ending -> in(ending.when())
                        || in(ending.writes())
                        || (ending.next() instanceof Next.Issue issue
                                && issue.arguments().stream().anyMatch(this::in)));
    }
}
