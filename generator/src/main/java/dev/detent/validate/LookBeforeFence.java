package dev.detent.validate;

import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.diagnostic.Span;
import dev.detent.model.Command;
import dev.detent.model.Expression;
import dev.detent.model.ExpressionParts;
import dev.detent.model.Step;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What a command that takes over looks at to choose its first step does not change any more: no call is out. */
final class LookBeforeFence implements Rule {

    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.LOOK_BEFORE_FENCE;
    }

    @Override
    public void check(Subject subject, Consumer<Diagnostic> found) {
        Set<Span> reported = new HashSet<>();
        for (Command command : subject.lifecycle().commands()) {
            if (command.preempts().isEmpty()) {
                continue;
            }
            for (Step step : command.steps()) {
                Optional<Expression> look = step.when().stream()
                        .flatMap(ExpressionParts::meant)
                        .filter(Expression.Seen.class::isInstance)
                        .findFirst();
                if (look.isPresent() && reported.add(step.when().get().span())) {
                    found.accept(at(
                                    step.when().get().span(),
                                    "`%s` may begin here while a call of the command that it pre-empts is still out, which may change what is seen"
                                            .formatted(command.name()))
                            .label(subject.preempts(command.name()), "pre-empts here")
                            .help("begin with a step that has no `seen(..)`, or ask the row"));
                }
                if (step.when().isEmpty()) {
                    break; // what comes later is chosen after the fence
                }
            }
        }
    }
}
