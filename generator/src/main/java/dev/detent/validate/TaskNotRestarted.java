package dev.detent.validate;

import dev.detent.ast.StateDeclaration;
import dev.detent.ast.StateValue;
import dev.detent.ast.ValueMark;
import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.diagnostic.Span;
import dev.detent.model.EnumerationValue;
import dev.detent.model.Expression;
import dev.detent.model.Reaction;
import dev.detent.model.Variable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A task that rows of a table lead to is work that dies with the engine which does it: whatever else the row says, some
 * reaction on restart takes it up.
 */
final class TaskNotRestarted implements Rule {

    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.TASK_NOT_RESTARTED;
    }

    @Override
    public boolean needsEverything() {
        return true;
    }

    @Override
    public void check(Subject subject, Consumer<Diagnostic> found) {
        Variable main = subject.lifecycle().main();
        Set<String> marked = new HashSet<>();
        for (StateDeclaration state : subject.declarations(StateDeclaration.class)) {
            if (state.name().text().equals(main.name())) {
                state.values().forEach(value -> tasks(value, false, marked));
            }
        }
        List<Reaction> restarts = subject.lifecycle().reactions().stream()
                .filter(Reaction::onRestart)
                .toList();
        for (EnumerationValue value : subject.mainType().values()) {
            if (marked.contains(value.name()) && !value.task() && !covered(subject, value, restarts)) {
                Diagnostic diagnostic = at(
                        value.span(),
                        "an engine that starts finds `%s` going on, and does not take it up".formatted(value));
                for (Reaction restart : restarts) {
                    diagnostic = diagnostic.label(subject.reactionName(restart), "not always due there");
                }
                found.accept(diagnostic.help(
                        "write `reaction .. on restart when %s == %s issue ..`, or drop the mark `task` if somebody else is at work"
                                .formatted(main, value)));
            }
        }
    }

    private static void tasks(StateValue value, boolean outer, Set<String> marked) {
        boolean task = outer || value.marks().stream().anyMatch(ValueMark.Task.class::isInstance);
        if (task && value.phases().isEmpty()) {
            marked.add(value.name().text());
        }
        value.phases().forEach(phase -> tasks(phase, task, marked));
    }

    /** Whether in this value always one of the reactions is due, once the engine has looked. */
    private static boolean covered(Subject subject, EnumerationValue value, List<Reaction> restarts) {
        Variable main = subject.lifecycle().main();
        Object key = subject.lifecycle().mainShowsTasks() ? Slots.Special.SHOWN : main;
        Search search = new Search()
                .among(key, Numbers.of(value))
                .among(Slots.Special.DOING, Numbers.NONE)
                .among(Slots.Special.CALLING, Numbers.NONE);
        for (Reaction restart : restarts) {
            search.fails(whole(restart));
        }
        return search.impossible();
    }

    private static Expression whole(Reaction reaction) {
        Span span = reaction.span();
        return reaction.seen()
                .map(seen -> (Expression) new Expression.Logic(Expression.Connective.AND, reaction.kept(), seen, span))
                .orElse(reaction.kept());
    }
}
