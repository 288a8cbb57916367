package dev.detent.validate;

import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.model.Command;
import dev.detent.model.EnumerationValue;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** Each task is shown by a step. */
final class UnusedTask implements Rule {

    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.UNUSED_TASK;
    }

    @Override
    public boolean needsEverything() {
        return true;
    }

    @Override
    public void check(Subject subject, Consumer<Diagnostic> found) {
        Set<EnumerationValue> shown = new HashSet<>();
        for (Command command : subject.lifecycle().commands()) {
            command.steps().forEach(step -> step.task().ifPresent(shown::add));
        }
        subject.tasks()
                .filter(task -> !shown.contains(task) && task.unused().isEmpty())
                .forEach(task -> found.accept(at(task.span(), "no step shows the task `%s`".formatted(task))
                        .help("write `task %s` in a command, mark it `unused \"why\"`, or remove it".formatted(task))));
    }
}
