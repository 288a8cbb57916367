package dev.detent.validate;

import dev.detent.ast.StateDeclaration;
import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import java.util.List;
import java.util.function.Consumer;

/** One state holds the tasks. */
final class SeveralTaskStates implements Rule {

    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.SEVERAL_TASK_STATES;
    }

    @Override
    public void check(Subject subject, Consumer<Diagnostic> found) {
        List<StateDeclaration> holders = subject.declarations(StateDeclaration.class).stream()
                .filter(StateDeclaration::holdsTasks)
                .toList();
        for (StateDeclaration second : holders.subList(Math.min(1, holders.size()), holders.size())) {
            found.accept(at(second.name().span(), "two states hold the tasks")
                    .label(holders.get(0).name().span(), "this one does")
                    .help("put all tasks into one state"));
        }
    }
}
