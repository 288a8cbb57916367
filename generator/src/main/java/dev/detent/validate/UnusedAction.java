package dev.detent.validate;

import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.model.Action;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Each action is called. */
final class UnusedAction implements Rule {

    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.UNUSED_ACTION;
    }

    @Override
    public boolean needsEverything() {
        return true;
    }

    @Override
    public void check(Subject subject, Consumer<Diagnostic> found) {
        Set<String> called = subject.lifecycle().commands().stream()
                .flatMap(Walks::actions)
                .map(Action::name)
                .collect(Collectors.toSet());
        for (Action action : subject.lifecycle().actions()) {
            if (!called.contains(action.name())) {
                found.accept(at(subject.actionName(action), "nothing calls the action `%s`".formatted(action.name()))
                        .help("call it in a step of a command, or remove it"));
            }
        }
    }
}
