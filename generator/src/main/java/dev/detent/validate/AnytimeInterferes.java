package dev.detent.validate;

import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.diagnostic.Span;
import dev.detent.model.AcceptCase;
import dev.detent.model.Assignment;
import dev.detent.model.Command;
import dev.detent.model.Ending;
import dev.detent.model.Variable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A command that is accepted beside another one touches nothing that the other one works with. */
final class AnytimeInterferes implements Rule {

    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.ANYTIME_INTERFERES;
    }

    @Override
    public void check(Subject subject, Consumer<Diagnostic> found) {
        if (subject.lifecycle().commands().stream().noneMatch(Command::anytime)) {
            return;
        }
        Map<Variable, String> users = new HashMap<>();
        for (Command command : subject.lifecycle().commands()) {
            if (!command.steps().isEmpty()) {
                Walks.writesLater(command).forEach(write -> users.putIfAbsent(write.variable(), command.name()));
                Walks.readsLater(command)
                        .flatMap(expression -> Walks.reads(expression).stream())
                        .forEach(variable -> users.putIfAbsent(variable, command.name()));
                Walks.actions(command)
                        .flatMap(action -> action.returns().stream())
                        .forEach(variable -> users.putIfAbsent(variable, command.name()));
            }
        }
        Set<Span> reported = new HashSet<>();
        for (Command command : subject.lifecycle().commands()) {
            if (command.anytime()) {
                shape(subject, command, found);
                writes(command)
                        .filter(write -> users.containsKey(write.variable()))
                        .filter(write -> reported.add(write.span()))
                        .forEach(write -> found.accept(at(
                                        write.span(),
                                        "`%s` is accepted at any time, also while `%s` works with `%s`"
                                                .formatted(
                                                        command.name(), users.get(write.variable()), write.variable()))
                                .help("drop `anytime`, or use a variable that no command with steps touches")));
            }
        }
    }

    private void shape(Subject subject, Command command, Consumer<Diagnostic> found) {
        if (!command.steps().isEmpty()) {
            found.accept(at(
                            command.steps().get(0).span(),
                            "`%s` is accepted at any time, so it has no steps".formatted(command.name()))
                    .help("drop `anytime`, or write what it does in `accept { .. }`"));
        }
        if (!command.preempts().isEmpty()) {
            found.accept(at(
                            subject.preempts(command.name()),
                            "`%s` is accepted beside any command, so it pre-empts none".formatted(command.name()))
                    .help("drop `anytime` or `preempts`"));
        }
    }

    private static Stream<Assignment> writes(Command command) {
        return Stream.concat(
                        command.accept().stream().map(AcceptCase::writes),
                        command.success().stream().map(Ending::writes))
                .flatMap(block -> block.assignments().stream());
    }
}
