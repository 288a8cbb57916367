package dev.detent.grammar;

import dev.detent.ast.Accept;
import dev.detent.ast.Block;
import dev.detent.ast.CommandClause;
import dev.detent.ast.DurationExpression;
import dev.detent.ast.Ending;
import dev.detent.ast.EndingWrites;
import dev.detent.ast.Expression;
import dev.detent.ast.GroupClause;
import dev.detent.ast.Name;
import dev.detent.ast.Require;
import dev.detent.ast.Requirement;
import dev.detent.ast.Step;
import dev.detent.ast.Unchanged;
import dev.detent.diagnostic.Span;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.ClauseAcceptContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.ClauseContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.ClauseEndingContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.ClauseRequireContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.ClauseStepContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.EndingContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.GroupClauseContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.NextContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.NextFailContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.NextIssueContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.NextRetryContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.NextSucceedContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.PartThenContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.PartWhenContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.PartWithinContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.RequireClauseContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.RequirementContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.ResultContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.ResultFailureContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.ResultLostContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.ResultOutcomeContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.ResultSuccessContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.ResultUnknownContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.StepPartContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.WritesContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/** Builds what stands in the body of a command or of a group. */
final class ClauseBuilder {

    private final TreeReader reader;
    private final ExpressionBuilder expressions;
    private final ActionBuilder actions;

    ClauseBuilder(TreeReader reader, ExpressionBuilder expressions, ActionBuilder actions) {
        this.reader = reader;
        this.expressions = expressions;
        this.actions = actions;
    }

    /** The clauses of a body, where a bare {@code task} and the {@code call} after it are one step. */
    List<CommandClause> body(List<ClauseContext> trees) {
        List<CommandClause> clauses = new ArrayList<>();
        for (int i = 0; i < trees.size(); i++) {
            ClauseContext tree = trees.get(i);
            ClauseContext next = i + 1 < trees.size() ? trees.get(i + 1) : tree;
            if (tree instanceof ClauseStepContext task
                    && isBareTask(task)
                    && next instanceof ClauseStepContext call
                    && call.CALL() != null) {
                clauses.add(step(Optional.of(reader.name(task.name())), task.getStart(), call));
                i++;
            } else {
                clauses.add(clause(tree));
            }
        }
        return clauses;
    }

    private static boolean isBareTask(ClauseStepContext tree) {
        return tree.TASK() != null && tree.stepPart().isEmpty() && tree.endings() == null;
    }

    private CommandClause clause(ClauseContext tree) {
        if (tree instanceof ClauseRequireContext require) {
            return require(require.requireClause());
        } else if (tree instanceof ClauseAcceptContext accept) {
            return new Accept(
                    Optional.ofNullable(accept.expr()).map(expressions::expression),
                    actions.block(accept.block()),
                    reader.span(tree));
        } else if (tree instanceof ClauseStepContext step) {
            return step(Optional.ofNullable(step.name()).map(reader::name), step.getStart(), step);
        } else if (tree instanceof ClauseEndingContext ending) {
            return ending(ending.ending());
        }
        throw TreeReader.notBuilt(tree);
    }

    GroupClause groupClause(GroupClauseContext tree) {
        return tree.ending() == null ? require(tree.requireClause()) : ending(tree.ending());
    }

    private Require require(RequireClauseContext tree) {
        return new Require(tree.requirement().stream().map(this::requirement).toList(), reader.span(tree));
    }

    Requirement requirement(RequirementContext tree) {
        return new Requirement(
                expressions.expression(tree.expr()), reader.optionalText(tree.STRING()), reader.span(tree));
    }

    private Step step(Optional<Name> task, Token first, ClauseStepContext tree) {
        Optional<Expression> when = Optional.empty();
        Optional<DurationExpression> within = Optional.empty();
        Optional<Block> then = Optional.empty();
        for (StepPartContext part :
                reader.once(tree.stepPart(), p -> p.getStart().getText())) {
            if (part instanceof PartWhenContext condition) {
                when = Optional.of(expressions.expression(condition.expr()));
            } else if (part instanceof PartWithinContext limit) {
                within = Optional.of(expressions.duration(limit.duration()));
            } else if (part instanceof PartThenContext writes) {
                then = Optional.of(actions.block(writes.block()));
            } else {
                throw TreeReader.notBuilt(part);
            }
        }
        List<Ending> endings = tree.endings() == null
                ? List.of()
                : tree.endings().ending().stream().map(this::ending).toList();
        return new Step(
                reader.doc(first, tree.getStop()),
                task,
                Optional.ofNullable(tree.call()).map(expressions::call),
                when,
                within,
                then,
                endings,
                reader.span(first).to(reader.span(tree)));
    }

    private Ending ending(EndingContext tree) {
        ResultContext result = tree.result();
        return new Ending(
                kind(result),
                result instanceof ResultOutcomeContext outcome ? reader.names(outcome.names()) : List.of(),
                Optional.ofNullable(tree.expr()).map(expressions::expression),
                Optional.ofNullable(tree.writes()).map(this::writes),
                Optional.ofNullable(tree.next()).map(this::next),
                reader.span(tree));
    }

    private static Ending.Result kind(ResultContext tree) {
        if (tree instanceof ResultSuccessContext) {
            return Ending.Result.SUCCESS;
        } else if (tree instanceof ResultFailureContext) {
            return Ending.Result.FAILURE;
        } else if (tree instanceof ResultLostContext) {
            return Ending.Result.LOST;
        } else if (tree instanceof ResultUnknownContext) {
            return Ending.Result.UNKNOWN;
        } else if (tree instanceof ResultOutcomeContext) {
            return Ending.Result.OUTCOME;
        }
        throw TreeReader.notBuilt(tree);
    }

    private EndingWrites writes(WritesContext tree) {
        return tree.block() == null ? new Unchanged(reader.span(tree)) : actions.block(tree.block());
    }

    private Ending.Next next(NextContext tree) {
        Span span = reader.span(tree);
        if (tree instanceof NextRetryContext retry) {
            return new Ending.Retry(Optional.ofNullable(retry.name()).map(reader::name), span);
        } else if (tree instanceof NextSucceedContext) {
            return new Ending.Succeed(span);
        } else if (tree instanceof NextFailContext) {
            return new Ending.Fail(span);
        } else if (tree instanceof NextIssueContext issue) {
            return new Ending.Issue(expressions.call(issue.call()), span);
        }
        throw TreeReader.notBuilt(tree);
    }
}
