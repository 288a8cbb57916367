package dev.detent.validate;

import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.diagnostic.Span;
import dev.detent.model.Command;
import dev.detent.model.Ending;
import dev.detent.model.HandOverGraph;
import dev.detent.model.Next;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** A command hands over when it has ended, and not while another command is in flight beside it or just taken over from. */
final class HandOverEarly implements Rule {

    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.HAND_OVER_EARLY;
    }

    @Override
    public void check(Subject subject, Consumer<Diagnostic> found) {
        Set<Span> reported = new HashSet<>();
        for (Command command : subject.lifecycle().commands()) {
            boolean overtakes = !command.preempts().isEmpty() && HandOverGraph.endsAtOnce(command);
            if (!command.anytime() && !overtakes) {
                continue;
            }
            command.success().stream()
                    .map(Ending::next)
                    .filter(Next.Issue.class::isInstance)
                    .map(Next.Issue.class::cast)
                    .filter(issue -> reported.add(issue.span()))
                    .forEach(issue -> found.accept(command.anytime() ? beside(command, issue) : over(command, issue)));
        }
    }

    private Diagnostic beside(Command command, Next.Issue issue) {
        return at(
                        issue.span(),
                        "`%s` is accepted beside any command in flight, so it cannot hand over to another one"
                                .formatted(command.name()))
                .help("drop `anytime`, or let a `reaction` issue `%s`".formatted(issue.command()));
    }

    private Diagnostic over(Command command, Next.Issue issue) {
        return at(
                        issue.span(),
                        "`%s` may be over in the write in which it takes over, while the other command's call is still out"
                                .formatted(command.name()))
                .help("give it a step that is always asked; before the first one everything is settled");
    }
}
