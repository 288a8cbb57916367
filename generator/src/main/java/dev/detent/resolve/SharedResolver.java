package dev.detent.resolve;

import dev.detent.ast.Expression.IntegerLiteral;
import dev.detent.ast.Name;
import dev.detent.ast.SharedDeclaration;
import dev.detent.ast.TypeExpression;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.model.Type;
import dev.detent.model.Value;
import dev.detent.model.Variable;
import java.util.Optional;

/**
 * Resources that all instances draw from. What is free is no variable of its own: it is the capacity less what the rows say
 * that they hold, so it cannot leak.
 */
final class SharedResolver {

    private final Findings findings;

    SharedResolver(Findings findings) {
        this.findings = findings;
    }

    /** What counts the part that one instance holds. */
    static Name held(SharedDeclaration declaration) {
        return new Name(declaration.name().text() + "_held", declaration.name().span());
    }

    /** The resource; what is free of it is read by its name. */
    Optional<Variable> resource(SharedDeclaration declaration) {
        return capacity(declaration)
                .map(capacity -> new Variable(
                        declaration.name().text(),
                        Variable.Role.SHARED,
                        new Type.RangeType(0, capacity),
                        new Value.Whole(capacity),
                        Optional.empty(),
                        true,
                        declaration.doc().orElse(""),
                        declaration.span()));
    }

    /** What an instance holds of the resource; nothing at the start. */
    Variable holding(SharedDeclaration declaration, Variable resource) {
        return new Variable(
                held(declaration).text(),
                Variable.Role.KEEP,
                resource.type(),
                new Value.Whole(0),
                Optional.of(resource),
                true,
                "What the instance holds of " + resource.name() + ".",
                declaration.span());
    }

    private Optional<Integer> capacity(SharedDeclaration declaration) {
        if (declaration.type().base() instanceof TypeExpression.Range range
                && range.low().value() == 0
                && range.high().value() > 0
                && full(declaration, range.high().value())) {
            return Optional.of(range.high().value());
        }
        findings.add(
                DiagnosticCode.SHARED_RANGE,
                declaration.span(),
                "`%s` does not say how much there is to share".formatted(declaration.name()),
                "write `shared %s: 0..N`: from 0, up to all that there is, which is what is free at the start"
                        .formatted(declaration.name()));
        return Optional.empty();
    }

    private static boolean full(SharedDeclaration declaration, int capacity) {
        return declaration.type().part().isEmpty()
                && !declaration.type().orNone()
                && declaration
                        .initial()
                        .map(value -> value instanceof IntegerLiteral number && number.value() == capacity)
                        .orElse(true);
    }
}
