package dev.detent.validate;

import dev.detent.ast.Expression.DurationLiteral;
import dev.detent.ast.Step;
import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import java.util.function.Consumer;

/** What may take too long is a call, and it needs some time. */
final class LimitWithoutCall implements Rule {

    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.LIMIT_WITHOUT_CALL;
    }

    @Override
    public void check(Subject subject, Consumer<Diagnostic> found) {
        for (Subject.Written command : subject.commands()) {
            for (Step step : command.body(Step.class)) {
                step.within().ifPresent(limit -> {
                    if (step.call().isEmpty()) {
                        found.accept(at(limit.span(), "this step calls nothing, so nothing can take too long")
                                .help("remove `within`, or let the step `call` an action"));
                    } else if (limit instanceof DurationLiteral literal && literal.amount() == 0) {
                        found.accept(at(limit.span(), "no call is answered in no time: each end would be unknown")
                                .help("write how long the answer may take, such as `within 30s`"));
                    }
                });
            }
        }
    }
}
