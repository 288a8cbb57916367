package dev.detent.validate;

import dev.detent.diagnostic.Span;
import dev.detent.model.AcceptCase;
import dev.detent.model.Assignment;
import dev.detent.model.Command;
import dev.detent.model.Ending;
import dev.detent.model.EnumerationValue;
import dev.detent.model.Expression;
import dev.detent.model.Step;
import dev.detent.model.TableRow;
import dev.detent.model.Type;
import dev.detent.model.Value;
import dev.detent.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who writes what. */
final class Producers {

    /**
     * A write of a command.
     *
     * @param place the case in which it stands; none for what every run of a step writes
     * @param row the row of a table that the case is, if it is one
     */
    record Producer(Command command, Assignment assignment, Optional<Span> place, Optional<TableRow> row) {

        /** Whether the write may happen. */
        boolean happens(Reach reach) {
            return reach.accepts(command) && place.map(reach::takes).orElse(true);
        }

        /** The values of the main state that it starts from. */
        List<EnumerationValue> sources(Variable main) {
            return row.filter(found -> found.state().equals(main))
                    .map(TableRow::sources)
                    .orElse(command.sources().values());
        }
    }

    private Producers() {}

    static Stream<Producer> all(Subject subject) {
        return subject.lifecycle().commands().stream().flatMap(command -> of(command).stream());
    }

    /** Those that may write the value. */
    static List<Producer> of(Subject subject, Variable variable, Value value) {
        return all(subject)
                .filter(producer ->
                        producer.assignment().variable().equals(variable) && mayGive(producer.assignment(), value))
                .toList();
    }

    private static boolean mayGive(Assignment assignment, Value value) {
        if (assignment.value() instanceof Expression.Constant constant) {
            return constant.value().equals(value);
        }
        if (assignment.value().type() instanceof Type.EnumerationType type && value instanceof EnumerationValue named) {
            return type.values().contains(named);
        }
        return true;
    }

    /** Kept truths and numbers that stay what they are at the start, as nothing writes another value. */
    static List<Variable> unwritten(Subject subject) {
        return subject.lifecycle().kept().stream()
                .filter(variable ->
                        variable.type() instanceof Type.TruthType || variable.type() instanceof Type.RangeType)
                .filter(variable -> all(subject)
                        .map(Producer::assignment)
                        .filter(assignment -> assignment.variable().equals(variable))
                        .allMatch(assignment -> assignment.value() instanceof Expression.Constant constant
                                && constant.value().equals(variable.initial())))
                .toList();
    }

    private static List<Producer> of(Command command) {
        List<Producer> found = new ArrayList<>();
        for (AcceptCase accept : command.accept()) {
            accept.writes()
                    .assignments()
                    .forEach(assignment ->
                            found.add(new Producer(command, assignment, Optional.of(accept.span()), accept.row())));
        }
        for (Step step : command.steps()) {
            add(found, command, step.then().assignments(), Optional.empty());
            step.call()
                    .ifPresent(
                            call -> add(found, command, call.action().learns().assignments(), Optional.empty()));
        }
        Walks.endings(command)
                .forEach((Ending ending) ->
                        add(found, command, ending.writes().assignments(), Optional.of(ending.span())));
        return found;
    }

    private static void add(List<Producer> found, Command command, List<Assignment> assignments, Optional<Span> place) {
        assignments.forEach(assignment -> found.add(new Producer(command, assignment, place, Optional.empty())));
    }
}
