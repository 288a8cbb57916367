package dev.detent.validate;

import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.diagnostic.Span;
import dev.detent.model.AcceptCase;
import dev.detent.model.Command;
import dev.detent.model.Ending;
import dev.detent.model.Expression;
import dev.detent.model.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Each case and each step with a condition is taken somewhere that can be reached. Where commands or values are not reached
 * at all, that is said first.
 */
final class CaseUnreached implements Rule {

    private static final List<Rule> FIRST = List.of(
            new FinalSource(),
            new NoSource(),
            new ValueNeverProduced(),
            new NobodyIssues(),
            new ReactionRefused(),
            new ConditionNever(),
            new ValueUnreached(),
            new NeverAccepted(),
            new ReactionNeverDue(),
            new RowsCompete());

    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.CASE_UNREACHED;
    }

    @Override
    public boolean needsEverything() {
        return true;
    }

    @Override
    public void check(Subject subject, Consumer<Diagnostic> found) {
        Reach reach = subject.reach();
        if (!reach.decided() || isExplained(subject)) {
            return;
        }
        Set<Span> reported = new HashSet<>(CaseExcluded.excluded(subject).keySet());
        List<Command> accepted =
                subject.lifecycle().commands().stream().filter(reach::accepts).toList();
        for (Command command : accepted) {
            for (AcceptCase accept : command.accept()) {
                report(accept.when(), accept.span(), "case", reach.takes(accept.span()), reported, found);
            }
            for (Ending ending : command.success()) {
                report(ending.when(), ending.span(), "case", reach.takes(ending.span()), reported, found);
            }
            for (Step step : command.steps()) {
                boolean entered = reach.enters(step.span());
                report(step.when(), step.span(), "step", entered, reported, found);
                if (entered && step.call().isPresent()) {
                    Walks.endings(step)
                            .forEach(ending -> report(
                                    ending.when(), ending.span(), "case", reach.takes(ending.span()), reported, found));
                }
            }
        }
    }

    private void report(
            Optional<Expression> when,
            Span span,
            String what,
            boolean taken,
            Set<Span> reported,
            Consumer<Diagnostic> found) {
        if (!taken && when.isPresent() && !Guards.never(when.get()) && reported.add(span)) {
            found.accept(at(
                            when.get().span(),
                            "this %s is never taken: nothing leads to where its condition holds".formatted(what))
                    .help("correct the condition, or remove the %s".formatted(what)));
        }
    }

    /** Whether a reason for what is not reached has been told. */
    private static boolean isExplained(Subject subject) {
        List<Diagnostic> told = new ArrayList<>();
        FIRST.forEach(rule -> rule.check(subject, told::add));
        return !told.isEmpty();
    }
}
