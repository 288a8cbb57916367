package dev.detent.validate;

import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.model.EnumerationValue;
import dev.detent.model.Reaction;
import dev.detent.model.Variable;
import java.util.function.Consumer;

/** The condition of each reaction holds somewhere that can be reached. */
final class ReactionNeverDue implements Rule {

    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.REACTION_NEVER_DUE;
    }

    @Override
    public boolean needsEverything() {
        return true;
    }

    @Override
    public void check(Subject subject, Consumer<Diagnostic> found) {
        UnreachedValues unreached = new UnreachedValues(subject);
        for (Reaction reaction : subject.lifecycle().reactions()) {
            boolean nowhere = !possible(subject, reaction, value -> !value.last() && !value.task());
            boolean unreachable = subject.reach().decided()
                    && !subject.reach().isDue(reaction.name())
                    && !Guards.restsOnUnwritten(subject, reaction.kept())
                    && possible(subject, reaction, value -> !unreached.explains(value));
            if (!Guards.never(reaction.kept()) && (nowhere || unreachable)) {
                found.accept(at(
                                subject.reactionName(reaction),
                                "`%s` is never due: nothing leads to where its condition holds"
                                        .formatted(reaction.name()))
                        .label(reaction.kept().span(), "never holds")
                        .help("correct the condition, or let a command lead there"));
            }
        }
    }

    private interface Among {
        boolean holds(EnumerationValue value);
    }

    private static boolean possible(Subject subject, Reaction reaction, Among values) {
        Variable main = subject.lifecycle().main();
        int[] left = subject.mainType().values().stream()
                .filter(values::holds)
                .mapToInt(Numbers::of)
                .toArray();
        return !new Search()
                .among(main, left)
                .among(Slots.Special.SHOWN, left)
                .holds(reaction.kept())
                .impossible();
    }
}
