package dev.detent.resolve;

import dev.detent.ast.AttributeDeclaration;
import dev.detent.ast.Expression.DurationLiteral;
import dev.detent.ast.Expression.Reference;
import dev.detent.ast.KeepDeclaration;
import dev.detent.ast.Name;
import dev.detent.ast.OutsideDeclaration;
import dev.detent.ast.SettingDeclaration;
import dev.detent.ast.StateDeclaration;
import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.model.Enumeration;
import dev.detent.model.EnumerationValue;
import dev.detent.model.Expression;
import dev.detent.model.Type;
import dev.detent.model.Value;
import dev.detent.model.Variable;
import dev.detent.model.Variable.Role;
import java.util.List;
import java.util.Optional;

/** The variables that declarations stand for. Outside variables must be resolved before those that report them. */
final class VariableResolver {

    private final Vocabulary vocabulary;
    private final Findings findings;
    private final TypeResolver types;
    private final ExpressionResolver expressions;
    private final Relevance relevance;

    VariableResolver(Vocabulary vocabulary, TypeResolver types, ExpressionResolver expressions, Relevance relevance) {
        this.vocabulary = vocabulary;
        this.findings = vocabulary.findings;
        this.types = types;
        this.expressions = expressions;
        this.relevance = relevance;
    }

    /** A plain state, or the one that holds the tasks. Where no value is marked initial, the first one stands in. */
    static Variable state(StateDeclaration declaration, Enumeration enumeration) {
        boolean tasks = declaration.holdsTasks();
        return new Variable(
                declaration.name().text(),
                tasks ? Role.TASK : Role.STATE,
                new Type.EnumerationType(enumeration, enumeration.values(), tasks),
                tasks ? new Value.None() : initial(enumeration),
                Optional.empty(),
                true,
                declaration.doc().orElse(""),
                declaration.span());
    }

    private static Value initial(Enumeration enumeration) {
        List<EnumerationValue> values = enumeration.values();
        return values.stream().filter(EnumerationValue::initial).findFirst().orElse(values.get(0));
    }

    Optional<Variable> reportedState(StateDeclaration declaration, Name from, Enumeration enumeration) {
        Type type = vocabulary.enumerations.type(enumeration, false);
        return source(from, type, declaration.name())
                .map(source -> new Variable(
                        declaration.name().text(),
                        Role.REPORTED,
                        type,
                        initial(enumeration),
                        Optional.of(source),
                        relevance.reported(declaration.name().text()),
                        declaration.doc().orElse(""),
                        declaration.span()));
    }

    Optional<Variable> keep(KeepDeclaration declaration) {
        Optional<Type> type = types.modelled(declaration.type(), declaration.name());
        Optional<Value> initial = type.flatMap(known -> initial(declaration.initial(), known, declaration.name()));
        Optional<Variable> source = Optional.empty();
        if (declaration.reportedFrom().isPresent()) {
            source = type.flatMap(known -> source(declaration.reportedFrom().get(), known, declaration.name()));
            if (source.isEmpty()) {
                return Optional.empty();
            }
        }
        if (initial.isEmpty()) {
            return Optional.empty();
        }
        boolean reported = source.isPresent();
        return Optional.of(new Variable(
                declaration.name().text(),
                reported ? Role.REPORTED : Role.KEEP,
                type.get(),
                initial.get(),
                source,
                !reported || relevance.reported(declaration.name().text()),
                declaration.doc().orElse(""),
                declaration.span()));
    }

    Variable attribute(AttributeDeclaration declaration, Name name) {
        return new Variable(
                name.text(),
                Role.ATTRIBUTE,
                new Type.TextType(false),
                new Value.None(),
                Optional.empty(),
                relevance.attribute(name.text()),
                declaration.doc().orElse(""),
                name.span());
    }

    Optional<Variable> outside(OutsideDeclaration declaration) {
        Optional<Type> type = types.modelled(declaration.type(), declaration.name());
        return type.flatMap(known -> initial(declaration.initial(), known, declaration.name())
                .map(initial -> new Variable(
                        declaration.name().text(),
                        Role.OUTSIDE,
                        known,
                        initial,
                        Optional.empty(),
                        true,
                        declaration.doc().orElse(""),
                        declaration.span())));
    }

    Optional<Variable> setting(SettingDeclaration declaration) {
        Optional<Type> type = types.setting(declaration.type(), declaration.name());
        if (type.isEmpty()) {
            return Optional.empty();
        }
        Optional<Value> initial = Optional.of(new Value.None());
        if (declaration.initial().isPresent()) {
            dev.detent.ast.Expression written = declaration.initial().get();
            initial = type.get() instanceof Type.DurationType ? length(written) : constant(written, type.get());
        }
        return initial.map(value -> new Variable(
                declaration.name().text(),
                Role.SETTING,
                type.get(),
                value,
                Optional.empty(),
                !(type.get() instanceof Type.DurationType),
                declaration.doc().orElse(""),
                declaration.span()));
    }

    /** A constant of the type; reports anything else. */
    Optional<Value> constant(dev.detent.ast.Expression written, Type type) {
        Optional<Expression> found = expressions.exactValue(written, type, Scope.of(Place.CONSTANT));
        if (found.isPresent() && !(found.get() instanceof Expression.Constant)) {
            findings.add(
                    DiagnosticCode.NOT_READABLE_HERE,
                    written.span(),
                    "a constant is expected",
                    "write the value itself");
        }
        return found.filter(Expression.Constant.class::isInstance)
                .map(expression -> ((Expression.Constant) expression).value());
    }

    private Optional<Value> length(dev.detent.ast.Expression written) {
        if (written instanceof DurationLiteral literal) {
            return Optional.of(new Value.Length(literal.unit().times(literal.amount())));
        }
        if (written instanceof Reference reference && reference.name().text().equals("off")) {
            return Optional.of(new Value.None());
        }
        findings.add(
                DiagnosticCode.WRONG_TYPE,
                written.span(),
                "a length of time is expected",
                "write a number with a unit, such as `15m`, or `off`");
        return Optional.empty();
    }

    private Optional<Value> initial(Optional<dev.detent.ast.Expression> written, Type type, Name name) {
        if (written.isPresent()) {
            return constant(written.get(), type);
        }
        if (type instanceof Type.TruthType) {
            return Optional.of(new Value.Truth(false));
        }
        if (type instanceof Type.RangeType range) {
            return Optional.of(new Value.Whole(range.low()));
        }
        Type.EnumerationType enumeration = (Type.EnumerationType) type;
        if (enumeration.optional()) {
            return Optional.of(new Value.None());
        }
        Optional<Value> marked = enumeration.values().stream()
                .filter(EnumerationValue::initial)
                .map(value -> (Value) value)
                .findFirst();
        if (marked.isEmpty()) {
            findings.add(
                    DiagnosticCode.NO_INITIAL_VALUE,
                    name.span(),
                    "`%s` has no value to start with".formatted(name),
                    "write `= VALUE` after its type, or declare the type with `or none`");
        }
        return marked;
    }

    private Optional<Variable> source(Name from, Type type, Name reporter) {
        if (!vocabulary.variables.knows(from.text())) {
            vocabulary.variables.require(from);
            return Optional.empty();
        }
        Optional<Variable> source = vocabulary.variables.find(from.text());
        if (source.isEmpty()) {
            return source;
        }
        Variable found = source.get();
        boolean fits = found.role() == Role.OUTSIDE
                && Types.comparable(found.type(), type)
                && Types.fit(found.type(), type) == Types.Fit.ALWAYS
                && !(found.type() instanceof Type.EnumerationType outside
                        && outside.optional()
                        && !((Type.EnumerationType) type).optional());
        if (!fits) {
            findings.add(Diagnostic.of(
                            DiagnosticCode.WRONG_TYPE,
                            from.span(),
                            found.role() == Role.OUTSIDE
                                    ? "`%s` cannot report `%s`, which is %s"
                                            .formatted(reporter, from, Wording.of(found.type()))
                                    : "`%s` is not outside, so nothing is reported of it".formatted(from))
                    .label(found.span(), "declared here")
                    .help("report an `outside` variable that has the same values"));
            return Optional.empty();
        }
        return source;
    }
}
