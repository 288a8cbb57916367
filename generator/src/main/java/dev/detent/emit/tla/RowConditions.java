package dev.detent.emit.tla;

import dev.detent.model.AcceptCase;
import dev.detent.model.Assignment;
import dev.detent.model.Command;
import dev.detent.model.Ending;
import dev.detent.model.Expression;
import dev.detent.model.ExpressionParts;
import dev.detent.model.Next;
import dev.detent.model.Step;
import java.util.List;
import java.util.function.Consumer;

/** Finds the conditions that are asked of a row that is about to be written: those of steps, endings and their writes. */
final class RowConditions {

    private final Consumer<Expression> found;

    RowConditions(Consumer<Expression> found) {
        this.found = found;
    }

    void visit(Facts facts) {
        facts.commands.forEach(this::visit);
    }

    /** Shows what the acceptance of a command asks. */
    static void accepting(Command command, Consumer<Expression> found) {
        RowConditions conditions = new RowConditions(found);
        command.requirements().forEach(clause -> conditions.visit(clause.condition()));
        for (AcceptCase accept : command.accept()) {
            accept.when().ifPresent(conditions::visit);
            conditions.writes(accept.writes().assignments());
        }
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
            if (ending.next() instanceof Next.Issue issue) {
                issue.arguments().forEach(this::visit);
            }
        }
    }

    private void writes(List<Assignment> assignments) {
        assignments.forEach(assignment -> visit(assignment.value()));
    }

    private void visit(Expression expression) {
        ExpressionParts.written(expression).forEach(found);
    }
}
