package dev.detent.validate;

import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.diagnostic.Span;
import dev.detent.model.Command;
import dev.detent.model.Next;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** A command that takes over does not know what the one before it had done, so it cannot leave the row as it was. */
final class PreemptingRollsBack implements Rule {

    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.PREEMPTING_ROLLS_BACK;
    }

    @Override
    public void check(Subject subject, Consumer<Diagnostic> found) {
        Set<Span> reported = new HashSet<>();
        for (Command command : subject.lifecycle().commands()) {
            if (!command.preempts().isEmpty()) {
                command.steps().stream()
                        .flatMap(Walks::endings)
                        .filter(ending -> ending.next() instanceof Next.End
                                && ending.writes().assignments().isEmpty())
                        .filter(ending -> reported.add(ending.span()))
                        .forEach(ending -> found.accept(at(
                                        ending.span(),
                                        "`%s` may have taken over from a command half done, so the row cannot stay as it was"
                                                .formatted(command.name()))
                                .label(subject.preempts(command.name()), "pre-empts here")
                                .help("write what is true then, such as `{ %s = .. }`"
                                        .formatted(subject.lifecycle().main()))));
            }
        }
    }
}
