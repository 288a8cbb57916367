package dev.detent.resolve;

import dev.detent.ast.DefineDeclaration;
import dev.detent.ast.Name;
import dev.detent.ast.Text;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.diagnostic.Span;
import dev.detent.model.Definition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The named conditions. Each is resolved when it is first needed, so that they may stand in any order. */
final class Definitions {

    private static final int DEEPEST = 100;

    /** A definition and what it reads, also through other definitions. */
    record Resolved(Definition definition, List<Reading> readings) {}

    private final Findings findings;
    private final Map<String, DefineDeclaration> declarations = new LinkedHashMap<>();
    private final Map<String, Optional<Resolved>> resolved = new HashMap<>();
    private final Set<String> inProgress = new LinkedHashSet<>();
    private Optional<ExpressionResolver> expressions = Optional.empty();

    /** Takes the declarations; variables and definitions share their names. */
    Definitions(Vocabulary vocabulary, List<DefineDeclaration> written) {
        this.findings = vocabulary.findings;
        for (DefineDeclaration declaration : written) {
            Optional<Span> variable =
                    vocabulary.variables.place(declaration.name().text());
            if (variable.isPresent()) {
                findings.add(NameTable.duplicate("name", declaration.name(), variable.get()));
            } else if (References.BUILT_IN.contains(declaration.name().text())) {
                findings.add(
                        DiagnosticCode.BUILT_IN_NAME,
                        declaration.name().span(),
                        "`%s` has a meaning of its own".formatted(declaration.name()),
                        "give the definition another name");
            }
            DefineDeclaration first =
                    declarations.putIfAbsent(declaration.name().text(), declaration);
            if (first != null) {
                findings.add(NameTable.duplicate(
                        "definition", declaration.name(), first.name().span()));
            }
        }
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
                .map(declaration -> resolve(declaration.name()))
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

    private Optional<Resolved> resolve(DefineDeclaration declaration) {
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
