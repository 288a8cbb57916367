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
import java.util.stream.Collectors;
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
                Stream.concat(Stream.of(step.failure()), step.outcomes().values().stream())
                        .flatMap(endings -> endings.stream()
                                .filter(ending -> again(ending, command, step) && !counts(ending, endings, command)))
                        .filter(ending -> reported.add(ending.span()))
                        .forEach(ending ->
                                report(ending, step.call().get().action().name(), "", found));
            }
        }
        for (RefusalCircles.Circle circle : RefusalCircles.of(subject, assumed)) {
            if (reported.add(circle.refusal().span())) {
                report(circle.refusal(), circle.refused().name(), around(circle.commands()), found);
            }
        }
    }

    private void report(Ending ending, String action, String how, Consumer<Diagnostic> found) {
        found.accept(at(ending.span(), "`%s` may be refused and tried again for ever%s".formatted(action, how))
                .help("count the tries: `failure when tries < 3 { tries += 1 } %s`, or write `assume %s succeeds`"
                        .formatted(how.isEmpty() ? "retry" : "issue ..", action)));
    }

    private static String around(List<String> commands) {
        StringBuilder text = new StringBuilder(": `" + commands.get(0) + "` hands over");
        commands.stream()
                .skip(1)
                .forEach(command -> text.append(" to `").append(command).append("`, and that"));
        return text.append(" to `").append(commands.get(0)).append("` again").toString();
    }

    private static boolean again(Ending ending, Command command, Step step) {
        return ending.next() instanceof Next.Retry retry
                ? retry.step() <= step.number()
                : ending.next() instanceof Next.Issue issue && issue.command().equals(command.name());
    }

    /**
     * Whether the condition asks for something that is written before the next try.
     *
     * @param endings of which the first that holds is taken, so the conditions before this one decide as well
     */
    private static boolean counts(Ending ending, List<Ending> endings, Command command) {
        Set<Variable> asked = endings.stream()
                .limit(endings.indexOf(ending) + 1L)
                .flatMap(one -> one.when().stream())
                .flatMap(condition -> Walks.reads(condition).stream())
                .collect(Collectors.toSet());
        Stream<Block> accepted = ending.next() instanceof Next.Issue
                ? command.accept().stream().map(AcceptCase::writes)
                : Stream.empty();
        return Stream.concat(Stream.of(ending.writes()), accepted)
                .flatMap(block -> block.assignments().stream())
                .map(Assignment::variable)
                .anyMatch(asked::contains);
    }
}
