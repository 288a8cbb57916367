package dev.detent.validate;

import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.model.Command;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What is shared is given back where its use is over: at a success, or where a look shows it. */
final class GivenBackEarly implements Rule {

    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.GIVEN_BACK_EARLY;
    }

    @Override
    public void check(Subject subject, Consumer<Diagnostic> found) {
        for (Command command : subject.lifecycle().commands()) {
            boolean works = !command.steps().isEmpty() || !command.preempts().isEmpty();
            Stream<SharedUse> accepted = works ? SharedUse.accepted(command) : Stream.empty();
            Stream<SharedUse> unsure = SharedUse.later(command).filter(use -> !use.sure());
            Stream.concat(accepted, unsure)
                    .filter(use -> !use.takes())
                    .forEach(
                            use -> found.accept(
                                    at(
                                                    use.write().span(),
                                                    "`%s` gives `%s` back while it may still be in use"
                                                            .formatted(command.name(), use.resource()))
                                            .help(
                                                    "give it back in `success { .. }`, or in an ending `when seen(..)` that shows it is over")));
        }
    }
}
