package dev.detent.validate;

import dev.detent.ast.HeaderClause;
import dev.detent.ast.Unchanged;
import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.diagnostic.Span;
import dev.detent.model.Action;
import dev.detent.model.Step;
import java.util.Optional;
import java.util.function.Consumer;

/** Rolling back where a look shows neither the effect nor the state before is said on purpose. */
final class LostRollsBack implements Rule {

    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.LOST_ROLLS_BACK;
    }

    @Override
    public void check(Subject subject, Consumer<Diagnostic> found) {
        for (Subject.Written written : subject.commands()) {
            Optional<HeaderClause.Else> header = written.header(HeaderClause.Else.class);
            if (header.isPresent() && header.get().target() instanceof Unchanged) {
                written.declaration().names().stream()
                        .map(name -> subject.command(name.text()))
                        .flatMap(Optional::stream)
                        .flatMap(command -> command.steps().stream())
                        .filter(step -> answeredBy(step, header.get().target().span()))
                        .filter(step -> step.call().isPresent()
                                && Looks.canBeLost(step.call().get().action()))
                        .findFirst()
                        .flatMap(Step::call)
                        .ifPresent(call -> found.accept(lost(call.action(), header.get())));
            }
        }
    }

    private Diagnostic lost(Action action, HeaderClause.Else header) {
        String message = "`else unchanged` also answers a `%s` that is lost:".formatted(action.name())
                + " a look then shows neither its effect nor the state before";
        return at(header.span(), message)
                .help("write `lost { .. }` with what is true then, or `lost unchanged` if nothing has to be done");
    }

    /** Whether the header alone says what follows where a call is lost. */
    private static boolean answeredBy(Step step, Span header) {
        return step.lost().size() == 1 && step.lost().get(0).span().equals(header);
    }
}
