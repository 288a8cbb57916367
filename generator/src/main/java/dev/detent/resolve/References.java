package dev.detent.resolve;

import dev.detent.ast.Name;
import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.diagnostic.NameSuggestion;
import dev.detent.model.Enumeration;
import dev.detent.model.EnumerationValue;
import dev.detent.model.Expression;
import dev.detent.model.Parameter;
import dev.detent.model.Type;
import dev.detent.model.Variable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a bare name means where a value may stand. */
final class References {

    /** Names that the language gives a meaning itself. */
    static final Set<String> BUILT_IN = Set.of("caller", "doing", "calling");

    private final Vocabulary vocabulary;
    private final Definitions definitions;
    private final Findings findings;
    private final Readings readings;

    References(Vocabulary vocabulary, Definitions definitions) {
        this.vocabulary = vocabulary;
        this.definitions = definitions;
        this.findings = vocabulary.findings;
        this.readings = new Readings(vocabulary.findings);
    }

    Readings readings() {
        return readings;
    }

    /** Whether the name stands for something that is read, not for a value. */
    boolean isReadable(String name, Scope scope) {
        return BUILT_IN.contains(name)
                || scope.parameters().containsKey(name)
                || vocabulary.variables.knows(name)
                || definitions.knows(name);
    }

    /** What the name means: a value of {@code hint} where that has one, else something that can be read, else a value. */
    Optional<Expression> resolve(Name name, Optional<Enumeration> hint, Scope scope) {
        Optional<EnumerationValue> expected =
                hint.flatMap(enumeration -> vocabulary.enumerations.value(enumeration, name.text()));
        boolean readable = isReadable(name.text(), scope);
        if (expected.isPresent()) {
            Optional<Type> type = readable ? typeOf(name.text(), scope) : Optional.empty();
            if (type.isPresent() && ExpressionResolver.enumeration(type.get()).equals(hint)) {
                return ambiguous(name, hint.get());
            }
            return Optional.of(constant(expected.get(), hint.get(), name));
        }
        if (readable) {
            return read(name, scope);
        }
        Optional<EnumerationValue> first =
                hint.flatMap(enumeration -> vocabulary.enumerations.entry(enumeration, name.text()));
        if (first.isPresent()) {
            return Optional.of(constant(first.get(), hint.get(), name));
        }
        List<EnumerationValue> owners = vocabulary.enumerations.owners(name.text());
        if (hint.isPresent()) {
            return unknownValue(name, hint.get(), owners, scope);
        }
        if (owners.size() == 1) {
            EnumerationValue value = owners.get(0);
            return vocabulary.enumerations.named(value.enumeration()).map(owner -> constant(value, owner, name));
        }
        return owners.isEmpty() ? unknown(name, scope) : severalStates(name, owners);
    }

    /** The attribute of this name, if that is what it stands for. */
    Optional<Variable> attribute(dev.detent.ast.Expression written, Scope scope) {
        if (written instanceof dev.detent.ast.Expression.Reference reference
                && !scope.parameters().containsKey(reference.name().text())) {
            return vocabulary
                    .variables
                    .find(reference.name().text())
                    .filter(variable -> variable.role() == Variable.Role.ATTRIBUTE);
        }
        return Optional.empty();
    }

    static Expression constant(EnumerationValue value, Enumeration enumeration, Name name) {
        Type type = new Type.EnumerationType(enumeration, List.of(value), false);
        return new Expression.Constant(value, type, name.span());
    }

    private Optional<Type> typeOf(String name, Scope scope) {
        if (scope.parameters().containsKey(name)) {
            return scope.parameters().get(name).map(Parameter::type);
        }
        return vocabulary.variables.find(name).map(Variable::type);
    }

    private Optional<Expression> read(Name name, Scope scope) {
        String text = name.text();
        if (BUILT_IN.contains(text)) {
            return builtIn(name, scope);
        }
        if (scope.parameters().containsKey(text)) {
            return scope.parameters().get(text).flatMap(parameter -> parameter(parameter, name, scope));
        }
        if (vocabulary.variables.knows(text)) {
            return vocabulary.variables.find(text).flatMap(variable -> variable(variable, name, scope));
        }
        return definitions
                .resolve(name)
                .filter(definition -> definition.readings().stream()
                        .map(reading -> readings.allowedThrough(name, reading, scope))
                        .reduce(true, Boolean::logicalAnd))
                .map(definition -> new Expression.Use(definition.definition(), name.span()));
    }

    private Optional<Expression> builtIn(Name name, Scope scope) {
        boolean caller = name.text().equals("caller");
        boolean calling = name.text().equals("calling");
        ReadKind what = caller ? ReadKind.CALLER : calling ? ReadKind.CALLING : ReadKind.ROW;
        if (!readings.allowed(new Reading(what, name.text(), "", name.span()), scope)) {
            return Optional.empty();
        }
        if (caller) {
            return Optional.of(new Expression.Caller(vocabulary.callerType(), name.span()));
        }
        return Optional.of(
                calling
                        ? new Expression.Calling(vocabulary.callingType(), name.span())
                        : new Expression.Doing(vocabulary.doingType(), name.span()));
    }

    private Optional<Expression> parameter(Parameter parameter, Name name, Scope scope) {
        if (!readings.allowed(new Reading(ReadKind.PARAMETER, name.text(), "", name.span()), scope)) {
            return Optional.empty();
        }
        if (!parameter.modelled()) {
            findings.add(
                    DiagnosticCode.TEXT_IN_CONDITION,
                    name.span(),
                    "`%s` is a text that the lifecycle only hands on".formatted(name),
                    "assign it to an attribute, or give it to an action as an argument");
            return Optional.empty();
        }
        return Optional.of(new Expression.ReadParameter(parameter, name.span()));
    }

    private Optional<Expression> variable(Variable variable, Name name, Scope scope) {
        if (!readings.allowed(Readings.of(variable, name), scope)) {
            return Optional.empty();
        }
        if (variable.role() == Variable.Role.ATTRIBUTE) {
            findings.add(
                    DiagnosticCode.TEXT_IN_CONDITION,
                    name.span(),
                    "`%s` is an attribute: only whether it is there can be asked".formatted(name),
                    "write `%s == none` or `%s != none`".formatted(name, name));
            return Optional.empty();
        }
        if (variable.type() instanceof Type.DurationType) {
            findings.add(
                    DiagnosticCode.WRONG_TYPE,
                    name.span(),
                    "`%s` is a length of time, which no condition can read".formatted(name),
                    "a length of time stands after `for` only");
            return Optional.empty();
        }
        boolean shown = scope.place().shown() && vocabulary.isMain(variable) && vocabulary.mainShowsTasks();
        return Optional.of(new Expression.Read(variable, shown, name.span()));
    }

    private Optional<Expression> ambiguous(Name name, Enumeration enumeration) {
        findings.add(
                DiagnosticCode.AMBIGUOUS_NAME,
                name.span(),
                "`%s` is a value of `%s` and also something of that type that can be read".formatted(name, enumeration),
                "give the variable or parameter another name");
        return Optional.empty();
    }

    private Optional<Expression> severalStates(Name name, List<EnumerationValue> owners) {
        Diagnostic diagnostic = Diagnostic.of(
                DiagnosticCode.AMBIGUOUS_NAME,
                name.span(),
                "`%s` could be a value of %s"
                        .formatted(
                                name,
                                Wording.list(owners.stream()
                                        .map(EnumerationValue::enumeration)
                                        .toList())));
        for (EnumerationValue owner : owners) {
            diagnostic = diagnostic.label(owner.span(), "a value of `" + owner.enumeration() + "`");
        }
        findings.add(diagnostic.help("compare it with a variable, then the variable says which one is meant"));
        return Optional.empty();
    }

    private Optional<Expression> unknownValue(
            Name name, Enumeration enumeration, List<EnumerationValue> owners, Scope scope) {
        String wanted = Wording.valueOf(enumeration);
        if (enumeration.kind() == Enumeration.Kind.COMMANDS && vocabulary.commands.knows(name.text())) {
            vocabulary
                    .commands
                    .find(name.text())
                    .filter(CommandSource::unused)
                    .ifPresent(source -> unusedCommand(name));
            return Optional.empty();
        }
        if (enumeration.kind() == Enumeration.Kind.ACTIONS && vocabulary.actions.knows(name.text())) {
            return Optional.empty();
        }
        if (!owners.isEmpty()) {
            EnumerationValue owner = owners.get(0);
            findings.add(Diagnostic.of(
                            DiagnosticCode.WRONG_TYPE,
                            name.span(),
                            "`%s` is a value of `%s`, a %s is expected".formatted(name, owner.enumeration(), wanted))
                    .label(owner.span(), "declared here")
                    .help("expected here: " + Wording.list(vocabulary.enumerations.names(enumeration))));
            return Optional.empty();
        }
        Set<String> candidates = new TreeSet<>(vocabulary.enumerations.names(enumeration));
        Optional<String> near = NameSuggestion.didYouMean(name.text(), candidates)
                .or(() -> NameSuggestion.didYouMean(name.text(), readableNames(scope)));
        Diagnostic diagnostic =
                Diagnostic.of(DiagnosticCode.UNKNOWN_NAME, name.span(), "there is no %s `%s`".formatted(wanted, name));
        findings.add(
                near.isPresent()
                        ? diagnostic.help(near.get())
                        : Wording.valuesAt(enumeration, diagnostic)
                                .help("expected here: " + Wording.list(vocabulary.enumerations.names(enumeration))));
        return Optional.empty();
    }

    private void unusedCommand(Name name) {
        findings.add(
                DiagnosticCode.UNUSED_IS_USED,
                name.span(),
                "the command `%s` is marked `unused`, and is used here".formatted(name),
                "remove the mark `unused`, or this use");
    }

    private Optional<Expression> unknown(Name name, Scope scope) {
        Set<String> candidates = readableNames(scope);
        candidates.addAll(vocabulary.enumerations.allNames());
        String message = vocabulary.commands.knows(name.text())
                ? "`%s` is a command, which is no value by itself".formatted(name)
                : "there is nothing named `%s` that could be read here".formatted(name);
        String help = vocabulary.commands.knows(name.text())
                ? "ask `doing == %s`, or in a property `can(%s)`".formatted(name, name)
                : NameSuggestion.didYouMean(name.text(), candidates)
                        .orElse("declare it, for instance as `keep %s: boolean`".formatted(name));
        findings.add(DiagnosticCode.UNKNOWN_NAME, name.span(), message, help);
        return Optional.empty();
    }

    private Set<String> readableNames(Scope scope) {
        Set<String> names = new TreeSet<>(vocabulary.variables.names());
        names.addAll(definitions.names());
        names.addAll(scope.parameters().keySet());
        names.addAll(BUILT_IN);
        return names;
    }
}
