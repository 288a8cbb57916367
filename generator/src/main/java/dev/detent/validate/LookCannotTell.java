package dev.detent.validate;

import dev.detent.ast.ActionDeclaration;
import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.model.Action;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * After an unknown end a look tells whether an action happened, or the action may simply be called again. Where it does not
 * say what it needs, that comes first.
 */
final class LookCannotTell implements Rule {

    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.LOOK_CANNOT_TELL;
    }

    @Override
    public void check(Subject subject, Consumer<Diagnostic> found) {
        Set<String> withoutNeeds = subject.declarations(ActionDeclaration.class).stream()
                .filter(MissingNeeds::missing)
                .map(action -> action.name().text())
                .collect(Collectors.toSet());
        for (Action action : subject.lifecycle().actions()) {
            if (!action.againHarmless() && Looks.cannotTell(action) && !withoutNeeds.contains(action.name())) {
                String message = action.hasEffect()
                        ? "a look cannot tell whether `%s` has happened:".formatted(action.name())
                                + " what it needs may hold after its effect too"
                        : "a look cannot tell whether `%s` has happened:".formatted(action.name())
                                + " it changes nothing outside";
                found.accept(at(subject.actionName(action), message)
                        .help("say `again harmless` if calling it twice is as good as once; else "
                                + (action.hasEffect()
                                        ? "let `needs` exclude what the effect leads to"
                                        : "give it an effect on an `outside` variable")));
            }
        }
    }
}
