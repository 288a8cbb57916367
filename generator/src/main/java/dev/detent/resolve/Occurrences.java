package dev.detent.resolve;

import dev.detent.ast.Accept;
import dev.detent.ast.ActionDeclaration;
import dev.detent.ast.Block;
import dev.detent.ast.CommandClause;
import dev.detent.ast.CommandDeclaration;
import dev.detent.ast.Declaration;
import dev.detent.ast.DefineDeclaration;
import dev.detent.ast.Ending;
import dev.detent.ast.EventDeclaration;
import dev.detent.ast.Expression;
import dev.detent.ast.GroupClause;
import dev.detent.ast.GroupDeclaration;
import dev.detent.ast.GroupMember;
import dev.detent.ast.PropertyDeclaration;
import dev.detent.ast.ReactionDeclaration;
import dev.detent.ast.Require;
import dev.detent.ast.Requirement;
import dev.detent.ast.Step;
import dev.detent.ast.TableDeclaration;
import dev.detent.ast.ViewDeclaration;
import dev.detent.ast.Write;
import java.util.List;
import java.util.function.Consumer;

/** Visits the expressions and writes of a syntax tree, in the order of the file. Names are not looked up. */
public final class Occurrences {

    private final Consumer<Expression> expressions;
    private final Consumer<Write.Assignment> assignments;

    /**
     * A visitor.
     *
     * @param expressions is shown each expression, the outer ones first
     * @param assignments is shown each assignment before its right side
     */
    public Occurrences(Consumer<Expression> expressions, Consumer<Write.Assignment> assignments) {
        this.expressions = expressions;
        this.assignments = assignments;
    }

    /** A visitor of expressions only. */
    public static Occurrences of(Consumer<Expression> expressions) {
        return new Occurrences(expressions, assignment -> {});
    }

    /** Visits what a declaration holds; a group's clauses before its members. */
    public void visit(Declaration declaration) {
        if (declaration instanceof DefineDeclaration define) {
            visit(define.condition());
        } else if (declaration instanceof ViewDeclaration view) {
            view.cases().forEach(each -> visit(each.when()));
        } else if (declaration instanceof ActionDeclaration action) {
            action(action);
        } else if (declaration instanceof EventDeclaration event) {
            event.when().ifPresent(this::visit);
            visit(event.effect());
        } else if (declaration instanceof CommandDeclaration command) {
            command.body().forEach(this::clause);
        } else if (declaration instanceof TableDeclaration table) {
            table.rows().forEach(this::visit);
        } else if (declaration instanceof GroupDeclaration group) {
            for (GroupClause clause : group.clauses()) {
                clause(clause);
            }
            for (GroupMember member : group.members()) {
                visit(member);
            }
        } else if (declaration instanceof ReactionDeclaration reaction) {
            visit(reaction.when());
            reaction.command().arguments().forEach(this::visit);
        } else if (declaration instanceof PropertyDeclaration property) {
            property(property);
        }
    }

    /** Visits the row of a table. */
    public void visit(TableDeclaration.Row row) {
        row.when().map(Requirement::condition).ifPresent(this::visit);
        row.writes().ifPresent(this::visit);
    }

    void visit(Expression expression) {
        expressions.accept(expression);
        children(expression).forEach(this::visit);
    }

    void visit(Block block) {
        for (Write write : block.writes()) {
            if (write instanceof Write.Assignment assignment) {
                assignments.accept(assignment);
                visit(assignment.value());
            }
        }
    }

    /** Visits one clause of a command or a group. */
    public void clause(CommandClause clause) {
        if (clause instanceof Require require) {
            require.requirements().stream().map(Requirement::condition).forEach(this::visit);
        } else if (clause instanceof Accept accept) {
            accept.when().ifPresent(this::visit);
            visit(accept.writes());
        } else if (clause instanceof Step step) {
            step(step);
        } else if (clause instanceof Ending ending) {
            ending(ending);
        }
    }

    private void step(Step step) {
        step.call().ifPresent(call -> call.arguments().forEach(this::visit));
        step.when().ifPresent(this::visit);
        step.then().ifPresent(this::visit);
        step.endings().forEach(this::ending);
    }

    private void ending(Ending ending) {
        ending.when().ifPresent(this::visit);
        if (ending.writes().isPresent() && ending.writes().get() instanceof Block block) {
            visit(block);
        }
        if (ending.next().isPresent() && ending.next().get() instanceof Ending.Issue issue) {
            issue.command().arguments().forEach(this::visit);
        }
    }

    private void action(ActionDeclaration action) {
        if (action.needs().isPresent() && action.needs().get() instanceof ActionDeclaration.NeedsCondition needs) {
            visit(needs.condition());
        }
        action.effect().forEach(this::visit);
        for (ActionDeclaration.Mark mark : action.marks()) {
            if (mark instanceof ActionDeclaration.Learns learns) {
                visit(learns.block());
            }
        }
    }

    private void property(PropertyDeclaration property) {
        if (property instanceof PropertyDeclaration.Invariant invariant) {
            visit(invariant.condition());
        } else if (property instanceof PropertyDeclaration.StepInvariant invariant) {
            visit(invariant.condition());
        } else if (property instanceof PropertyDeclaration.Eventually eventually) {
            visit(eventually.premise());
            visit(eventually.goal());
        } else if (property instanceof PropertyDeclaration.AlwaysPossible possible) {
            visit(possible.goal());
            possible.when().ifPresent(this::visit);
        } else if (property instanceof PropertyDeclaration.Reachable reachable) {
            visit(reachable.condition());
        }
    }

    private static List<Expression> children(Expression expression) {
        if (expression instanceof Expression.And and) {
            return and.operands();
        }
        if (expression instanceof Expression.Or or) {
            return or.operands();
        }
        if (expression instanceof Expression.Implies implies) {
            return List.of(implies.premise(), implies.conclusion());
        }
        if (expression instanceof Expression.Not not) {
            return List.of(not.operand());
        }
        if (expression instanceof Expression.Comparison comparison) {
            return List.of(comparison.left(), comparison.right());
        }
        if (expression instanceof Expression.Membership membership) {
            return List.of(membership.element());
        }
        if (expression instanceof Expression.OrElse orElse) {
            return List.of(orElse.value(), orElse.fallback());
        }
        if (expression instanceof Expression.Arithmetic arithmetic) {
            return List.of(arithmetic.left(), arithmetic.right());
        }
        return expression instanceof Expression.Apply apply ? apply.arguments() : List.of();
    }
}
