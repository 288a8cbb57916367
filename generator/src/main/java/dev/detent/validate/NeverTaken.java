package dev.detent.validate;

import dev.detent.ast.Accept;
import dev.detent.ast.HeaderClause;
import dev.detent.ast.Name;
import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.diagnostic.Span;
import dev.detent.model.Command;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Each case can be taken: no earlier one always holds, and not every step answers by itself. */
final class NeverTaken implements Rule {

    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.NEVER_TAKEN;
    }

    @Override
    public boolean needsEverything() {
        return true;
    }

    @Override
    public void check(Subject subject, Consumer<Diagnostic> found) {
        Set<Span> taken = new HashSet<>();
        for (Command command : subject.lifecycle().commands()) {
            Walks.endings(command).forEach(ending -> taken.add(ending.span()));
            command.accept().forEach(accepted -> taken.add(accepted.span()));
        }
        Set<Span> groups = new HashSet<>();
        for (Subject.Written command : subject.commands()) {
            if (command.header(HeaderClause.Unused.class).isPresent()) {
                continue;
            }
            for (Accept accept : command.body(Accept.class)) {
                if (!taken.contains(accept.span())) {
                    report(
                            accept.span(),
                            command.body(Accept.class).stream()
                                    .filter(each -> each.when().isEmpty())
                                    .map(Accept::span)
                                    .findFirst(),
                            "it is not reached",
                            found);
                }
            }
            check(command.body(dev.detent.ast.Ending.class), taken, "steps answer", found);
            for (dev.detent.ast.Step step : command.body(dev.detent.ast.Step.class)) {
                check(step.endings(), taken, "steps answer", found);
            }
            if (command.group().isPresent() && groups.add(command.group().get().span())) {
                check(command.ofGroup(dev.detent.ast.Ending.class), taken, "commands of the group answer", found);
            }
        }
    }

    private void check(
            List<dev.detent.ast.Ending> endings, Set<Span> taken, String others, Consumer<Diagnostic> found) {
        for (dev.detent.ast.Ending ending : endings) {
            if (taken.contains(ending.span())) {
                continue;
            }
            Optional<Span> before = endings.stream()
                    .takeWhile(each -> !each.span().equals(ending.span()))
                    .filter(each ->
                            each.result() == ending.result() && each.when().isEmpty())
                    .filter(each -> ending.outcomes().isEmpty() || sameOutcome(each, ending))
                    .map(dev.detent.ast.Ending::span)
                    .findFirst();
            report(ending.span(), before, "all " + others + " it themselves", found);
        }
    }

    private static boolean sameOutcome(dev.detent.ast.Ending one, dev.detent.ast.Ending other) {
        Set<String> names = one.outcomes().stream().map(Name::text).collect(Collectors.toSet());
        return other.outcomes().stream().map(Name::text).anyMatch(names::contains);
    }

    private void report(Span span, Optional<Span> before, String what, Consumer<Diagnostic> found) {
        Diagnostic diagnostic = at(
                span,
                before.isPresent()
                        ? "this case is never taken: an earlier one always holds"
                        : "this case is never taken: " + what);
        if (before.isPresent()) {
            diagnostic = diagnostic.label(before.get(), "this one always holds");
        }
        found.accept(diagnostic.help(
                before.isPresent() ? "put the case without `when` last" : "remove it, or the answers that come first"));
    }
}
