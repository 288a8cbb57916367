package dev.detent.resolve;

import dev.detent.ast.ComparisonOperator;
import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.diagnostic.Span;
import dev.detent.model.Enumeration;
import dev.detent.model.Expression;
import dev.detent.model.Expression.Comparison;
import dev.detent.model.Type;
import dev.detent.model.Value;
import dev.detent.model.Variable;
import java.util.Optional;

/** Comparisons and membership. */
final class Comparisons {

    private final Vocabulary vocabulary;
    private final Findings findings;
    private final ExpressionResolver expressions;
    private final References references;
    private final SetResolver sets;

    Comparisons(Vocabulary vocabulary, ExpressionResolver expressions, References references, SetResolver sets) {
        this.vocabulary = vocabulary;
        this.findings = vocabulary.findings;
        this.expressions = expressions;
        this.references = references;
        this.sets = sets;
    }

    Optional<Expression> compare(dev.detent.ast.Expression.Comparison written, Scope scope) {
        Comparison comparison = comparison(written.operator());
        if (comparison != Comparison.EQUAL && comparison != Comparison.NOT_EQUAL) {
            return order(written, comparison, scope);
        }
        if (written.right() instanceof dev.detent.ast.Expression.NoneLiteral) {
            return withNone(written.left(), written, comparison, scope);
        }
        if (written.left() instanceof dev.detent.ast.Expression.NoneLiteral) {
            return withNone(written.right(), written, comparison, scope);
        }
        Optional<Expression> left;
        Optional<Expression> right;
        if (isValueName(written.left(), scope) && !isValueName(written.right(), scope)) {
            right = expressions.infer(written.right(), Optional.empty(), scope);
            Optional<Enumeration> hint = right.flatMap(found -> ExpressionResolver.enumeration(found.type()));
            left = right.isEmpty() ? Optional.empty() : operand(written.left(), hint, comparison, scope);
        } else {
            left = expressions.infer(written.left(), Optional.empty(), scope);
            Optional<Enumeration> hint = left.flatMap(found -> ExpressionResolver.enumeration(found.type()));
            boolean hopeless = left.isEmpty() && isValueName(written.right(), scope);
            right = hopeless ? Optional.empty() : operand(written.right(), hint, comparison, scope);
        }
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        return equality(comparison, left.get(), right.get(), written);
    }

    Optional<Expression> membership(dev.detent.ast.Expression.Membership written, Scope scope) {
        Optional<Expression> element = expressions.infer(written.element(), Optional.empty(), scope);
        return element.flatMap(found -> sets.resolve(written.set(), found.type())
                .map(set -> new Expression.Membership(found, written.negated(), set, written.span())));
    }

    /** One side of a comparison; a value with phases is not one value there. */
    private Optional<Expression> operand(
            dev.detent.ast.Expression written, Optional<Enumeration> hint, Comparison comparison, Scope scope) {
        if (hint.isPresent()
                && written instanceof dev.detent.ast.Expression.Reference reference
                && vocabulary
                        .enumerations
                        .phases(hint.get(), reference.name().text())
                        .isPresent()
                && isValueName(written, scope)) {
            findings.add(
                    DiagnosticCode.PHASES_COMPARED,
                    written.span(),
                    "`%s` has phases, so nothing is equal to it".formatted(reference.name()),
                    "write `%s %s`".formatted(comparison == Comparison.EQUAL ? "in" : "not in", reference.name()));
            return Optional.empty();
        }
        return expressions.infer(written, hint, scope);
    }

    /** A bare name that is nothing that can be read: it must be a value, and the other side says of what. */
    private boolean isValueName(dev.detent.ast.Expression written, Scope scope) {
        return written instanceof dev.detent.ast.Expression.Reference reference
                && !references.isReadable(reference.name().text(), scope);
    }

    private Optional<Expression> order(
            dev.detent.ast.Expression.Comparison written, Comparison comparison, Scope scope) {
        Optional<Expression> left = expressions.number(written.left(), scope);
        Optional<Expression> right = expressions.number(written.right(), scope);
        return left.flatMap(a -> right.map(b -> new Expression.Compare(comparison, a, b, written.span())));
    }

    private Optional<Expression> equality(
            Comparison comparison, Expression left, Expression right, dev.detent.ast.Expression.Comparison written) {
        if (left.type() instanceof Type.NoneType || right.type() instanceof Type.NoneType) {
            return Optional.empty();
        }
        if (!Types.comparable(left.type(), right.type())) {
            findings.add(
                    DiagnosticCode.WRONG_TYPE,
                    written.span(),
                    "%s cannot be compared with %s".formatted(Wording.of(left.type()), Wording.of(right.type())),
                    Wording.mend(left.type(), right.type()));
            return Optional.empty();
        }
        boolean bothMayBeNone = left.type() instanceof Type.EnumerationType a
                && a.optional()
                && right.type() instanceof Type.EnumerationType b
                && b.optional();
        if (!bothMayBeNone
                && Types.fit(left.type(), right.type()) == Types.Fit.NEVER
                && Types.fit(right.type(), left.type()) == Types.Fit.NEVER) {
            Diagnostic never = Diagnostic.of(
                    DiagnosticCode.VALUE_OUTSIDE,
                    written.span(),
                    "these are never equal: %s and %s".formatted(Wording.of(left.type()), Wording.of(right.type())));
            findings.add(declaration(left)
                    .or(() -> declaration(right))
                    .map(span -> never.label(span, "declared here"))
                    .orElse(never)
                    .help("compare with a value that is possible"));
            return Optional.empty();
        }
        return Optional.of(new Expression.Compare(comparison, left, right, written.span()));
    }

    private static Optional<Span> declaration(Expression read) {
        if (read instanceof Expression.Read variable) {
            return Optional.of(variable.variable().span());
        }
        return read instanceof Expression.ReadParameter parameter
                ? Optional.of(parameter.parameter().span())
                : Optional.empty();
    }

    private Optional<Expression> withNone(
            dev.detent.ast.Expression operand,
            dev.detent.ast.Expression.Comparison written,
            Comparison comparison,
            Scope scope) {
        Span span = written.span();
        Optional<Variable> attribute = references.attribute(operand, scope);
        if (attribute.isPresent()) {
            Reading reading = new Reading(ReadKind.ROW, attribute.get().name(), "", operand.span());
            if (!references.readings().allowed(reading, scope)) {
                return Optional.empty();
            }
            Expression present = new Expression.Present(attribute.get(), span);
            return Optional.of(comparison == Comparison.NOT_EQUAL ? present : new Expression.Not(present, span));
        }
        Optional<Expression> found = expressions.infer(operand, Optional.empty(), scope);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        if (!(found.get().type() instanceof Type.EnumerationType type && type.optional())) {
            findings.add(
                    DiagnosticCode.NONE_NOT_ALLOWED,
                    span,
                    "this is never none: it is " + Wording.of(found.get().type()),
                    "drop the comparison, or declare the variable with `or none`");
            return Optional.empty();
        }
        Expression none = new Expression.Constant(
                new Value.None(),
                Types.NONE,
                operand == written.left()
                        ? written.right().span()
                        : written.left().span());
        return Optional.of(
                operand == written.left()
                        ? new Expression.Compare(comparison, found.get(), none, span)
                        : new Expression.Compare(comparison, none, found.get(), span));
    }

    private static Comparison comparison(ComparisonOperator operator) {
        return switch (operator) {
            case EQUAL -> Comparison.EQUAL;
            case NOT_EQUAL -> Comparison.NOT_EQUAL;
            case LESS -> Comparison.LESS;
            case LESS_OR_EQUAL -> Comparison.LESS_OR_EQUAL;
            case GREATER -> Comparison.GREATER;
            case GREATER_OR_EQUAL -> Comparison.GREATER_OR_EQUAL;
        };
    }
}
