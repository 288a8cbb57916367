package dev.detent.validate;

import dev.detent.ast.ActionDeclaration;
import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import java.util.function.Consumer;

/** An action with an effect says what it needs, if only `needs any`. */
final class MissingNeeds implements Rule {

    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.MISSING_NEEDS;
    }

    @Override
    public void check(Subject subject, Consumer<Diagnostic> found) {
        for (ActionDeclaration action : subject.declarations(ActionDeclaration.class)) {
            if (missing(action)) {
                found.accept(
                        at(
                                        action.name().span(),
                                        "`%s` has an effect and does not say what it needs outside"
                                                .formatted(action.name()))
                                .help(
                                        "write `needs CONDITION` before the effect, or `needs any` if it works whatever is outside"));
            }
        }
    }

    /** Whether the action has an effect and no {@code needs}. */
    static boolean missing(ActionDeclaration action) {
        return !action.effect().isEmpty() && action.needs().isEmpty();
    }
}
