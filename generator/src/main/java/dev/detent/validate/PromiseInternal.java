package dev.detent.validate;

import dev.detent.ast.HeaderClause;
import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import java.util.function.Consumer;

/** Nobody outside can come with a command that only the engine issues. */
final class PromiseInternal implements Rule {

    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.PROMISE_INTERNAL;
    }

    @Override
    public void check(Subject subject, Consumer<Diagnostic> found) {
        for (Subject.Written command : subject.commands()) {
            if (command.declaration().fair()) {
                command.header(HeaderClause.Internal.class)
                        .ifPresent(internal -> found.accept(at(
                                        command.declaration().names().get(0).span(),
                                        "`%s` is internal, so nobody outside can come with it"
                                                .formatted(command.declaration()
                                                        .names()
                                                        .get(0)))
                                .label(internal.span(), "only the engine issues it")
                                .help("drop `fair`: a `reaction` is always fair; or drop `internal`")));
            }
        }
    }
}
