package dev.detent.validate;

import dev.detent.ast.HeaderClause;
import dev.detent.ast.Name;
import dev.detent.ast.Sources;
import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import java.util.Optional;
import java.util.function.Consumer;

/** Only a command with steps can be in flight. */
final class PreemptsStepless implements Rule {

    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.PREEMPTS_STEPLESS;
    }

    @Override
    public void check(Subject subject, Consumer<Diagnostic> found) {
        for (Subject.Written command : subject.commands()) {
            Optional<HeaderClause.Preempts> clause = command.header(HeaderClause.Preempts.class);
            if (clause.isPresent() && clause.get().commands() instanceof Sources.Listed listed) {
                for (Name name : listed.names()) {
                    subject.command(name.text())
                            .filter(victim -> victim.steps().isEmpty())
                            .ifPresent(victim -> found.accept(
                                    at(name.span(), "`%s` has no steps, so it is never in flight".formatted(name))
                                            .label(subject.commandName(victim.name()), "declared here")
                                            .help("remove it from the list")));
                }
            }
        }
    }
}
