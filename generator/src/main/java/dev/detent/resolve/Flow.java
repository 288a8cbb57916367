package dev.detent.resolve;

import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.diagnostic.Span;
import dev.detent.model.Expression;
import dev.detent.model.Type;
import dev.detent.model.Variable;
import java.util.Optional;

/** Holds a value against the type of the place it flows into. */
final class Flow {

    private final Findings findings;

    Flow(Findings findings) {
        this.findings = findings;
    }

    /** Whether the value can be of the type; reports where it never is, or where it may be none and must not. */
    boolean check(Expression value, Type wanted, Span span) {
        return check(value, wanted, span, Optional.empty());
    }

    /** As above, for a value that is written to a variable. */
    boolean check(Expression value, Variable into, Span span) {
        return check(value, into.type(), span, Optional.of(into));
    }

    private boolean check(Expression value, Type wanted, Span span, Optional<Variable> into) {
        Type given = value.type();
        if (given instanceof Type.NoneType) {
            boolean allowed = wanted instanceof Type.EnumerationType enumeration && enumeration.optional();
            if (!allowed) {
                findings.add(
                        DiagnosticCode.NONE_NOT_ALLOWED,
                        span,
                        "`none` is no value here, " + Wording.of(wanted) + " is expected",
                        "declare the type with `or none`, or give a value");
            }
            return allowed;
        }
        if (!Types.comparable(given, wanted)) {
            findings.add(
                    DiagnosticCode.WRONG_TYPE,
                    span,
                    "%s is expected, this is %s".formatted(Wording.of(wanted), Wording.of(given)),
                    Wording.mend(given, wanted));
            return false;
        }
        if (given instanceof Type.EnumerationType from
                && wanted instanceof Type.EnumerationType to
                && from.optional()
                && !to.optional()) {
            findings.add(
                    DiagnosticCode.MAY_BE_NONE,
                    span,
                    "this may be none, and %s is needed".formatted(Wording.of(wanted)),
                    "say what holds then: `.. or else value`");
            return false;
        }
        if (Types.fit(given, wanted) == Types.Fit.NEVER) {
            Diagnostic outside = Diagnostic.of(
                    DiagnosticCode.VALUE_OUTSIDE,
                    span,
                    "%s is expected, this is %s".formatted(Wording.of(wanted), Wording.of(given)));
            findings.add(into.map(variable -> outside.label(variable.span(), "declared here"))
                    .orElse(outside)
                    .help("give another value, or declare a wider type"));
            return false;
        }
        return true;
    }

    /** Whether the value always is of the type, given that it can be. */
    boolean checkExact(Expression value, Type wanted, Span span) {
        if (value.type() instanceof Type.NoneType || Types.fit(value.type(), wanted) == Types.Fit.ALWAYS) {
            return true;
        }
        findings.add(
                DiagnosticCode.VALUE_OUTSIDE,
                span,
                "%s is expected, this may be %s".formatted(Wording.of(wanted), Wording.of(value.type())),
                "declare the parameter with a type that holds all of these values");
        return false;
    }
}
