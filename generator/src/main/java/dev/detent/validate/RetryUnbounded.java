package dev.detent.validate;

import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.diagnostic.Span;
import dev.detent.model.Assignment;
import dev.detent.model.Command;
import dev.detent.model.Ending;
import dev.detent.model.Next;
import dev.detent.model.Step;
import dev.detent.model.Variable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A failure is not tried again for ever, or the file says that it succeeds at last. */
final class RetryUnbounded implements Rule {

    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.RETRY_UNBOUNDED;
    }

    @Override
    public void check(Subject subject, Consumer<Diagnostic> found) {
        Set<String> assumed = new HashSet<>(subject.lifecycle().assumed());
        Set<Span> reported = new HashSet<>();
        for (Command command : subject.lifecycle().commands()) {
            for (Step step : command.steps()) {
                if (step.call().isEmpty()
                        || assumed.contains(step.call().get().action().name())) {
                    continue;
                }
                Stream.concat(
                                step.failure().stream(),
                                step.outcomes().values().stream().flatMap(List::stream))
                        .filter(ending -> ending.next() instanceof Next.Retry retry
                                && retry.step() <= step.number()
                                && !counts(ending))
                        .filter(ending -> reported.add(ending.span()))
                        .forEach(ending -> found.accept(at(
                                        ending.span(),
                                        "`%s` may be refused and tried again for ever"
                                                .formatted(step.call()
                                                        .get()
                                                        .action()
                                                        .name()))
                                .help(
                                        "count the tries: `failure when tries < 3 { tries += 1 } retry`, or write `assume %s succeeds`"
                                                .formatted(step.call()
                                                        .get()
                                                        .action()
                                                        .name()))));
            }
        }
    }

    private static boolean counts(Ending ending) {
        Set<Variable> asked = ending.when().map(Walks::reads).orElse(Set.of());
        return ending.writes().assignments().stream().map(Assignment::variable).anyMatch(asked::contains);
    }
}
