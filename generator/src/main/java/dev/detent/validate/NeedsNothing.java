package dev.detent.validate;

import dev.detent.ast.ActionDeclaration;
import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import java.util.function.Consumer;

/** What an action needs is something of the outside. */
final class NeedsNothing implements Rule {

    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.NEEDS_NOTHING;
    }

    @Override
    public void check(Subject subject, Consumer<Diagnostic> found) {
        for (ActionDeclaration written : subject.declarations(ActionDeclaration.class)) {
            if (written.needs().isPresent()
                    && written.needs().get() instanceof ActionDeclaration.NeedsCondition needs) {
                subject.action(written.name().text()).stream()
                        .filter(action -> Walks.reads(action.needs()).isEmpty())
                        .forEach(action -> found.accept(at(
                                        needs.condition().span(),
                                        "what `%s` needs asks nothing of the outside".formatted(action.name()))
                                .help("name an outside variable, or write `needs any`")));
            }
        }
    }
}
