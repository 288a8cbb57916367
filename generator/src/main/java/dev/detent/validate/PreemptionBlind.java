package dev.detent.validate;

import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.model.Action;
import dev.detent.model.Assignment;
import dev.detent.model.Command;
import dev.detent.model.Expression;
import dev.detent.model.ExpressionParts;
import dev.detent.model.Requirement;
import dev.detent.model.Variable;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A command that takes over asks how far the other one is, or deals with what that one may have changed outside. */
final class PreemptionBlind implements Rule {

    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.PREEMPTION_BLIND;
    }

    @Override
    public void check(Subject subject, Consumer<Diagnostic> found) {
        for (Command command : subject.lifecycle().commands()) {
            if (command.preempts().isEmpty() || asksHowFar(subject, command)) {
                continue;
            }
            Set<Variable> dealtWith = new HashSet<>();
            Walks.actions(command).flatMap(PreemptionBlind::changes).forEach(dealtWith::add);
            command.requirements().forEach(clause -> dealtWith.addAll(Walks.reads(clause.condition())));
            Map<Variable, String> left = new LinkedHashMap<>();
            for (String victim : command.preempts()) {
                subject.command(victim).stream()
                        .flatMap(other -> Walks.actions(other)
                                .filter(action -> action.learns().isEmpty()) // else the row remembers it
                                .flatMap(PreemptionBlind::changes))
                        .filter(variable -> !dealtWith.contains(variable))
                        .forEach(variable -> left.putIfAbsent(variable, victim));
            }
            if (!left.isEmpty()) {
                Map.Entry<Variable, String> first = left.entrySet().iterator().next();
                String others = left.size() == 1
                        ? ""
                        : " (the same holds of %s)"
                                .formatted(left.keySet().stream()
                                        .skip(1)
                                        .map(variable -> "`" + variable + "`")
                                        .collect(Collectors.joining(", ")));
                found.accept(at(
                                subject.preempts(command.name()),
                                "`%s` may take over after `%s` has changed `%s`, and neither asks nor changes it%s"
                                        .formatted(command.name(), first.getValue(), first.getKey(), others))
                        .help("ask in `require` how far the other command is, or let an action bring it in order"));
            }
        }
    }

    private static Stream<Variable> changes(Action action) {
        return action.effect().stream()
                .flatMap(block -> block.assignments().stream())
                .map(Assignment::variable);
    }

    /** Whether the guard depends on what is in flight. */
    private static boolean asksHowFar(Subject subject, Command command) {
        boolean tasksInMain = subject.lifecycle().mainShowsTasks();
        return (tasksInMain && !command.sources().everywhere())
                || command.requirements().stream()
                        .map(Requirement::condition)
                        .flatMap(ExpressionParts::meant)
                        .anyMatch(part -> part instanceof Expression.Doing
                                || part instanceof Expression.Calling
                                || (part instanceof Expression.Read read
                                        && (read.variable().role() == Variable.Role.TASK
                                                || (tasksInMain && read.shown()))));
    }
}
