package dev.detent.validate;

import dev.detent.ast.StateDeclaration;
import dev.detent.ast.ValueMark;
import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import java.util.function.Consumer;

/** A plain state and a reported one say where they start; nothing is guessed. */
final class MissingInitialValue implements Rule {

    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.MISSING_INITIAL_VALUE;
    }

    @Override
    public void check(Subject subject, Consumer<Diagnostic> found) {
        for (StateDeclaration state : subject.declarations(StateDeclaration.class)) {
            boolean marked =
                    state.all().flatMap(value -> value.marks().stream()).anyMatch(ValueMark.Initial.class::isInstance);
            if (!marked && !state.holdsTasks()) {
                found.accept(
                        at(state.name().span(), "`%s` does not say in which value it starts".formatted(state.name()))
                                .help("write `initial` after one of its values, such as `%s initial`"
                                        .formatted(state.values().get(0).name())));
            }
        }
    }
}
