package dev.detent.resolve;

import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.diagnostic.Span;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What has been found so far. The same code at the same place counts once: the clauses of a group are resolved again for
 * each of its commands.
 */
final class Findings {

    private record Place(DiagnosticCode code, Span span) {}

    private final Map<Place, Diagnostic> found = new LinkedHashMap<>();

    void add(Diagnostic diagnostic) {
        found.putIfAbsent(new Place(diagnostic.code(), diagnostic.span()), diagnostic);
    }

    void add(DiagnosticCode code, Span span, String message, String help) {
        add(Diagnostic.of(code, span, message).help(help));
    }

    Collection<Diagnostic> all() {
        return Collections.unmodifiableCollection(found.values());
    }
}
