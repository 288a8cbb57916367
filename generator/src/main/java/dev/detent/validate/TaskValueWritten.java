package dev.detent.validate;

import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.diagnostic.Span;
import dev.detent.model.Assignment;
import dev.detent.model.EnumerationValue;
import dev.detent.model.Expression;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A value marked as task is shown by steps; nobody writes it. */
final class TaskValueWritten implements Rule {

    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.TASK_VALUE_WRITTEN;
    }

    @Override
    public void check(Subject subject, Consumer<Diagnostic> found) {
        Set<Span> reported = new HashSet<>();
        Walks.assignments(subject.lifecycle())
                .filter(assignment ->
                        assignment.variable().equals(subject.lifecycle().main()))
                .forEach(assignment -> task(assignment)
                        .filter(task -> reported.add(assignment.span()))
                        .ifPresent(task -> found.accept(
                                at(assignment.span(), "a task is shown while a step holds it, and never written")
                                        .label(task.span(), "marked as a task here")
                                        .help("write an ordinary value, or show the task with `task .. call ..`"))));
    }

    private static Optional<EnumerationValue> task(Assignment assignment) {
        return assignment.value() instanceof Expression.Constant constant
                        && constant.value() instanceof EnumerationValue value
                        && value.task()
                ? Optional.of(value)
                : Optional.empty();
    }
}
