package dev.detent.validate;

import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.diagnostic.Span;
import dev.detent.model.AcceptCase;
import dev.detent.model.Assignment;
import dev.detent.model.Block;
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
                        .filter(ending -> again(ending, command, step) && !counts(ending, command))
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

    private static boolean again(Ending ending, Command command, Step step) {
        return ending.next() instanceof Next.Retry retry
                ? retry.step() <= step.number()
                : ending.next() instanceof Next.Issue issue && issue.command().equals(command.name());
    }

    /** Whether the condition asks for something that is written before the next try. */
    private static boolean counts(Ending ending, Command command) {
        Set<Variable> asked = ending.when().map(Walks::reads).orElse(Set.of());
        Stream<Block> accepted = ending.next() instanceof Next.Issue
                ? command.accept().stream().map(AcceptCase::writes)
                : Stream.empty();
        return Stream.concat(Stream.of(ending.writes()), accepted)
                .flatMap(block -> block.assignments().stream())
                .map(Assignment::variable)
                .anyMatch(asked::contains);
    }
}
