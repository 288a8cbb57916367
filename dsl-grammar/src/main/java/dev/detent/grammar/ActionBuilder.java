package dev.detent.grammar;

import dev.detent.ast.ActionDeclaration;
import dev.detent.ast.AllowDeclaration;
import dev.detent.ast.AssumeDeclaration;
import dev.detent.ast.Block;
import dev.detent.ast.EventDeclaration;
import dev.detent.ast.Parameter;
import dev.detent.ast.Write;
import dev.detent.diagnostic.Span;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.ActionDeclContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.ActionMarkContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.AllowDeclContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.AssumeDeclContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.BlockContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.EventDeclContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.MarkHarmlessContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.MarkLearnsContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.MarkNeverFailsContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.MarkOutcomeContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.NeedsAnyContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.NeedsConditionContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.NeedsContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.ParamContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.ParamsContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.WriteAssignmentContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.WriteContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.WriteEmitContext;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Builds actions, events, assumptions and what is allowed, and the blocks of writes that they share with commands. */
final class ActionBuilder {

    private final TreeReader reader;
    private final ExpressionBuilder expressions;

    ActionBuilder(TreeReader reader, ExpressionBuilder expressions) {
        this.reader = reader;
        this.expressions = expressions;
    }

    ActionDeclaration action(ActionDeclContext tree) {
        List<ActionDeclaration.Mark> marks = reader.once(tree.actionMark(), ActionBuilder::kind).stream()
                .map(this::mark)
                .toList();
        return new ActionDeclaration(
                reader.doc(tree),
                reader.name(tree.name()),
                parameters(tree.params()),
                Optional.ofNullable(tree.needs()).map(this::needs),
                tree.names() == null ? List.of() : reader.names(tree.names()),
                tree.effect() == null
                        ? List.of()
                        : tree.effect().block().stream().map(this::block).toList(),
                marks,
                reader.span(tree));
    }

    private static String kind(ActionMarkContext mark) {
        return mark instanceof MarkOutcomeContext ? "" : mark.getStart().getText();
    }

    private ActionDeclaration.Mark mark(ActionMarkContext tree) {
        Span span = reader.span(tree);
        if (tree instanceof MarkLearnsContext learns) {
            return new ActionDeclaration.Learns(block(learns.block()), span);
        } else if (tree instanceof MarkHarmlessContext) {
            return new ActionDeclaration.AgainHarmless(span);
        } else if (tree instanceof MarkNeverFailsContext) {
            return new ActionDeclaration.NeverFails(span);
        } else if (tree instanceof MarkOutcomeContext outcome) {
            return new ActionDeclaration.Outcome(reader.name(outcome.name()), span);
        }
        throw TreeReader.notBuilt(tree);
    }

    private ActionDeclaration.Needs needs(NeedsContext tree) {
        if (tree instanceof NeedsAnyContext) {
            return new ActionDeclaration.NeedsAny(reader.span(tree));
        } else if (tree instanceof NeedsConditionContext needs) {
            return new ActionDeclaration.NeedsCondition(expressions.expression(needs.expr()), reader.span(tree));
        }
        throw TreeReader.notBuilt(tree);
    }

    EventDeclaration event(EventDeclContext tree) {
        return new EventDeclaration(
                reader.doc(tree),
                reader.fair(tree.FAIR(), tree.EVENT(), tree.name().getStart()),
                reader.name(tree.name()),
                Optional.ofNullable(tree.expr()).map(expressions::expression),
                block(tree.block()),
                reader.span(tree));
    }

    AllowDeclaration allow(AllowDeclContext tree) {
        return new AllowDeclaration(
                reader.doc(tree),
                reader.name(tree.name()),
                tree.names() == null ? List.of() : reader.names(tree.names()),
                reader.text(tree.STRING().getSymbol()),
                reader.span(tree));
    }

    AssumeDeclaration assume(AssumeDeclContext tree) {
        return new AssumeDeclaration(reader.doc(tree), reader.names(tree.names()), reader.span(tree));
    }

    List<Parameter> parameters(@Nullable ParamsContext tree) {
        return tree == null
                ? List.of()
                : tree.param().stream().map(this::parameter).toList();
    }

    private Parameter parameter(ParamContext tree) {
        return new Parameter(reader.name(tree.name()), expressions.type(tree.type()), reader.span(tree));
    }

    Block block(BlockContext tree) {
        reader.requireCommas(tree.write());
        return new Block(tree.write().stream().map(this::write).toList(), reader.span(tree));
    }

    private Write write(WriteContext tree) {
        if (tree instanceof WriteAssignmentContext assignment) {
            return new Write.Assignment(
                    reader.name(assignment.name()),
                    operator(assignment),
                    expressions.expression(assignment.expr()),
                    reader.span(tree));
        } else if (tree instanceof WriteEmitContext emit) {
            return new Write.Emit(reader.name(emit.name()), reader.span(tree));
        }
        throw TreeReader.notBuilt(tree);
    }

    private static Write.Operator operator(WriteAssignmentContext tree) {
        if (tree.ADD_TO() != null) {
            return Write.Operator.ADD;
        }
        return tree.TAKE_FROM() != null ? Write.Operator.SUBTRACT : Write.Operator.SET;
    }
}
