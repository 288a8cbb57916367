package dev.detent.validate;

import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.model.Command;
import dev.detent.model.EnumerationValue;
import dev.detent.model.FairPromise;
import java.util.function.Consumer;

/** What is fair is sometimes possible for a user without taking over from another command. */
final class PromiseNeverDue implements Rule {

    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.PROMISE_NEVER_DUE;
    }

    @Override
    public void check(Subject subject, Consumer<Diagnostic> found) {
        for (FairPromise promise : subject.lifecycle().promises()) {
            if (promise.kind() == FairPromise.Kind.COMMAND) {
                promise.names().stream()
                        .flatMap(name -> subject.command(name).stream())
                        .filter(command -> !command.internal() && neverCounts(subject, command))
                        .forEach(
                                command -> found.accept(
                                        at(
                                                        subject.commandName(command.name()),
                                                        (command.preempts().isEmpty()
                                                                        ? "no user can ever come with `%s`"
                                                                        : "`%s` is accepted only in place of another command, and `fair` promises nothing there")
                                                                .formatted(command.name()))
                                                .help(
                                                        command.preempts().isEmpty()
                                                                ? "drop `fair`: a `reaction` is always fair"
                                                                : "let its guard hold also while no command is in flight, or drop `fair`")));
            }
        }
    }

    /** Unless it is accepted nowhere at all, which is said elsewhere. */
    private static boolean neverCounts(Subject subject, Command command) {
        Search promised = Guards.promised(subject.lifecycle(), command);
        Search any = Guards.search(subject, command);
        command.requirements().forEach(clause -> {
            promised.holds(clause.condition());
            any.holds(clause.condition());
        });
        boolean tasksOnly =
                !command.anytime() && command.sources().values().stream().allMatch(EnumerationValue::task);
        return (tasksOnly || promised.impossible()) && !any.impossible();
    }
}
