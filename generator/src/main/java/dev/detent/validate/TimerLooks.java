package dev.detent.validate;

import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.model.Expression;
import dev.detent.model.ExpressionParts;
import dev.detent.model.Reaction;
import dev.detent.model.Variable;
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
            if (reaction.delay().isPresent()
                    && ExpressionParts.meant(reaction.kept()).anyMatch(TimerLooks::shared)) {
                found.accept(at(
                                reaction.kept().span(),
                                "a timer reads its own row only: what is free depends on the rows of others")
                        .help("drop `for %s`, or what it says of the shared resource"
                                .formatted(reaction.delay().get())));
            }
            if (reaction.delay().isPresent() && reaction.seen().isPresent()) {
                found.accept(at(
                                reaction.seen().get().span(),
                                "a timer reads the row only: nobody knows how long this has been so outside")
                        .help("drop `for %s`, or the `seen(..)`"
                                .formatted(reaction.delay().get())));
            }
        }
    }

    private static boolean shared(Expression part) {
        return part instanceof Expression.Read read && read.variable().role() == Variable.Role.SHARED;
    }
}
