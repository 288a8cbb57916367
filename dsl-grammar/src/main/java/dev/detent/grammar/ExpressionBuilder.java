package dev.detent.grammar;

import dev.detent.ast.ArithmeticOperator;
import dev.detent.ast.Call;
import dev.detent.ast.ComparisonOperator;
import dev.detent.ast.DurationExpression;
import dev.detent.ast.DurationUnit;
import dev.detent.ast.Expression;
import dev.detent.ast.Name;
import dev.detent.ast.SetExpression;
import dev.detent.ast.TypeExpression;
import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.grammar.antlr.LifecycleSyntaxParser;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.AndContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.ApplyContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.ArithmeticContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.CallContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.ComparisonContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.DurationContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.EnumerationTypeContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.ExprContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.ImpliesContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.LiteralContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.LiteralValueContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.MembershipContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.NamedTypeContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.NotContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.OrContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.OrElseContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.ParenthesesContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.RangeTypeContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.ReferenceContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.SetAnyContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.SetContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.SetItemContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.SetLiteralContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.SetNamedContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.SetOfItemsContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.TypeBaseContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.TypeContext;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/** Builds expressions, sets, types and calls. */
final class ExpressionBuilder {

    /** How many {@code +}, {@code -} or {@code or else} may follow each other: each nests one deeper. */
    private static final int LONGEST_CHAIN = 100;

    private final TreeReader reader;

    ExpressionBuilder(TreeReader reader) {
        this.reader = reader;
    }

    Expression expression(ExprContext tree) {
        if (tree instanceof ParenthesesContext parentheses) {
            return expression(parentheses.expr());
        } else if (tree instanceof ApplyContext apply) {
            return new Expression.Apply(reader.name(apply.name()), all(apply.expr()), reader.span(apply));
        } else if (tree instanceof ArithmeticContext || tree instanceof OrElseContext) {
            return chain(tree);
        } else if (tree instanceof ComparisonContext comparison) {
            return comparison(comparison);
        } else if (tree instanceof MembershipContext membership) {
            return membership(membership);
        } else if (tree instanceof NotContext not) {
            return new Expression.Not(expression(not.expr()), reader.span(not));
        } else if (tree instanceof AndContext and) {
            return new Expression.And(flatten(and), reader.span(and));
        } else if (tree instanceof OrContext or) {
            return new Expression.Or(flatten(or), reader.span(or));
        } else if (tree instanceof ImpliesContext implies) {
            return new Expression.Implies(
                    expression(implies.expr(0)), expression(implies.expr(1)), reader.span(implies));
        } else if (tree instanceof LiteralValueContext literal) {
            return literal(literal.literal());
        } else if (tree instanceof ReferenceContext reference) {
            return new Expression.Reference(reader.name(reference.name()));
        }
        throw TreeReader.notBuilt(tree);
    }

    List<Expression> all(List<ExprContext> trees) {
        return trees.stream().map(this::expression).toList();
    }

    private Expression comparison(ComparisonContext tree) {
        if (isComparison(left(tree))) {
            return refuseChain(tree);
        }
        return new Expression.Comparison(
                operand(left(tree)), comparisonOperator(sign(tree)), operand(right(tree)), reader.span(tree));
    }

    private Expression membership(MembershipContext tree) {
        if (isComparison(left(tree))) {
            return refuseChain(tree);
        }
        return new Expression.Membership(operand(left(tree)), tree.NOT() != null, set(tree.set()), reader.span(tree));
    }

    private static boolean isComparison(ExprContext tree) {
        return tree instanceof ComparisonContext || tree instanceof MembershipContext;
    }

    /** Reports a chain of comparisons, which may be very long, and goes on with its first operand. */
    private Expression refuseChain(ExprContext tree) {
        reader.report(
                Diagnostic.of(DiagnosticCode.CHAINED_COMPARISON, reader.span(tree), "comparisons cannot be chained")
                        .help("join two comparisons with `and`, or put one of them in parentheses"));
        ExprContext first = tree;
        while (isComparison(first)) {
            first = left(first);
        }
        return expression(first);
    }

    /** An operand of a sign that binds tighter than {@code not}. */
    private Expression operand(ExprContext tree) {
        if (tree instanceof NotContext) {
            reader.report(Diagnostic.of(
                            DiagnosticCode.UNCLEAR_ORDER,
                            reader.span(tree),
                            "`not` cannot stand after this sign without parentheses")
                    .help("write `(not ...)`"));
        }
        return expression(tree);
    }

    /** The operands of {@code a and b and c}, whose tree leans to the left and may be very long. */
    private List<Expression> flatten(ExprContext tree) {
        Deque<ExprContext> operands = new ArrayDeque<>();
        ExprContext rest = tree;
        while (rest.getClass() == tree.getClass()) {
            operands.addFirst(right(rest));
            rest = left(rest);
        }
        operands.addFirst(rest);
        return operands.stream().map(this::expression).toList();
    }

    /** Operators that group from the left, taken from the tree without recursion. */
    private Expression chain(ExprContext tree) {
        Deque<ExprContext> links = new ArrayDeque<>();
        ExprContext rest = tree;
        while (rest instanceof ArithmeticContext || rest instanceof OrElseContext) {
            links.push(rest);
            rest = left(rest);
        }
        if (links.size() > LONGEST_CHAIN) {
            reader.report(Diagnostic.of(
                            DiagnosticCode.TOO_DEEP,
                            reader.span(tree),
                            "this expression has too many operators in a row")
                    .help("at most " + LONGEST_CHAIN + " of `+`, `-` and `or else` can follow each other"));
            return expression(rest);
        }
        Expression value = operand(rest);
        for (ExprContext link : links) {
            Expression other = operand(right(link));
            value = link instanceof ArithmeticContext sum
                    ? new Expression.Arithmetic(
                            value,
                            sum.PLUS() != null ? ArithmeticOperator.ADD : ArithmeticOperator.SUBTRACT,
                            other,
                            reader.span(sum))
                    : new Expression.OrElse(value, other, reader.span(link));
        }
        return value;
    }

    private static ExprContext left(ExprContext binary) {
        return binary.getRuleContext(ExprContext.class, 0);
    }

    private static ExprContext right(ExprContext binary) {
        return binary.getRuleContext(ExprContext.class, 1);
    }

    private static String sign(ComparisonContext tree) {
        return tree.getChild(1).getText();
    }

    private static ComparisonOperator comparisonOperator(String sign) {
        for (ComparisonOperator operator : ComparisonOperator.values()) {
            if (operator.sign().equals(sign)) {
                return operator;
            }
        }
        throw new IllegalStateException("no comparison: " + sign);
    }

    private Expression literal(LiteralContext tree) {
        Token token = tree.getStart();
        return switch (token.getType()) {
            case LifecycleSyntaxParser.TRUE -> new Expression.BooleanLiteral(true, reader.span(tree));
            case LifecycleSyntaxParser.FALSE -> new Expression.BooleanLiteral(false, reader.span(tree));
            case LifecycleSyntaxParser.NONE -> new Expression.NoneLiteral(reader.span(tree));
            case LifecycleSyntaxParser.INT -> reader.integer(token);
            case LifecycleSyntaxParser.DURATION -> durationLiteral(token);
            default -> throw TreeReader.notBuilt(tree);
        };
    }

    private Expression.DurationLiteral durationLiteral(Token token) {
        String written = token.getText();
        int digits = 0;
        while (Character.isDigit(written.charAt(digits))) {
            digits++;
        }
        int amount = reader.number(token, written.substring(0, digits), 10);
        return new Expression.DurationLiteral(amount, unit(written.substring(digits)), reader.span(token));
    }

    private static DurationUnit unit(String suffix) {
        for (DurationUnit unit : DurationUnit.values()) {
            if (unit.suffix().equals(suffix)) {
                return unit;
            }
        }
        throw new IllegalStateException("no unit of time: " + suffix);
    }

    DurationExpression duration(DurationContext tree) {
        return tree.name() == null
                ? durationLiteral(tree.getStart())
                : new Expression.Reference(reader.name(tree.name()));
    }

    Call call(CallContext tree) {
        return new Call(reader.name(tree.name()), all(tree.expr()), reader.span(tree));
    }

    SetExpression set(SetContext tree) {
        if (tree instanceof SetOfItemsContext items) {
            return setLiteral(items.setLiteral());
        } else if (tree instanceof SetAnyContext any) {
            List<Name> except = any.exceptions() == null
                    ? List.of()
                    : any.exceptions().name().stream().map(reader::name).toList();
            return new SetExpression.Any(except, reader.span(any));
        } else if (tree instanceof SetNamedContext named) {
            return new SetExpression.Named(reader.name(named.name()));
        }
        throw TreeReader.notBuilt(tree);
    }

    SetExpression.Literal setLiteral(SetLiteralContext tree) {
        return new SetExpression.Literal(
                tree.setItem().stream().map(this::setItem).toList(), reader.span(tree));
    }

    private SetExpression.Item setItem(SetItemContext tree) {
        if (tree.name() != null) {
            return new Expression.Reference(reader.name(tree.name()));
        }
        return tree.INT() == null
                ? new Expression.NoneLiteral(reader.span(tree))
                : reader.integer(tree.INT().getSymbol());
    }

    TypeExpression type(TypeContext tree) {
        return new TypeExpression(
                typeBase(tree.typeBase()),
                Optional.ofNullable(tree.setLiteral()).map(this::setLiteral),
                tree.NONE() != null,
                reader.span(tree));
    }

    private TypeExpression.Base typeBase(TypeBaseContext tree) {
        if (tree instanceof RangeTypeContext range) {
            return new TypeExpression.Range(
                    reader.integer(range.INT(0).getSymbol()),
                    reader.integer(range.INT(1).getSymbol()),
                    reader.span(range));
        } else if (tree instanceof NamedTypeContext named) {
            return new TypeExpression.Named(reader.name(named.name()));
        } else if (tree instanceof EnumerationTypeContext enumeration) {
            List<Name> values = enumeration.name().stream().map(reader::name).toList();
            return new TypeExpression.Enumeration(values, reader.span(enumeration));
        }
        throw TreeReader.notBuilt(tree);
    }
}
