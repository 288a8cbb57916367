package dev.detent.validate;

import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import java.util.function.Consumer;

/** There is at least one command: otherwise nothing is checked and nothing can be generated. */
final class NoCommands implements Rule {

    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.NO_COMMANDS;
    }

    @Override
    public boolean needsEverything() {
        return true;
    }

    @Override
    public void check(Subject subject, Consumer<Diagnostic> found) {
        if (subject.lifecycle().commands().isEmpty()) {
            found.accept(at(
                            subject.file().name().span(),
                            "the lifecycle `%s` has no command"
                                    .formatted(subject.lifecycle().name()))
                    .help("say what may be asked, such as `command open from closed to opened`"));
        }
    }
}
