package dev.detent.validate;

import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.model.Command;
import dev.detent.model.EnumerationValue;
import dev.detent.model.Expression;
import dev.detent.model.Property;
import dev.detent.model.Value;
import dev.detent.model.Variable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A promise that something stops to hold is not kept by just accepting a command. */
final class ProgressInterrupted implements Rule {

    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.PROGRESS_INTERRUPTED;
    }

    @Override
    public void check(Subject subject, Consumer<Diagnostic> found) {
        for (Property property : subject.lifecycle().properties()) {
            if (property instanceof Property.LeadsTo leadsTo
                    && Negation.text(leadsTo.premise(), true).equals(Negation.text(leadsTo.goal(), false))) {
                subject.lifecycle().commands().stream()
                        .filter(command -> !command.internal() && ends(subject, command, leadsTo.premise()))
                        .findFirst()
                        .ifPresent(command -> found.accept(at(
                                        leadsTo.premise().span(),
                                        "accepting `%s` makes this false, so `%s` says little"
                                                .formatted(command.name(), leadsTo.name()))
                                .help("name in the goal what must be reached")));
            }
        }
    }

    private static boolean ends(Subject subject, Command command, Expression premise) {
        Map<Object, Value> before = new HashMap<>();
        before.put(Evaluation.DOING, new Value.None());
        subject.lifecycle().task().ifPresent(task -> before.put(task, new Value.None()));
        Map<Object, Value> after = new HashMap<>(before);
        if (!command.steps().isEmpty()) {
            Optional<EnumerationValue> task = command.steps().get(0).task();
            Optional<Variable> holder = subject.lifecycle()
                    .task()
                    .or(() -> subject.lifecycle().mainShowsTasks()
                            ? Optional.of(subject.lifecycle().main())
                            : Optional.empty());
            after.put(Evaluation.DOING, subject.commandValue(command));
            if (task.isPresent()
                    && holder.isPresent()
                    && command.steps().get(0).when().isEmpty()) {
                after.put(holder.get(), task.get());
            }
        }
        boolean possible = command.sources().values().stream().anyMatch(value -> {
            before.put(subject.lifecycle().main(), value);
            return !new Evaluation(before).fails(premise);
        });
        return possible && new Evaluation(after).fails(premise);
    }
}
