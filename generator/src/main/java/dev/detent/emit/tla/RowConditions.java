package dev.detent.emit.tla;

import dev.detent.model.Assignment;
import dev.detent.model.Command;
import dev.detent.model.Ending;
import dev.detent.model.Expression;
import dev.detent.model.Step;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Finds the conditions that are asked of a row that is about to be written: those of steps, endings and their writes. */
final class RowConditions {

    private final Consumer<Expression> found;

    RowConditions(Consumer<Expression> found) {
        this.found = found;
    }

    void visit(Facts facts) {
        facts.commands.forEach(this::visit);
    }

    private void visit(Command command) {
        endings(command.success());
        for (Step step : command.steps()) {
            step.when().ifPresent(this::visit);
            step.call().ifPresent(call -> call.arguments().forEach(this::visit));
            writes(step.then().assignments());
            endings(step.failure());
            step.outcomes().values().forEach(this::endings);
            endings(step.unknown());
            endings(step.lost());
        }
    }

    private void endings(List<Ending> endings) {
        for (Ending ending : endings) {
            ending.when().ifPresent(this::visit);
            writes(ending.writes().assignments());
        }
    }

    private void writes(List<Assignment> assignments) {
        assignments.forEach(assignment -> visit(assignment.value()));
    }

    private void visit(Expression expression) {
        parts(expression).forEach(found);
    }

    /** An expression and everything in it; named conditions are not entered. */
    static Stream<Expression> parts(Expression expression) {
        return Stream.concat(Stream.of(expression), inner(expression).stream().flatMap(RowConditions::parts));
    }

    private static List<Expression> inner(Expression expression) {
        if (expression instanceof Expression.Not not) {
            return List.of(not.operand());
        }
        if (expression instanceof Expression.Logic logic) {
            return List.of(logic.left(), logic.right());
        }
        if (expression instanceof Expression.Compare compare) {
            return List.of(compare.left(), compare.right());
        }
        if (expression instanceof Expression.Membership membership) {
            return List.of(membership.element());
        }
        if (expression instanceof Expression.Arithmetic sum) {
            return List.of(sum.left(), sum.right());
        }
        if (expression instanceof Expression.OrElse choice) {
            return List.of(choice.optional(), choice.fallback());
        }
        if (expression instanceof Expression.Seen seen) {
            return List.of(seen.condition());
        }
        if (expression instanceof Expression.Old old) {
            return List.of(old.operand());
        }
        if (expression instanceof Expression.Changed changed) {
            return List.of(changed.operand());
        }
        return expression instanceof Expression.Count count ? List.of(count.condition()) : List.of();
    }
}
