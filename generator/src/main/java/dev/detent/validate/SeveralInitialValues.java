package dev.detent.validate;

import dev.detent.ast.StateDeclaration;
import dev.detent.ast.StateValue;
import dev.detent.ast.ValueMark;
import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import java.util.List;
import java.util.function.Consumer;

/** A state starts in one value. */
final class SeveralInitialValues implements Rule {

    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.SEVERAL_INITIAL_VALUES;
    }

    @Override
    public void check(Subject subject, Consumer<Diagnostic> found) {
        for (StateDeclaration state : subject.declarations(StateDeclaration.class)) {
            List<StateValue> initial = state.all()
                    .filter(value -> value.marks().stream().anyMatch(ValueMark.Initial.class::isInstance))
                    .toList();
            for (StateValue second : initial.subList(Math.min(1, initial.size()), initial.size())) {
                found.accept(at(second.name().span(), "`%s` starts in two values".formatted(state.name()))
                        .label(initial.get(0).name().span(), "starts here")
                        .help("mark one value as `initial`"));
            }
        }
    }
}
