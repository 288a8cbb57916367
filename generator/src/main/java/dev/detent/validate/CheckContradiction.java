package dev.detent.validate;

import dev.detent.ast.CheckDeclaration;
import dev.detent.ast.Name;
import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.model.Action;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** A check asks for nothing that the file excludes. */
final class CheckContradiction implements Rule {

    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.CHECK_CONTRADICTION;
    }

    @Override
    public void check(Subject subject, Consumer<Diagnostic> found) {
        Map<String, Action> actions = new HashMap<>();
        subject.lifecycle().actions().forEach(action -> actions.put(action.name(), action));
        for (CheckDeclaration check : subject.declarations(CheckDeclaration.class)) {
            for (CheckDeclaration.Item item : check.items()) {
                if (item instanceof CheckDeclaration.Failures failures) {
                    for (Name name : failures.actions()) {
                        Action action = actions.get(name.text());
                        if (action != null && action.neverFails()) {
                            found.accept(at(name.span(), "`%s` never fails".formatted(name))
                                    .label(action.span(), "declared here")
                                    .help("remove it here, or `never fails` there"));
                        }
                    }
                }
            }
        }
    }
}
