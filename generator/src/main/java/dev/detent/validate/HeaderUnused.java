package dev.detent.validate;

import dev.detent.ast.HeaderClause;
import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.diagnostic.Span;
import dev.detent.model.Command;
import java.util.Optional;
import java.util.function.Consumer;

/** What the header says of other ends applies to some end. */
final class HeaderUnused implements Rule {

    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.HEADER_UNUSED;
    }

    @Override
    public boolean needsEverything() {
        return true;
    }

    @Override
    public void check(Subject subject, Consumer<Diagnostic> found) {
        for (Subject.Written written : subject.commands()) {
            Optional<HeaderClause.Else> clause = written.header(HeaderClause.Else.class);
            if (clause.isPresent()
                    && written.declaration().names().stream()
                            .map(name -> subject.command(name.text()))
                            .flatMap(Optional::stream)
                            .noneMatch(command ->
                                    applies(command, clause.get().target().span()))) {
                boolean calls = written.declaration().names().stream()
                        .map(name -> subject.command(name.text()))
                        .flatMap(Optional::stream)
                        .flatMap(command -> command.steps().stream())
                        .anyMatch(step -> step.call().isPresent());
                found.accept(at(
                                clause.get().span(),
                                calls
                                        ? "this `else` never applies: the body answers each end by itself"
                                        : "this `else` never applies: the command calls nothing that could fail")
                        .help("remove it"));
            }
        }
    }

    private static boolean applies(Command command, Span header) {
        return Walks.endings(command)
                .anyMatch(ending -> ending.span().equals(header)
                        || ending.writes().assignments().stream()
                                .anyMatch(write -> write.span().equals(header)));
    }
}
