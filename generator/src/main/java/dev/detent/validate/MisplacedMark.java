package dev.detent.validate;

import dev.detent.ast.StateDeclaration;
import dev.detent.ast.StateValue;
import dev.detent.ast.ValueMark;
import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Only the main state has final values and tasks among its values; tasks are held in one way only. */
final class MisplacedMark implements Rule {

    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.MISPLACED_MARK;
    }

    @Override
    public void check(Subject subject, Consumer<Diagnostic> found) {
        String main = subject.lifecycle().main().name();
        for (StateDeclaration state : subject.declarations(StateDeclaration.class)) {
            boolean isMain = state.name().text().equals(main);
            check(subject, state, isMain, state.values(), false, found);
        }
    }

    /** @param inTask whether the values are phases of a task */
    private void check(
            Subject subject,
            StateDeclaration state,
            boolean isMain,
            List<StateValue> values,
            boolean inTask,
            Consumer<Diagnostic> found) {
        for (StateValue value : values) {
            boolean task = inTask || value.marks().stream().anyMatch(ValueMark.Task.class::isInstance);
            for (ValueMark mark : value.marks()) {
                problem(subject, state, isMain, value, task, mark)
                        .ifPresent(
                                message -> found.accept(at(mark.span(), message).help("remove the mark")));
            }
            check(subject, state, isMain, value.phases(), task, found);
        }
    }

    private static Optional<String> problem(
            Subject subject, StateDeclaration state, boolean isMain, StateValue value, boolean task, ValueMark mark) {
        if (mark instanceof ValueMark.Final && !isMain) {
            return Optional.of("only values of the main state `%s` can be final"
                    .formatted(subject.lifecycle().main()));
        }
        if (mark instanceof ValueMark.Task && !isMain) {
            return Optional.of(
                    state.holdsTasks()
                            ? "every value of `%s` is a task".formatted(state.name())
                            : "only values of the main state `%s` can be tasks"
                                    .formatted(subject.lifecycle().main()));
        }
        if (mark instanceof ValueMark.Task && subject.lifecycle().task().isPresent()) {
            return Optional.of("tasks are held by `%s`, so no value of the main state is one"
                    .formatted(subject.lifecycle().task().get()));
        }
        if (mark instanceof ValueMark.Initial && state.holdsTasks()) {
            return Optional.of("`%s` starts without a task".formatted(state.name()));
        }
        boolean stored = mark instanceof ValueMark.Initial && isStored(subject, value);
        if (task && !stored && (mark instanceof ValueMark.Initial || mark instanceof ValueMark.Final)) {
            return Optional.of("`%s` is a task: it is shown only while a step holds it".formatted(value.name()));
        }
        return Optional.empty();
    }

    /** A value that rows of a table deal with is stored, whatever its marks. */
    private static boolean isStored(Subject subject, StateValue value) {
        Set<String> states = subject.declarations(StateDeclaration.class).stream()
                .map(state -> state.name().text())
                .collect(Collectors.toSet());
        boolean unknown = subject.tables().stream()
                .anyMatch(table -> !states.contains(table.state().text()));
        return unknown
                || subject.mainType().values().stream()
                        .anyMatch(each -> each.initial()
                                && !each.task()
                                && value.all()
                                        .anyMatch(phase -> phase.name().text().equals(each.name())));
    }
}
