package dev.detent.validate;

import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.model.Command;
import java.util.function.Consumer;

/** A command that finds nothing free is refused; so what is shared is taken where a command can be refused. */
final class TakenLate implements Rule {

    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.TAKEN_LATE;
    }

    @Override
    public void check(Subject subject, Consumer<Diagnostic> found) {
        for (Command command : subject.lifecycle().commands()) {
            SharedUse.later(command)
                    .filter(use -> use.takes())
                    .forEach(use -> found.accept(at(
                                    use.write().span(),
                                    "`%s` takes from `%s` when it can no longer be refused"
                                            .formatted(command.name(), use.resource()))
                            .help("take in `accept { .. }`: where nothing is free the command is refused")));
        }
    }
}
