package dev.detent.resolve;

import dev.detent.ast.Expression.NoneLiteral;
import dev.detent.ast.Expression.Reference;
import dev.detent.ast.Name;
import dev.detent.ast.Write;
import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.model.Assignment;
import dev.detent.model.Block;
import dev.detent.model.Expression;
import dev.detent.model.Parameter;
import dev.detent.model.Type;
import dev.detent.model.Value;
import dev.detent.model.Variable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Blocks of assignments and messages, and texts that flow into attributes and arguments. */
final class BlockResolver {

    /** Who writes; the parts of the world that each may write are disjoint. */
    enum Writer {
        COMMAND,
        ACTION,
        LEARNS,
        EVENT
    }

    private final Vocabulary vocabulary;
    private final Findings findings;
    private final ExpressionResolver expressions;
    private final References references;

    BlockResolver(Vocabulary vocabulary, ExpressionResolver expressions, References references) {
        this.vocabulary = vocabulary;
        this.findings = vocabulary.findings;
        this.expressions = expressions;
        this.references = references;
    }

    /** The block; where a variable is written twice, the first write counts. */
    Optional<Block> resolve(dev.detent.ast.Block written, Writer writer, Scope scope) {
        Map<Variable, Assignment> assignments = new LinkedHashMap<>();
        List<String> messages = new ArrayList<>();
        boolean right = true;
        for (Write write : written.writes()) {
            if (write instanceof Write.Emit emit) {
                right &= leavesWithARow(emit, writer);
                messages.add(emit.name().text());
                continue;
            }
            Optional<Assignment> assignment = assignment((Write.Assignment) write, writer, scope);
            assignment.ifPresent(found -> assignments.putIfAbsent(found.variable(), found));
            right &= assignment.isPresent();
        }
        return right ? Optional.of(new Block(assignments.values().stream().toList(), messages)) : Optional.empty();
    }

    private boolean leavesWithARow(Write.Emit emit, Writer writer) {
        if (writer == Writer.COMMAND) {
            return true;
        }
        findings.add(
                DiagnosticCode.NOT_WRITABLE_HERE,
                emit.span(),
                writer == Writer.LEARNS
                        ? "a message leaves where a command writes the row, not where an action teaches it"
                        : "a message leaves with a write of the row, not with a change outside",
                "emit it where a command is accepted, in `then { .. }` of a step, or in an ending");
        return false;
    }

    /**
     * A text: an attribute, an opaque or secret parameter, or none.
     *
     * @param mayBeNone whether the literal {@code none} is allowed
     * @param secret whether the text goes where secrets may go
     */
    Optional<Expression> text(dev.detent.ast.Expression written, boolean mayBeNone, boolean secret, Scope scope) {
        if (written instanceof NoneLiteral && mayBeNone) {
            return Optional.of(new Expression.Constant(new Value.None(), Types.NONE, written.span()));
        }
        if (written instanceof Reference reference) {
            String name = reference.name().text();
            if (scope.parameters().containsKey(name)) {
                Optional<Parameter> parameter = scope.parameters().get(name);
                if (parameter.isEmpty() || !parameter.get().modelled()) {
                    return parameter
                            .filter(found -> keepsSecret(found, secret, reference.name()))
                            .map(found -> new Expression.ParameterText(found, written.span()));
                }
            } else if (vocabulary.variables.knows(name)) {
                Optional<Variable> variable = vocabulary.variables.find(name);
                if (variable.isEmpty() || variable.get().role() == Variable.Role.ATTRIBUTE) {
                    Reading reading = new Reading(ReadKind.ROW, name, "", written.span());
                    return variable.filter(found -> references.readings().allowed(reading, scope))
                            .map(found -> new Expression.AttributeText(found, written.span()));
                }
            } else {
                findings.add(NameTable.unknown(
                        "attribute or parameter",
                        reference.name(),
                        scope.parameters().keySet()));
                return Optional.empty();
            }
        }
        findings.add(
                DiagnosticCode.WRONG_TYPE,
                written.span(),
                "a text is expected",
                "texts are attributes and parameters of type `opaque`" + (mayBeNone ? ", or `none`" : ""));
        return Optional.empty();
    }

    private boolean keepsSecret(Parameter parameter, boolean secretPlace, Name name) {
        if (parameter.type() instanceof Type.TextType text && text.secret() && !secretPlace) {
            findings.add(
                    DiagnosticCode.SECRET_LEAKS,
                    name.span(),
                    "`%s` is secret and must not be kept or shown".formatted(name),
                    "hand it to an action's parameter of type `secret` only");
            return false;
        }
        return true;
    }

    private Optional<Assignment> assignment(Write.Assignment written, Writer writer, Scope scope) {
        Optional<Variable> target = target(written.target(), writer, scope);
        if (target.isEmpty()) {
            return Optional.empty();
        }
        Variable variable = target.get();
        if (variable.role() == Variable.Role.SHARED) {
            return share(variable, written, scope);
        }
        Optional<Expression> value;
        if (written.operator() != Write.Assignment.Operator.SET) {
            value = sum(variable, written, scope);
        } else if (variable.role() == Variable.Role.ATTRIBUTE) {
            value = text(written.value(), true, false, scope);
        } else {
            value = expressions.value(written.value(), variable, scope);
        }
        return value.map(found -> new Assignment(variable, found, written.span()));
    }

    /** What is taken from a shared resource is counted as held, and the other way round. */
    private Optional<Assignment> share(Variable resource, Write.Assignment written, Scope scope) {
        if (written.operator() == Write.Assignment.Operator.SET) {
            findings.add(Diagnostic.of(
                            DiagnosticCode.SHARED_SET,
                            written.target().span(),
                            "`%s` is shared: what is free follows from what the instances hold".formatted(resource))
                    .label(resource.span(), "declared here")
                    .help("take with `%s -= 1`, give back with `%s += 1`".formatted(resource, resource)));
            return Optional.empty();
        }
        Variable held = vocabulary.variables.find(resource.name() + "_held").orElseThrow();
        boolean gives = written.operator() == Write.Assignment.Operator.ADD;
        Expression before = new Expression.Read(held, false, written.target().span());
        return expressions
                .number(written.value(), scope)
                .map(amount -> new Assignment(
                        held, ExpressionResolver.sum(gives, before, amount, written.span()), written.span()));
    }

    private Optional<Expression> sum(Variable variable, Write.Assignment written, Scope scope) {
        if (!(variable.type() instanceof Type.RangeType)) {
            findings.add(
                    DiagnosticCode.NOT_A_NUMBER,
                    written.span(),
                    "`%s` is no number: it is %s".formatted(variable, Wording.of(variable.type())),
                    "write `%s = ..`".formatted(variable));
            return Optional.empty();
        }
        Optional<Expression> before = references.resolve(written.target(), Optional.empty(), scope);
        Optional<Expression> amount = expressions.number(written.value(), scope);
        boolean minus = written.operator() == Write.Assignment.Operator.SUBTRACT;
        return before.flatMap(left -> amount.map(right -> ExpressionResolver.sum(minus, left, right, written.span())));
    }

    private Optional<Variable> target(Name name, Writer writer, Scope scope) {
        if (!vocabulary.variables.knows(name.text())) {
            if (scope.parameters().containsKey(name.text()) || References.BUILT_IN.contains(name.text())) {
                return refuse(
                        DiagnosticCode.NOT_WRITABLE_HERE,
                        name,
                        Optional.empty(),
                        "`%s` cannot be written".formatted(name),
                        "write a `keep` or an `attribute`");
            }
            vocabulary.variables.require(name);
            return Optional.empty();
        }
        Optional<Variable> found = vocabulary.variables.find(name.text());
        if (found.isEmpty()) {
            return found;
        }
        Variable variable = found.get();
        if (variable.holding()) {
            return refuse(
                    DiagnosticCode.SHARED_SET,
                    name,
                    variable.source(),
                    "`%s` counts what is taken and given back; nobody else writes it".formatted(name),
                    "take with `%1$s -= 1`, give back with `%1$s += 1`"
                            .formatted(variable.source().orElseThrow()));
        }
        return switch (variable.role()) {
            case SHARED ->
                writer == Writer.COMMAND
                        ? found
                        : refuse(
                                DiagnosticCode.NOT_WRITABLE_HERE,
                                name,
                                found,
                                "`%s` is shared by all instances; only commands take from it".formatted(name),
                                "take and give back in a command");
            case REPORTED ->
                refuse(
                        DiagnosticCode.REPORTED_WRITTEN,
                        name,
                        found,
                        "`%s` is reported: only reports and looks write it".formatted(name),
                        "remove the write; an action's effect on `%s` is what gets reported"
                                .formatted(variable.source().map(Variable::name).orElse("the outside")));
            case TASK ->
                refuse(
                        DiagnosticCode.TASK_WRITTEN,
                        name,
                        found,
                        "`%s` follows from the command in flight, nobody writes it".formatted(name),
                        "give the step a `task` instead");
            case SETTING ->
                refuse(
                        DiagnosticCode.NOT_WRITABLE_HERE,
                        name,
                        found,
                        "`%s` is a setting, which never changes".formatted(name),
                        "declare it as a `keep`");
            case OUTSIDE ->
                writer == Writer.ACTION || writer == Writer.EVENT
                        ? found
                        : refuse(
                                DiagnosticCode.NOT_WRITABLE_HERE,
                                name,
                                found,
                                "`%s` is outside: only effects of actions and events change it".formatted(name),
                                "call an action whose effect does this");
            case STATE ->
                writer == Writer.COMMAND
                        ? found
                        : refuse(
                                DiagnosticCode.NOT_WRITABLE_HERE,
                                name,
                                found,
                                "`%s` is written by commands only".formatted(name),
                                "write it where the command ends, or with `to`");
            case KEEP, ATTRIBUTE ->
                writer == Writer.COMMAND || writer == Writer.LEARNS
                        ? found
                        : refuse(
                                DiagnosticCode.NOT_WRITABLE_HERE,
                                name,
                                found,
                                "`%s` is in the row, an effect changes the outside only".formatted(name),
                                "write it in a command, or in `learns { .. }` of the action");
        };
    }

    private Optional<Variable> refuse(
            DiagnosticCode code, Name name, Optional<Variable> variable, String message, String help) {
        Diagnostic diagnostic = Diagnostic.of(code, name.span(), message);
        if (variable.isPresent()) {
            diagnostic = diagnostic.label(variable.get().span(), "declared here");
        }
        findings.add(diagnostic.help(help));
        return Optional.empty();
    }
}
