package dev.detent.validate;

import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.model.FairPromise;
import dev.detent.model.Property;
import java.util.function.Consumer;

/** What is fair is counted on by {@code leads to} only. */
final class PromiseIdle implements Rule {

    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.PROMISE_IDLE;
    }

    @Override
    public boolean needsEverything() {
        return true;
    }

    @Override
    public void check(Subject subject, Consumer<Diagnostic> found) {
        if (subject.lifecycle().properties().stream().anyMatch(Property.LeadsTo.class::isInstance)) {
            return;
        }
        for (FairPromise promise : subject.lifecycle().promises()) {
            found.accept(at(
                            promise.span(),
                            "`%s` is counted on by nothing: no property says `leads to`".formatted(promise.words()))
                    .help("say what it is good for with `eventually NAME: P leads to Q`, or drop `fair`"));
        }
    }
}
