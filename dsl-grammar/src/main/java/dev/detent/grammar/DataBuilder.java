package dev.detent.grammar;

import dev.detent.ast.AttributeDeclaration;
import dev.detent.ast.CallersDeclaration;
import dev.detent.ast.DefineDeclaration;
import dev.detent.ast.Expression;
import dev.detent.ast.KeepDeclaration;
import dev.detent.ast.Name;
import dev.detent.ast.OutsideDeclaration;
import dev.detent.ast.SetDeclaration;
import dev.detent.ast.SettingDeclaration;
import dev.detent.ast.SharedDeclaration;
import dev.detent.ast.StateDeclaration;
import dev.detent.ast.StateValue;
import dev.detent.ast.ValueMark;
import dev.detent.diagnostic.Span;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.AttributeDeclContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.CallersDeclContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.DefineDeclContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.ExprContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.HoldsTasksContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.KeepDeclContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.MarkFinalContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.MarkInitialContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.MarkTaskContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.MarkUnusedContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.MarkWasContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.OutsideDeclContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.ReportedContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.SetDeclContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.SettingDeclContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.SharedDeclContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.StateDeclContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.StateRoleContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.ValueContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.ValueMarkContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.ValuesContext;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Builds the declarations of what is kept and of the variables outside. */
final class DataBuilder {

    private final TreeReader reader;
    private final ExpressionBuilder expressions;

    DataBuilder(TreeReader reader, ExpressionBuilder expressions) {
        this.reader = reader;
        this.expressions = expressions;
    }

    StateDeclaration state(StateDeclContext tree) {
        List<StateValue> values = values(tree.values());
        StateRoleContext role = tree.stateRole();
        Optional<Name> reportedFrom = role instanceof ReportedContext reported
                ? Optional.of(reader.name(reported.reportedFrom().name()))
                : Optional.empty();
        return new StateDeclaration(
                reader.doc(tree),
                reader.name(tree.name()),
                role instanceof HoldsTasksContext,
                reportedFrom,
                values,
                reader.span(tree));
    }

    private List<StateValue> values(ValuesContext tree) {
        reader.requireCommas(tree.value());
        return tree.value().stream().map(this::value).toList();
    }

    private StateValue value(ValueContext tree) {
        List<StateValue> phases = tree.values() == null ? List.of() : values(tree.values());
        List<ValueMark> marks = reader.once(tree.valueMark(), DataBuilder::onlyOnce).stream()
                .map(this::mark)
                .toList();
        Optional<Expression.IntegerLiteral> code =
                Optional.ofNullable(tree.INT()).map(digits -> reader.integer(digits.getSymbol()));
        return new StateValue(
                reader.doc(tree),
                reader.name(tree.name()),
                code,
                reader.optionalText(tree.STRING()),
                marks,
                phases,
                reader.span(tree));
    }

    /** A value may have been renamed several times. */
    private static String onlyOnce(ValueMarkContext mark) {
        return mark instanceof MarkWasContext ? "" : mark.getStart().getText();
    }

    private ValueMark mark(ValueMarkContext tree) {
        Span span = reader.span(tree);
        if (tree instanceof MarkInitialContext) {
            return new ValueMark.Initial(span);
        } else if (tree instanceof MarkFinalContext) {
            return new ValueMark.Final(span);
        } else if (tree instanceof MarkTaskContext) {
            return new ValueMark.Task(span);
        } else if (tree instanceof MarkWasContext was) {
            return new ValueMark.Was(reader.name(was.name()), span);
        } else if (tree instanceof MarkUnusedContext unused) {
            return new ValueMark.Unused(reader.text(unused.STRING().getSymbol()), span);
        }
        throw TreeReader.notBuilt(tree);
    }

    KeepDeclaration keep(KeepDeclContext tree) {
        return new KeepDeclaration(
                reader.doc(tree),
                reader.name(tree.name()),
                expressions.type(tree.type()),
                Optional.ofNullable(tree.reportedFrom()).map(from -> reader.name(from.name())),
                initial(tree.expr()),
                reader.span(tree));
    }

    AttributeDeclaration attribute(AttributeDeclContext tree) {
        return new AttributeDeclaration(reader.doc(tree), reader.names(tree.names()), reader.span(tree));
    }

    SetDeclaration set(SetDeclContext tree) {
        return new SetDeclaration(
                reader.doc(tree),
                reader.name(tree.name(0)),
                reader.name(tree.name(1)),
                expressions.setLiteral(tree.setLiteral()),
                reader.span(tree));
    }

    DefineDeclaration define(DefineDeclContext tree) {
        return new DefineDeclaration(
                reader.doc(tree),
                reader.name(tree.name()),
                expressions.expression(tree.expr()),
                reader.optionalText(tree.STRING()),
                reader.span(tree));
    }

    CallersDeclaration callers(CallersDeclContext tree) {
        return new CallersDeclaration(reader.doc(tree), reader.names(tree.names()), reader.span(tree));
    }

    SettingDeclaration setting(SettingDeclContext tree) {
        return new SettingDeclaration(
                reader.doc(tree),
                reader.name(tree.name()),
                expressions.type(tree.type()),
                initial(tree.expr()),
                reader.span(tree));
    }

    OutsideDeclaration outside(OutsideDeclContext tree) {
        return new OutsideDeclaration(
                reader.doc(tree),
                reader.name(tree.name()),
                expressions.type(tree.type()),
                initial(tree.expr()),
                reader.span(tree));
    }

    SharedDeclaration shared(SharedDeclContext tree) {
        return new SharedDeclaration(
                reader.doc(tree),
                reader.name(tree.name()),
                expressions.type(tree.type()),
                initial(tree.expr()),
                reader.span(tree));
    }

    private Optional<Expression> initial(@Nullable ExprContext tree) {
        return Optional.ofNullable(tree).map(expressions::expression);
    }
}
