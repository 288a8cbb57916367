package dev.detent.validate;

import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.diagnostic.Span;
import dev.detent.model.Expression;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** Each condition can hold, as far as the types of what it reads say. */
final class ConditionNever implements Rule {

    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.CONDITION_NEVER;
    }

    @Override
    public void check(Subject subject, Consumer<Diagnostic> found) {
        Set<Span> reported = new HashSet<>();
        Clauses.named(subject.lifecycle()).forEach(condition -> check(condition, reported, found));
        Clauses.of(subject.lifecycle()).forEach(condition -> check(condition, reported, found));
    }

    private void check(Expression condition, Set<Span> reported, Consumer<Diagnostic> found) {
        if (condition instanceof Expression.Logic logic
                && logic.connective() == Expression.Connective.AND
                && (Guards.never(logic.left()) || Guards.never(logic.right()))) {
            check(logic.left(), reported, found);
            check(logic.right(), reported, found);
        } else if (Guards.never(condition) && !Guards.namesConstant(condition) && reported.add(condition.span())) {
            found.accept(at(condition.span(), "this never holds, whatever the values are")
                    .help("correct it, or remove what it guards"));
        }
    }
}
