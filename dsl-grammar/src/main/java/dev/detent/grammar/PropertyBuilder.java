package dev.detent.grammar;

import dev.detent.ast.CheckDeclaration;
import dev.detent.ast.PropertyDeclaration;
import dev.detent.ast.ViewDeclaration;
import dev.detent.diagnostic.Span;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.CheckDeclContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.CheckItemContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.ItemAnyFailuresContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.ItemCommandsContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.ItemExpectContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.ItemFailuresContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.ItemInstancesContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.ItemReportsContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.ItemWithContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.ItemWithoutContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.PropertyAlwaysPossibleContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.PropertyDeclContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.PropertyEventuallyContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.PropertyInvariantContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.PropertyReachableContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.PropertyStepInvariantContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.ViewCaseContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.ViewDeclContext;
import java.util.List;
import java.util.Optional;

/** Builds properties, views and checks. */
final class PropertyBuilder {

    private final TreeReader reader;
    private final ExpressionBuilder expressions;
    private final CommandBuilder commands;

    PropertyBuilder(TreeReader reader, ExpressionBuilder expressions, CommandBuilder commands) {
        this.reader = reader;
        this.expressions = expressions;
        this.commands = commands;
    }

    PropertyDeclaration property(PropertyDeclContext tree) {
        Span span = reader.span(tree);
        Optional<String> doc = reader.doc(tree);
        if (tree instanceof PropertyInvariantContext property) {
            return new PropertyDeclaration.Invariant(
                    doc, reader.name(property.name()), expressions.expression(property.expr()), span);
        } else if (tree instanceof PropertyStepInvariantContext property) {
            return new PropertyDeclaration.StepInvariant(
                    doc, reader.name(property.name()), expressions.expression(property.expr()), span);
        } else if (tree instanceof PropertyEventuallyContext property) {
            return new PropertyDeclaration.Eventually(
                    doc,
                    reader.name(property.name()),
                    expressions.expression(property.expr(0)),
                    expressions.expression(property.expr(1)),
                    span);
        } else if (tree instanceof PropertyAlwaysPossibleContext property) {
            return new PropertyDeclaration.AlwaysPossible(
                    doc,
                    reader.name(property.name()),
                    expressions.expression(property.expr(0)),
                    property.names() == null ? List.of() : reader.names(property.names()),
                    Optional.ofNullable(property.expr(1)).map(expressions::expression),
                    span);
        } else if (tree instanceof PropertyReachableContext property) {
            return new PropertyDeclaration.Reachable(
                    doc, reader.name(property.name()), expressions.expression(property.expr()), span);
        }
        throw TreeReader.notBuilt(tree);
    }

    ViewDeclaration view(ViewDeclContext tree) {
        reader.requireCommas(tree.viewCase());
        List<ViewDeclaration.Case> cases =
                tree.viewCase().stream().map(this::viewCase).toList();
        return new ViewDeclaration(
                reader.doc(tree), reader.name(tree.name(0)), cases, reader.name(tree.name(1)), reader.span(tree));
    }

    private ViewDeclaration.Case viewCase(ViewCaseContext tree) {
        return new ViewDeclaration.Case(
                reader.doc(tree), reader.name(tree.name()), expressions.expression(tree.expr()), reader.span(tree));
    }

    CheckDeclaration check(CheckDeclContext tree) {
        List<CheckDeclaration.Item> items = reader.once(tree.checkItem(), PropertyBuilder::kind).stream()
                .map(this::item)
                .toList();
        return new CheckDeclaration(reader.doc(tree), reader.name(tree.name()), items, reader.span(tree));
    }

    private static String kind(CheckItemContext item) {
        boolean mayRepeat = item instanceof ItemWithoutContext
                || item instanceof ItemWithContext
                || item instanceof ItemExpectContext;
        return mayRepeat ? "" : item.getStart().getText();
    }

    private CheckDeclaration.Item item(CheckItemContext tree) {
        Span span = reader.span(tree);
        if (tree instanceof ItemInstancesContext instances) {
            return new CheckDeclaration.Instances(reader.integer(instances.INT().getSymbol()), span);
        } else if (tree instanceof ItemAnyFailuresContext) {
            return new CheckDeclaration.AnyFailures(span);
        } else if (tree instanceof ItemFailuresContext failures) {
            return new CheckDeclaration.Failures(
                    failures.names() == null ? List.of() : reader.names(failures.names()), span);
        } else if (tree instanceof ItemReportsContext reports) {
            return new CheckDeclaration.Reports(reports(reports), span);
        } else if (tree instanceof ItemCommandsContext list) {
            return new CheckDeclaration.Commands(commands.sources(list.sources()), span);
        } else if (tree instanceof ItemWithoutContext without) {
            return new CheckDeclaration.Without(reader.names(without.names()), span);
        } else if (tree instanceof ItemWithContext with) {
            return new CheckDeclaration.With(reader.name(with.name()), expressions.expression(with.expr()), span);
        } else if (tree instanceof ItemExpectContext expect) {
            return new CheckDeclaration.Expect(reader.names(expect.names()), span);
        }
        throw TreeReader.notBuilt(tree);
    }

    private static CheckDeclaration.ReportKind reports(ItemReportsContext tree) {
        if (tree.ANY() != null) {
            return CheckDeclaration.ReportKind.ANY;
        }
        return tree.FRESH() != null ? CheckDeclaration.ReportKind.FRESH : CheckDeclaration.ReportKind.NONE;
    }
}
