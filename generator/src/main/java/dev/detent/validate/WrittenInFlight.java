package dev.detent.validate;

import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.diagnostic.Span;
import dev.detent.model.Assignment;
import dev.detent.model.Command;
import dev.detent.model.Next;
import dev.detent.model.Variable;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** States change when a command is accepted and when it ends, not between. */
final class WrittenInFlight implements Rule {

    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.WRITTEN_IN_FLIGHT;
    }

    @Override
    public void check(Subject subject, Consumer<Diagnostic> found) {
        Set<Span> reported = new HashSet<>();
        for (Command command : subject.lifecycle().commands()) {
            Stream<Assignment> between = command.steps().stream()
                    .flatMap(step -> Stream.concat(
                            step.then().assignments().stream(),
                            Walks.endings(step)
                                    .filter(ending -> ending.next() instanceof Next.Retry
                                            || (ending.next() instanceof Next.Succeed
                                                    && step.number()
                                                            < command.steps().size()))
                                    .flatMap(ending -> ending.writes().assignments().stream())));
            between.filter(assignment -> assignment.variable().role() == Variable.Role.STATE)
                    .filter(assignment -> reported.add(assignment.span()))
                    .forEach(assignment -> found.accept(at(
                                    assignment.span(),
                                    "`%s` changes while `%s` is in flight"
                                            .formatted(assignment.variable(), command.name()))
                            .help("write it where the command ends; what is known in between belongs into a `keep`")));
        }
    }
}
