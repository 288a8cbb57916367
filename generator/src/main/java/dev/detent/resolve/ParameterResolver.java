package dev.detent.resolve;

import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.diagnostic.Span;
import dev.detent.model.Parameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The parameters of a command or an action. */
final class ParameterResolver {

    private final Vocabulary vocabulary;
    private final Findings findings;
    private final TypeResolver types;
    private final Definitions definitions;

    ParameterResolver(Vocabulary vocabulary, TypeResolver types, Definitions definitions) {
        this.vocabulary = vocabulary;
        this.findings = vocabulary.findings;
        this.types = types;
        this.definitions = definitions;
    }

    /**
     * By name, in order; empty where a declaration is wrong.
     *
     * @param readLater names that are read after acceptance
     */
    Map<String, Optional<Parameter>> resolve(
            String owner, List<dev.detent.ast.Parameter> written, Set<String> readLater) {
        Map<String, Optional<Parameter>> parameters = new LinkedHashMap<>();
        Map<String, Span> places = new LinkedHashMap<>();
        for (dev.detent.ast.Parameter parameter : written) {
            String name = parameter.name().text();
            if (places.containsKey(name)) {
                findings.add(NameTable.duplicate("parameter", parameter.name(), places.get(name)));
                continue;
            }
            places.put(name, parameter.name().span());
            parameters.put(
                    name,
                    hidesNothing(parameter)
                            ? types.parameter(parameter.type(), parameter.name())
                                    .map(type -> new Parameter(
                                            owner, name, type, readLater.contains(name), parameter.span()))
                            : Optional.empty());
        }
        return parameters;
    }

    private boolean hidesNothing(dev.detent.ast.Parameter parameter) {
        String name = parameter.name().text();
        if (References.BUILT_IN.contains(name)) {
            findings.add(
                    DiagnosticCode.BUILT_IN_NAME,
                    parameter.name().span(),
                    "`%s` has a meaning of its own".formatted(name),
                    "give the parameter another name");
            return false;
        }
        if (!vocabulary.variables.knows(name) && !definitions.knows(name)) {
            return true;
        }
        Diagnostic diagnostic = Diagnostic.of(
                DiagnosticCode.SHADOWED_NAME,
                parameter.name().span(),
                "the parameter `%s` would hide the %s of that name"
                        .formatted(name, vocabulary.variables.knows(name) ? "variable" : "definition"));
        Optional<Span> hidden = vocabulary.variables.place(name);
        if (hidden.isPresent()) {
            diagnostic = diagnostic.label(hidden.get(), "declared here");
        }
        findings.add(diagnostic.help("give the parameter another name"));
        return false;
    }

    /** The parameters if all of them are right. */
    static Optional<List<Parameter>> complete(Map<String, Optional<Parameter>> parameters) {
        List<Parameter> right =
                parameters.values().stream().flatMap(Optional::stream).toList();
        return right.size() == parameters.size() ? Optional.of(right) : Optional.empty();
    }
}
