package dev.detent.validate;

import dev.detent.ast.ActionDeclaration;
import dev.detent.ast.HeaderClause;
import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.diagnostic.Span;
import dev.detent.model.Step;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Each named outcome is told apart from failure somewhere. Where the header answers with {@code else}, all ends that go wrong are
 * meant; where a clause speaks of failure alone, the outcome was probably forgotten.
 */
final class OutcomeUnhandled implements Rule {

    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.OUTCOME_UNHANDLED;
    }

    @Override
    public boolean needsEverything() {
        return true;
    }

    @Override
    public void check(Subject subject, Consumer<Diagnostic> found) {
        Set<Span> fromHeaders = subject.commands().stream()
                .flatMap(command -> command.header(HeaderClause.Else.class).stream())
                .map(clause -> clause.target().span())
                .collect(Collectors.toSet());
        for (ActionDeclaration action : subject.declarations(ActionDeclaration.class)) {
            List<Step> callers = subject.lifecycle().commands().stream()
                    .flatMap(command -> command.steps().stream())
                    .filter(step -> step.call()
                            .filter(call ->
                                    call.action().name().equals(action.name().text()))
                            .isPresent())
                    .toList();
            for (ActionDeclaration.Mark mark : action.marks()) {
                if (mark instanceof ActionDeclaration.Outcome outcome
                        && !callers.isEmpty()
                        && callers.stream()
                                .noneMatch(step -> tells(step, outcome.name().text())
                                        || step.failure().stream()
                                                .anyMatch(ending -> fromHeaders.contains(ending.span())))) {
                    found.accept(at(
                                    outcome.name().span(),
                                    "no command asks for `%s`, so it is just another failure of `%s`"
                                            .formatted(outcome.name(), action.name()))
                            .help("answer it with `on %s ..` where it is called, or remove it"
                                    .formatted(outcome.name())));
                }
            }
        }
    }

    private static boolean tells(Step step, String outcome) {
        return !step.outcomes().getOrDefault(outcome, List.of()).equals(step.failure());
    }
}
