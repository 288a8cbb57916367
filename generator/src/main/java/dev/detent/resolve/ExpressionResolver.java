package dev.detent.resolve;

import dev.detent.ast.ArithmeticOperator;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.diagnostic.Span;
import dev.detent.model.Enumeration;
import dev.detent.model.Expression;
import dev.detent.model.Expression.Connective;
import dev.detent.model.Type;
import dev.detent.model.Value;
import dev.detent.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gives expressions their meaning and type. Each method reports what is wrong and then returns nothing, so that one wrong
 * name is one finding.
 */
final class ExpressionResolver {

    /** Longer chains of {@code and} and {@code or} become balanced trees, so that later phases can recurse into them. */
    private static final int LONG_CHAIN = 64;

    private final Findings findings;
    private final References references;
    private final Comparisons comparisons;
    private final Applications applications;
    private final Flow flow;

    ExpressionResolver(Vocabulary vocabulary, Definitions definitions, SetResolver sets) {
        this.findings = vocabulary.findings;
        this.references = new References(vocabulary, definitions);
        this.comparisons = new Comparisons(vocabulary, this, references, sets);
        this.applications = new Applications(vocabulary, this, references);
        this.flow = new Flow(vocabulary.findings);
    }

    References references() {
        return references;
    }

    /** A condition. */
    Optional<Expression> condition(dev.detent.ast.Expression written, Scope scope) {
        Optional<Expression> found = infer(written, Optional.empty(), scope);
        if (found.isPresent() && !(found.get().type() instanceof Type.TruthType)) {
            findings.add(
                    DiagnosticCode.WRONG_TYPE,
                    written.span(),
                    "a condition is expected, this is " + Wording.of(found.get().type()),
                    found.get() instanceof Expression.Constant
                            ? "compare something with it, such as `state == value`"
                            : "compare it with something, such as `== value`");
            return Optional.empty();
        }
        return found;
    }

    /** A value that flows into a place of this type; part of its values may lie outside of the type. */
    Optional<Expression> value(dev.detent.ast.Expression written, Type wanted, Scope scope) {
        return infer(written, enumeration(wanted), scope).filter(found -> flow.check(found, wanted, written.span()));
    }

    /** A value that is written to a variable; part of its values may lie outside of the variable's type. */
    Optional<Expression> value(dev.detent.ast.Expression written, Variable into, Scope scope) {
        return infer(written, enumeration(into.type()), scope).filter(found -> flow.check(found, into, written.span()));
    }

    /** A value all of whose possible values lie in this type. */
    Optional<Expression> exactValue(dev.detent.ast.Expression written, Type wanted, Scope scope) {
        return value(written, wanted, scope).filter(found -> flow.checkExact(found, wanted, written.span()));
    }

    /** An expression of whatever type; value names are looked up in {@code hint} if it is there. */
    Optional<Expression> infer(dev.detent.ast.Expression written, Optional<Enumeration> hint, Scope scope) {
        if (written instanceof dev.detent.ast.Expression.And and) {
            return chain(Connective.AND, and.operands(), and.span(), scope);
        }
        if (written instanceof dev.detent.ast.Expression.Or or) {
            return chain(Connective.OR, or.operands(), or.span(), scope);
        }
        if (written instanceof dev.detent.ast.Expression.Implies implies) {
            Optional<Expression> premise = condition(implies.premise(), scope);
            Optional<Expression> conclusion = condition(implies.conclusion(), scope);
            return premise.flatMap(left ->
                    conclusion.map(right -> new Expression.Logic(Connective.IMPLIES, left, right, implies.span())));
        }
        if (written instanceof dev.detent.ast.Expression.Not not) {
            return condition(not.operand(), scope).map(operand -> new Expression.Not(operand, not.span()));
        }
        if (written instanceof dev.detent.ast.Expression.Comparison comparison) {
            return comparisons.compare(comparison, scope);
        }
        if (written instanceof dev.detent.ast.Expression.Membership membership) {
            return comparisons.membership(membership, scope);
        }
        if (written instanceof dev.detent.ast.Expression.OrElse orElse) {
            return orElse(orElse, hint, scope);
        }
        if (written instanceof dev.detent.ast.Expression.Arithmetic arithmetic) {
            return arithmetic(arithmetic, scope);
        }
        if (written instanceof dev.detent.ast.Expression.Apply apply) {
            return applications.apply(apply, scope);
        }
        if (written instanceof dev.detent.ast.Expression.Reference reference) {
            return references.resolve(reference.name(), hint, scope);
        }
        return literal(written);
    }

    /** A number; reports anything else. */
    Optional<Expression> number(dev.detent.ast.Expression written, Scope scope) {
        Optional<Expression> found = infer(written, Optional.empty(), scope);
        if (found.isPresent() && !(found.get().type() instanceof Type.RangeType)) {
            findings.add(
                    DiagnosticCode.NOT_A_NUMBER,
                    written.span(),
                    "a number is expected, this is " + Wording.of(found.get().type()),
                    "only numbers have an order and can be added; use `==`, `!=` or `in` for anything else");
            return Optional.empty();
        }
        return found;
    }

    static Optional<Enumeration> enumeration(Type type) {
        return type instanceof Type.EnumerationType enumeration
                ? Optional.of(enumeration.enumeration())
                : Optional.empty();
    }

    private Optional<Expression> literal(dev.detent.ast.Expression written) {
        if (written instanceof dev.detent.ast.Expression.BooleanLiteral truth) {
            return Optional.of(new Expression.Constant(new Value.Truth(truth.value()), Types.TRUTH, truth.span()));
        }
        if (written instanceof dev.detent.ast.Expression.IntegerLiteral whole) {
            Type type = new Type.RangeType(whole.value(), whole.value());
            return Optional.of(new Expression.Constant(new Value.Whole(whole.value()), type, whole.span()));
        }
        if (written instanceof dev.detent.ast.Expression.NoneLiteral none) {
            return Optional.of(new Expression.Constant(new Value.None(), Types.NONE, none.span()));
        }
        findings.add(
                DiagnosticCode.WRONG_TYPE,
                written.span(),
                "a length of time is not a value that can be kept or compared",
                "a length of time stands after `for` and as the value of a `setting .. : duration` only");
        return Optional.empty();
    }

    private Optional<Expression> chain(
            Connective connective, List<dev.detent.ast.Expression> written, Span span, Scope scope) {
        List<Expression> operands = new ArrayList<>();
        for (dev.detent.ast.Expression operand : written) {
            condition(operand, scope).ifPresent(operands::add);
        }
        return operands.size() == written.size() ? Optional.of(join(connective, operands, span)) : Optional.empty();
    }

    /** One expression of at least one operand, in their order. */
    static Expression join(Connective connective, List<Expression> operands, Span span) {
        if (operands.size() > LONG_CHAIN) {
            int middle = operands.size() / 2;
            Expression left = join(connective, operands.subList(0, middle), span);
            Expression right = join(connective, operands.subList(middle, operands.size()), span);
            return new Expression.Logic(connective, left, right, span);
        }
        Expression joined = operands.get(0);
        for (Expression next : operands.subList(1, operands.size())) {
            joined = new Expression.Logic(connective, joined, next, span);
        }
        return joined;
    }

    private Optional<Expression> orElse(
            dev.detent.ast.Expression.OrElse written, Optional<Enumeration> hint, Scope scope) {
        Optional<Expression> optional = infer(written.value(), hint, scope);
        if (optional.isPresent() && !(optional.get().type() instanceof Type.EnumerationType type && type.optional())) {
            findings.add(
                    DiagnosticCode.NONE_NOT_ALLOWED,
                    written.value().span(),
                    "this is never none, so what stands after `or else` is never used",
                    "drop the `or else`");
            optional = Optional.empty();
        }
        Optional<Enumeration> expected =
                optional.flatMap(found -> enumeration(found.type())).or(() -> hint);
        Optional<Expression> fallback = infer(written.fallback(), expected, scope);
        if (optional.isEmpty() || fallback.isEmpty()) {
            return Optional.empty();
        }
        Type.EnumerationType left = (Type.EnumerationType) optional.get().type();
        Type right = fallback.get().type();
        Type.EnumerationType full =
                new Type.EnumerationType(left.enumeration(), left.enumeration().values(), true);
        if (!flow.check(fallback.get(), full, written.fallback().span())) {
            return Optional.empty();
        }
        Type type = right instanceof Type.EnumerationType other ? Types.union(left, other, other.optional()) : left;
        return Optional.of(new Expression.OrElse(optional.get(), fallback.get(), type, written.span()));
    }

    private Optional<Expression> arithmetic(dev.detent.ast.Expression.Arithmetic written, Scope scope) {
        Optional<Expression> left = number(written.left(), scope);
        Optional<Expression> right = number(written.right(), scope);
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                sum(written.operator() == ArithmeticOperator.SUBTRACT, left.get(), right.get(), written.span()));
    }

    /** The sum or difference of two numbers. */
    static Expression sum(boolean minus, Expression left, Expression right, Span span) {
        Type type = Types.arithmetic(minus, (Type.RangeType) left.type(), (Type.RangeType) right.type());
        return new Expression.Arithmetic(minus, left, right, type, span);
    }
}
