package dev.detent.grammar;

import dev.detent.ast.CommandClause;
import dev.detent.ast.CommandDeclaration;
import dev.detent.ast.GroupClause;
import dev.detent.ast.GroupMember;
import dev.detent.ast.HeaderClause;
import dev.detent.ast.Name;
import dev.detent.ast.ReactionDeclaration;
import dev.detent.ast.Sources;
import dev.detent.ast.TableDeclaration;
import dev.detent.ast.Target;
import dev.detent.ast.Unchanged;
import dev.detent.diagnostic.Span;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.CommandDeclContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.CommandHeaderContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.GroupHeadContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.GroupMemberContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.HeaderAnytimeContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.HeaderElseContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.HeaderFromContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.HeaderInternalContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.HeaderPreemptsContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.HeaderToContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.HeaderUnusedContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.ReactionDeclContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.RowContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.SourcesAnyContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.SourcesContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.SourcesListedContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.TableDeclContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.TargetContext;
import java.util.List;
import java.util.Optional;

/** Builds commands, groups, tables and reactions. */
final class CommandBuilder {

    private final TreeReader reader;
    private final ExpressionBuilder expressions;
    private final ActionBuilder actions;
    private final ClauseBuilder clauses;

    CommandBuilder(TreeReader reader, ExpressionBuilder expressions, ActionBuilder actions) {
        this.reader = reader;
        this.expressions = expressions;
        this.actions = actions;
        this.clauses = new ClauseBuilder(reader, expressions, actions);
    }

    GroupMember member(GroupMemberContext tree) {
        return tree.commandDecl() == null ? table(tree.tableDecl()) : command(tree.commandDecl());
    }

    private CommandDeclaration command(CommandDeclContext tree) {
        List<HeaderClause> header = reader
                .once(tree.commandHeader(), clause -> clause.getStart().getText())
                .stream()
                .map(this::header)
                .toList();
        List<CommandClause> body =
                tree.body() == null ? List.of() : clauses.body(tree.body().clause());
        return new CommandDeclaration(
                reader.doc(tree),
                reader.fair(tree.FAIR(), tree.COMMAND(), tree.names().getStart()),
                reader.names(tree.names()),
                actions.parameters(tree.params()),
                header,
                body,
                reader.span(tree));
    }

    private HeaderClause header(CommandHeaderContext tree) {
        Span span = reader.span(tree);
        if (tree instanceof HeaderFromContext from) {
            return new HeaderClause.From(sources(from.sources()), span);
        } else if (tree instanceof HeaderToContext to) {
            return new HeaderClause.To(reader.name(to.name()), span);
        } else if (tree instanceof HeaderElseContext otherwise) {
            return new HeaderClause.Else(target(otherwise.target()), span);
        } else if (tree instanceof HeaderPreemptsContext preempts) {
            return new HeaderClause.Preempts(sources(preempts.sources()), span);
        } else if (tree instanceof HeaderAnytimeContext) {
            return new HeaderClause.Anytime(span);
        } else if (tree instanceof HeaderInternalContext) {
            return new HeaderClause.Internal(span);
        } else if (tree instanceof HeaderUnusedContext unused) {
            return new HeaderClause.Unused(reader.text(unused.STRING().getSymbol()), span);
        }
        throw TreeReader.notBuilt(tree);
    }

    /** The clauses of a group, which its head holds. */
    List<GroupClause> groupClauses(GroupHeadContext tree) {
        return tree.groupClause().stream().map(clauses::groupClause).toList();
    }

    private TableDeclaration table(TableDeclContext tree) {
        List<TableDeclaration.Row> rows = tree.row().stream().map(this::row).toList();
        return new TableDeclaration(reader.doc(tree), reader.name(tree.name()), rows, reader.span(tree));
    }

    private TableDeclaration.Row row(RowContext tree) {
        return new TableDeclaration.Row(
                reader.doc(tree),
                sources(tree.sources()),
                tree.names() == null ? List.of() : reader.names(tree.names()),
                Optional.ofNullable(tree.requirement()).map(clauses::requirement),
                target(tree.target()),
                Optional.ofNullable(tree.block()).map(actions::block),
                reader.span(tree));
    }

    ReactionDeclaration reaction(ReactionDeclContext tree) {
        return new ReactionDeclaration(
                reader.doc(tree),
                reader.name(tree.name()),
                tree.RESTART() != null,
                expressions.expression(tree.expr()),
                Optional.ofNullable(tree.duration()).map(expressions::duration),
                expressions.call(tree.call()),
                reader.span(tree));
    }

    Sources sources(SourcesContext tree) {
        if (tree instanceof SourcesAnyContext any) {
            List<Name> except = any.names() == null ? List.of() : reader.names(any.names());
            return new Sources.Any(except, reader.span(tree));
        } else if (tree instanceof SourcesListedContext listed) {
            return new Sources.Listed(reader.names(listed.names()), reader.span(tree));
        }
        throw TreeReader.notBuilt(tree);
    }

    private Target target(TargetContext tree) {
        return tree.name() == null ? new Unchanged(reader.span(tree)) : new Target.Value(reader.name(tree.name()));
    }
}
