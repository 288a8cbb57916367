package dev.detent.validate;

import dev.detent.model.AcceptCase;
import dev.detent.model.Action;
import dev.detent.model.Assignment;
import dev.detent.model.Block;
import dev.detent.model.Command;
import dev.detent.model.Ending;
import dev.detent.model.Expression;
import dev.detent.model.ExpressionParts;
import dev.detent.model.Lifecycle;
import dev.detent.model.Next;
import dev.detent.model.Requirement;
import dev.detent.model.Step;
import dev.detent.model.Variable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Ways through the resolved model. */
final class Walks {

    private Walks() {}

    /** Shows an expression and all in it; a named condition is entered. */
    static void visit(Expression expression, Consumer<Expression> visitor) {
        ExpressionParts.meant(expression).forEach(visitor);
    }

    /** The variables that an expression reads. */
    static Set<Variable> reads(Expression expression) {
        Set<Variable> variables = new HashSet<>();
        visit(expression, part -> read(part).ifPresent(variables::add));
        return variables;
    }

    static Optional<Variable> read(Expression part) {
        if (part instanceof Expression.Read read) {
            return Optional.of(read.variable());
        }
        if (part instanceof Expression.Present present) {
            return Optional.of(present.attribute());
        }
        return part instanceof Expression.AttributeText text ? Optional.of(text.attribute()) : Optional.empty();
    }

    /** All endings of a step, those of each answer after the other. */
    static Stream<Ending> endings(Step step) {
        List<Ending> endings = new ArrayList<>();
        addEndings(step, endings);
        return endings.stream();
    }

    /** All endings of a command, with those of its steps. */
    static Stream<Ending> endings(Command command) {
        List<Ending> endings = new ArrayList<>();
        command.steps().forEach(step -> addEndings(step, endings));
        endings.addAll(command.success());
        return endings.stream();
    }

    private static void addEndings(Step step, List<Ending> endings) {
        endings.addAll(step.failure());
        step.outcomes().values().forEach(endings::addAll);
        endings.addAll(step.unknown());
        endings.addAll(step.lost());
    }

    /** Everything that is written after acceptance, by the command or by what its actions teach. */
    static Stream<Assignment> writesLater(Command command) {
        List<Assignment> writes = new ArrayList<>();
        for (Step step : command.steps()) {
            writes.addAll(step.then().assignments());
            step.call().ifPresent(call -> writes.addAll(call.action().learns().assignments()));
        }
        endings(command).forEach(ending -> writes.addAll(ending.writes().assignments()));
        return writes.stream();
    }

    /** The actions that a command calls. */
    static Stream<Action> actions(Command command) {
        return command.steps().stream().flatMap(step -> step.call().stream()).map(call -> call.action());
    }

    /** Every condition of a command. */
    static Stream<Expression> conditions(Command command) {
        Stream<Expression> guards = Stream.concat(
                command.requirements().stream()
                        .filter(clause -> !isOfRow(command, clause))
                        .map(clause -> clause.condition()),
                command.accept().stream()
                        .flatMap(accepted -> accepted.row().isPresent()
                                ? accepted.row().get().when().stream()
                                : accepted.when().stream()));
        Stream<Expression> later = Stream.concat(
                command.steps().stream().flatMap(step -> step.when().stream()),
                endings(command).flatMap(ending -> ending.when().stream()));
        return Stream.concat(guards, later);
    }

    /** Whether a clause of the guard is there because some row of a table must apply. */
    static boolean isOfRow(Command command, Requirement clause) {
        return command.accept().stream()
                .anyMatch(accept -> accept.row().isPresent()
                        && accept.span().compareTo(clause.span()) <= 0
                        && accept.span().end().compareTo(clause.span().end()) >= 0);
    }

    /** Every condition, argument and right side that is read after acceptance. */
    static Stream<Expression> readsLater(Command command) {
        Stream<Expression> steps = command.steps().stream()
                .flatMap(step -> Stream.concat(
                        step.when().stream(), step.call().stream().flatMap(call -> call.arguments().stream())));
        Stream<Expression> endings = endings(command)
                .flatMap(ending -> Stream.concat(
                        ending.when().stream(),
                        ending.next() instanceof Next.Issue issue ? issue.arguments().stream() : Stream.empty()));
        return Stream.of(steps, endings, writesLater(command).map(Assignment::value))
                .flatMap(expressions -> expressions);
    }

    /** Every assignment of a lifecycle. */
    static Stream<Assignment> assignments(Lifecycle lifecycle) {
        Stream<Block> accepted = lifecycle.commands().stream()
                .flatMap(command -> command.accept().stream())
                .map(AcceptCase::writes);
        Stream<Block> outside = Stream.concat(
                lifecycle.actions().stream()
                        .flatMap(action -> Stream.concat(action.effect().stream(), Stream.of(action.learns()))),
                lifecycle.events().stream().map(event -> event.effect()));
        return Stream.concat(
                Stream.concat(accepted, outside).flatMap(block -> block.assignments().stream()),
                lifecycle.commands().stream().flatMap(Walks::writesLater));
    }
}
