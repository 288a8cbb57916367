package dev.detent.validate;

import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.diagnostic.Span;
import dev.detent.model.Expression;
import dev.detent.model.Expression.Connective;
import dev.detent.model.ExpressionParts;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Each part of a condition can decide, as far as the types of what it reads say. What {@code from} implies does not count, and
 * who may ask can be said of everybody.
 */
final class ConditionAlways implements Rule {

    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.CONDITION_ALWAYS;
    }

    @Override
    public void check(Subject subject, Consumer<Diagnostic> found) {
        Set<Span> reported = new HashSet<>();
        Clauses.named(subject.lifecycle()).forEach(condition -> check(condition, reported, found));
        Clauses.of(subject.lifecycle()).forEach(condition -> check(condition, reported, found));
    }

    private void check(Expression condition, Set<Span> reported, Consumer<Diagnostic> found) {
        if (condition instanceof Expression.Logic logic && logic.connective() != Connective.IMPLIES) {
            check(logic.left(), reported, found);
            check(logic.right(), reported, found);
            if (logic.connective() == Connective.OR) {
                dead(logic.left(), logic.right(), reported, found);
                dead(logic.right(), logic.left(), reported, found);
            }
            if (Guards.always(logic.left()) || Guards.always(logic.right())) {
                return;
            }
        }
        if (Guards.always(condition)) {
            report(condition, "this always holds, whatever the values are", reported, found);
        }
    }

    private void dead(Expression part, Expression other, Set<Span> reported, Consumer<Diagnostic> found) {
        if (Guards.never(part) && !Guards.never(other)) {
            report(part, "this part never holds, whatever the values are", reported, found);
        }
    }

    private void report(Expression condition, String message, Set<Span> reported, Consumer<Diagnostic> found) {
        boolean asksWho = ExpressionParts.meant(condition).anyMatch(Expression.Caller.class::isInstance);
        if (!asksWho && !Guards.namesConstant(condition) && reported.add(condition.span())) {
            found.accept(at(condition.span(), message).help("correct it, or remove it"));
        }
    }
}
