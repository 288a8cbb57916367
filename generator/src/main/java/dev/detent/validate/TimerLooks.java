package dev.detent.validate;

import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.model.Reaction;
import java.util.function.Consumer;

/** A timer measures how long the row has said something; nobody looks outside all the time. */
final class TimerLooks implements Rule {

    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.TIMER_LOOKS;
    }

    @Override
    public void check(Subject subject, Consumer<Diagnostic> found) {
        for (Reaction reaction : subject.lifecycle().reactions()) {
            if (reaction.delay().isPresent() && reaction.seen().isPresent()) {
                found.accept(at(
                                reaction.seen().get().span(),
                                "a timer reads the row only: nobody knows how long this has been so outside")
                        .help("drop `for %s`, or the `seen(..)`"
                                .formatted(reaction.delay().get())));
            }
        }
    }
}
