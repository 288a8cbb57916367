package dev.detent.validate;

import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.model.Command;
import dev.detent.model.EnumerationValue;
import dev.detent.model.Requirement;
import dev.detent.model.Variable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The guard of each command holds somewhere that can be reached. */
final class NeverAccepted implements Rule {

    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.NEVER_ACCEPTED;
    }

    @Override
    public boolean needsEverything() {
        return true;
    }

    @Override
    public void check(Subject subject, Consumer<Diagnostic> found) {
        Reach reach = subject.reach();
        Map<Command, Set<Command>> unreached = new LinkedHashMap<>();
        for (Command command : subject.lifecycle().commands()) {
            boolean said = command.internal() // then the reaction is what never happens
                    || command.requirements().stream()
                            .anyMatch(clause -> Guards.never(clause.condition())
                                    || Guards.restsOnUnwritten(subject, clause.condition()));
            if (said || command.sources().values().isEmpty()) {
                continue;
            }
            Optional<Requirement> clause = excluding(subject, command);
            if (clause.isPresent()) {
                found.accept(at(
                                clause.get().condition().span(),
                                "this holds nowhere where `%s` could be accepted".formatted(command.name()))
                        .label(subject.commandName(command.name()), "can never be accepted")
                        .help("correct it, or let `from` name where it holds"));
            } else if (reach.decided() && !reach.accepts(command) && fromReached(subject, reach, command)) {
                unreached.put(command, waitsFor(subject, command));
            }
        }
        unreached.forEach((command, others) -> {
            if (isFirst(command, unreached)) {
                found.accept(at(
                                subject.commandName(command.name()),
                                "`%s` can never be accepted: nothing leads to where its guard holds"
                                        .formatted(command.name()))
                        .help("widen the guard, or let a command lead there"));
            }
        });
    }

    /** The commands that would write what this one requires, and that are never accepted either. */
    private static Set<Command> waitsFor(Subject subject, Command command) {
        Set<Variable> read = new HashSet<>();
        command.requirements().forEach(clause -> read.addAll(Walks.reads(clause.condition())));
        return Producers.all(subject)
                .filter(producer -> read.contains(producer.assignment().variable())
                        && !producer.assignment()
                                .variable()
                                .equals(subject.lifecycle().main())
                        && !subject.reach().accepts(producer.command()))
                .map(Producers.Producer::command)
                .collect(Collectors.toSet());
    }

    /** Whether nothing that it waits for is the mistake; of commands that wait for each other one is told. */
    private static boolean isFirst(Command command, Map<Command, Set<Command>> unreached) {
        List<Command> order = List.copyOf(unreached.keySet());
        return before(command, unreached).stream()
                .allMatch(other ->
                        before(other, unreached).contains(command) && order.indexOf(command) <= order.indexOf(other));
    }

    private static Set<Command> before(Command command, Map<Command, Set<Command>> unreached) {
        Set<Command> before = new HashSet<>();
        List<Command> open = new ArrayList<>(List.of(command));
        while (!open.isEmpty()) {
            for (Command other : unreached.getOrDefault(open.remove(open.size() - 1), Set.of())) {
                if (before.add(other)) {
                    open.add(other);
                }
            }
        }
        return before;
    }

    private static Optional<Requirement> excluding(Subject subject, Command command) {
        Search search = Guards.search(subject, command);
        for (Requirement clause : command.requirements()) {
            if (search.holds(clause.condition()).impossible()) {
                return Optional.of(clause);
            }
        }
        return Optional.empty();
    }

    private static boolean fromReached(Subject subject, Reach reach, Command command) {
        return command.sources().values().stream()
                .anyMatch((EnumerationValue value) ->
                        reach.shows(value) || reach.mayBe(subject.lifecycle().main(), value));
    }
}
