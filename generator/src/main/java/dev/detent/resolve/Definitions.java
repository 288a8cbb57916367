package dev.detent.resolve;

import dev.detent.ast.Declaration;
import dev.detent.ast.DefineDeclaration;
import dev.detent.ast.Name;
import dev.detent.ast.Text;
import dev.detent.ast.ViewDeclaration;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.diagnostic.Span;
import dev.detent.model.Definition;
import dev.detent.model.Enumeration;
import dev.detent.model.EnumerationValue;
import dev.detent.model.Expression;
import dev.detent.model.ExpressionParts;
import dev.detent.model.Variable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The named conditions. Each is resolved when it is first needed, so that they may stand in any order. */
final class Definitions {

    private static final int DEEPEST = 100;

    /** A definition and what it reads, also through other definitions. */
    record Resolved(Definition definition, List<Reading> readings) {}

    private final Vocabulary vocabulary;
    private final Findings findings;
    private final Map<String, Declaration> declarations = new LinkedHashMap<>();
    private final Map<String, Optional<Resolved>> resolved = new HashMap<>();
    private final Set<String> inProgress = new LinkedHashSet<>();
    private Optional<ExpressionResolver> expressions = Optional.empty();

    /** Takes the declarations; variables, definitions and views share their names. */
    Definitions(Vocabulary vocabulary, List<DefineDeclaration> defines, List<ViewDeclaration> views) {
        this.vocabulary = vocabulary;
        this.findings = vocabulary.findings;
        defines.forEach(define -> declare(define.name(), define, "definition"));
        views.forEach(view -> declare(view.name(), view, "view"));
    }

    private void declare(Name name, Declaration declaration, String kind) {
        Optional<Span> variable = vocabulary.variables.place(name.text());
        if (variable.isPresent()) {
            findings.add(NameTable.duplicate("name", name, variable.get()));
        } else if (References.BUILT_IN.contains(name.text()) || TypeResolver.PREDEFINED.contains(name.text())) {
            findings.add(
                    DiagnosticCode.BUILT_IN_NAME,
                    name.span(),
                    "`%s` has a meaning of its own".formatted(name),
                    "give the %s another name".formatted(kind));
        }
        Declaration first = declarations.putIfAbsent(name.text(), declaration);
        if (first != null) {
            findings.add(NameTable.duplicate(kind, name, name(first).span()));
        }
    }

    private static Name name(Declaration declaration) {
        return declaration instanceof ViewDeclaration view ? view.name() : ((DefineDeclaration) declaration).name();
    }

    void resolveWith(ExpressionResolver resolver) {
        expressions = Optional.of(resolver);
    }

    boolean knows(String name) {
        return declarations.containsKey(name);
    }

    Set<String> names() {
        return Collections.unmodifiableSet(declarations.keySet());
    }

    /** Every definition that is right, in order of declaration. */
    List<Definition> all() {
        return declarations.values().stream()
                .map(declaration -> resolve(name(declaration)))
                .flatMap(Optional::stream)
                .map(Resolved::definition)
                .toList();
    }

    /** The definition of this name, which must be known; empty if it is wrong. */
    Optional<Resolved> resolve(Name use) {
        String name = use.text();
        Optional<Resolved> known = resolved.get(name);
        if (known != null) {
            return known;
        }
        if (inProgress.contains(name) || inProgress.size() >= DEEPEST) {
            findings.add(
                    DiagnosticCode.CYCLIC_DECLARATION,
                    use.span(),
                    inProgress.contains(name)
                            ? "the definition `%s` rests on itself".formatted(name)
                            : "definitions rest on each other more than %d deep".formatted(DEEPEST),
                    "write the condition out");
            return Optional.empty();
        }
        inProgress.add(name);
        Optional<Resolved> meaning = Optional.ofNullable(declarations.get(name)).flatMap(this::resolve);
        inProgress.remove(name);
        resolved.put(name, meaning);
        return meaning;
    }

    private Optional<Resolved> resolve(Declaration declaration) {
        return declaration instanceof ViewDeclaration view ? view(view) : define((DefineDeclaration) declaration);
    }

    private Optional<Resolved> view(ViewDeclaration declaration) {
        Map<ReadKind, Reading> readings = new LinkedHashMap<>();
        Scope scope = new Scope(Place.VIEW, Map.of(), reading -> readings.putIfAbsent(reading.what(), reading));
        Optional<Enumeration> enumeration =
                vocabulary.enumerations.named(declaration.name().text());
        List<Expression.Case> cases = new ArrayList<>();
        for (ViewDeclaration.Case written : declaration.cases()) {
            expressions
                    .orElseThrow()
                    .condition(written.when(), scope)
                    .filter(when -> setting(when).isEmpty())
                    .flatMap(when -> enumeration
                            .flatMap(type -> value(type, written.value()))
                            .map(value -> new Expression.Case(when, value, written.span())))
                    .ifPresent(cases::add);
        }
        if (enumeration.isEmpty() || cases.size() < declaration.cases().size()) {
            return Optional.empty();
        }
        return value(enumeration.get(), declaration.otherwise())
                .map(otherwise -> new Resolved(
                        new Definition(
                                declaration.name().text(),
                                new Expression.Cases(
                                        cases,
                                        otherwise,
                                        vocabulary.enumerations.type(enumeration.get(), false),
                                        declaration.span()),
                                Optional.empty(),
                                declaration.doc().orElse(""),
                                declaration.span()),
                        new ArrayList<>(readings.values())));
    }

    private Optional<Expression> value(Enumeration enumeration, Name name) {
        return vocabulary
                .enumerations
                .value(enumeration, name.text())
                .map(value -> References.constant(value, enumeration, name));
    }

    /** A setting that the condition reads, which is reported: who reads a row has no settings. */
    private Optional<Expression> setting(Expression when) {
        Optional<Expression> setting = ExpressionParts.meant(when)
                .filter(part ->
                        part instanceof Expression.Read read && read.variable().role() == Variable.Role.SETTING)
                .findFirst();
        setting.ifPresent(read -> findings.add(
                DiagnosticCode.NOT_READABLE_HERE,
                read.span(),
                "a view is derived from the row, and this is a setting",
                "keep it in a `keep` when the instance starts, or show it elsewhere"));
        return setting;
    }

    /** The values of a view in the order in which they are first written; the last one is shown otherwise. */
    static Enumeration enumeration(ViewDeclaration view) {
        Map<String, Name> names = new LinkedHashMap<>();
        view.cases().forEach(each -> names.putIfAbsent(each.value().text(), each.value()));
        names.putIfAbsent(view.otherwise().text(), view.otherwise());
        List<EnumerationValue> values = new ArrayList<>();
        for (Name name : names.values()) {
            values.add(new EnumerationValue(
                    view.name().text(),
                    name.text(),
                    values.size(),
                    name.text(),
                    OptionalInt.empty(),
                    false,
                    false,
                    false,
                    List.of(),
                    Optional.empty(),
                    documentation(view, name),
                    name.span()));
        }
        return new Enumeration(
                view.name().text(), Enumeration.Kind.INLINE, values, view.doc().orElse(""), view.span());
    }

    private static String documentation(ViewDeclaration view, Name name) {
        return view.cases().stream()
                .filter(each -> each.value().equals(name))
                .flatMap(each -> each.doc().stream())
                .findFirst()
                .orElse("");
    }

    private Optional<Resolved> define(DefineDeclaration declaration) {
        Map<ReadKind, Reading> readings = new LinkedHashMap<>();
        Scope scope = Scope.definition(reading -> readings.putIfAbsent(reading.what(), reading));
        return expressions
                .orElseThrow()
                .condition(declaration.condition(), scope)
                .map(condition -> new Resolved(
                        new Definition(
                                declaration.name().text(),
                                condition,
                                declaration.message().map(Text::value),
                                declaration.doc().orElse(""),
                                declaration.span()),
                        new ArrayList<>(readings.values())));
    }
}
