package dev.detent.validate;

import dev.detent.ast.HeaderClause;
import dev.detent.ast.Name;
import dev.detent.ast.Sources;
import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.model.AcceptCase;
import java.util.function.Consumer;

/** Each command can be accepted somewhere. */
final class NoSource implements Rule {

    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.NO_SOURCE;
    }

    @Override
    public void check(Subject subject, Consumer<Diagnostic> found) {
        for (Subject.Written written : subject.commands()) {
            if (written.header(HeaderClause.From.class)
                    .filter(from -> from.sources() instanceof Sources.Listed)
                    .isPresent()) {
                continue; // only final values can leave nothing over, and those are reported themselves
            }
            for (Name name : written.declaration().names()) {
                subject.command(name.text())
                        .filter(command -> command.sources().values().isEmpty())
                        .ifPresent(command -> found.accept(at(
                                        command.accept().stream()
                                                .filter(accept -> accept.row().isPresent())
                                                .map(AcceptCase::span)
                                                .findFirst()
                                                .orElse(name.span()),
                                        "`%s` can never be accepted: no value is left to start from".formatted(name))
                                .help("name at least one value that is not final after `from`, or in its row")));
            }
        }
    }
}
