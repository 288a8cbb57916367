package dev.detent.validate;

import dev.detent.ast.HeaderClause;
import dev.detent.ast.Name;
import dev.detent.ast.Sources;
import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import java.util.Optional;
import java.util.function.Consumer;

/** A command does not replace itself. */
final class PreemptsItself implements Rule {

    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.PREEMPTS_ITSELF;
    }

    @Override
    public void check(Subject subject, Consumer<Diagnostic> found) {
        for (Subject.Written command : subject.commands()) {
            Optional<HeaderClause.Preempts> clause = command.header(HeaderClause.Preempts.class);
            if (clause.isPresent() && clause.get().commands() instanceof Sources.Listed listed) {
                for (Name self : command.declaration().names()) {
                    listed.names().stream()
                            .filter(name -> name.text().equals(self.text()))
                            .filter(name -> command.declaration().names().size() == 1)
                            .forEach(name -> found.accept(at(name.span(), "`%s` cannot pre-empt itself".formatted(name))
                                    .help("remove it from the list")));
                }
            }
        }
    }
}
