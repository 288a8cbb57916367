package dev.detent.validate;

import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.model.Definition;
import dev.detent.model.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Each case of a view shows its value somewhere: the cases before it leave something over. */
final class ViewCaseNever implements Rule {

    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.VIEW_CASE_NEVER;
    }

    @Override
    public void check(Subject subject, Consumer<Diagnostic> found) {
        for (Definition definition : subject.lifecycle().definitions()) {
            if (definition.condition() instanceof Expression.Cases view) {
                check(view, found);
            }
        }
    }

    private void check(Expression.Cases view, Consumer<Diagnostic> found) {
        List<Expression.Case> earlier = new ArrayList<>();
        for (Expression.Case each : view.cases()) {
            Search search = new Search().holds(each.when());
            earlier.forEach(before -> search.fails(before.when()));
            if (!earlier.isEmpty() && search.impossible() && !Guards.never(each.when())) {
                found.accept(at(each.span(), "this case is never shown: the ones before it hold wherever it does")
                        .label(earlier.get(0).span(), "asked before")
                        .help("put it before them, or remove it"));
            }
            earlier.add(each);
        }
    }
}
