package dev.detent.resolve;

import dev.detent.ast.Name;
import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.diagnostic.NameSuggestion;
import dev.detent.diagnostic.Span;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The names of one kind of thing. A name whose declaration is wrong is known but has no meaning, so that its uses are not
 * reported again.
 *
 * @param <T> what a name stands for
 */
final class NameTable<T> {

    private record Entry<T>(Name name, Optional<T> meaning) {}

    private final String kind;
    private final Findings findings;
    private final Map<String, Entry<T>> entries = new LinkedHashMap<>();

    /**
     * An empty table.
     *
     * @param kind how messages call a thing of this kind, such as {@code action}
     */
    NameTable(String kind, Findings findings) {
        this.kind = kind;
        this.findings = findings;
    }

    /** Takes the name; reports it if it is taken already, and then the first meaning stays. */
    void declare(Name name, Optional<T> meaning) {
        Entry<T> first = entries.putIfAbsent(name.text(), new Entry<>(name, meaning));
        if (first != null) {
            findings.add(duplicate(kind, name, first.name().span()));
        }
    }

    /** Gives a name that is known already its meaning. */
    void define(Name name, Optional<T> meaning) {
        entries.put(name.text(), new Entry<>(name, meaning));
    }

    /** The same at its first declaration only: a later one of the same name has been reported. */
    void complete(Name name, Optional<T> meaning) {
        Entry<T> entry = entries.get(name.text());
        if (entry != null && entry.name().span().equals(name.span())) {
            define(name, meaning);
        }
    }

    boolean knows(String name) {
        return entries.containsKey(name);
    }

    /** Where the name is declared. */
    Optional<Span> place(String name) {
        return Optional.ofNullable(entries.get(name)).map(entry -> entry.name().span());
    }

    /** What the name means, if it is known and its declaration is right. */
    Optional<T> find(String name) {
        Entry<T> entry = entries.get(name);
        return entry == null ? Optional.empty() : entry.meaning();
    }

    /** What the name means; reports a name that is not known. */
    Optional<T> require(Name name) {
        if (!knows(name.text())) {
            findings.add(unknown(kind, name, entries.keySet()));
        }
        return find(name.text());
    }

    /** What is right, in order of declaration. */
    List<T> meanings() {
        return entries.values().stream()
                .map(Entry::meaning)
                .flatMap(Optional::stream)
                .toList();
    }

    Set<String> names() {
        return Collections.unmodifiableSet(entries.keySet());
    }

    static Diagnostic duplicate(String kind, Name name, Span first) {
        return Diagnostic.of(
                        DiagnosticCode.DUPLICATE_NAME,
                        name.span(),
                        "the %s `%s` is declared twice".formatted(kind, name))
                .label(first, "first declared here")
                .help("give one of them another name, or remove it");
    }

    static Diagnostic unknown(String kind, Name name, Set<String> known) {
        Diagnostic diagnostic =
                Diagnostic.of(DiagnosticCode.UNKNOWN_NAME, name.span(), "there is no %s `%s`".formatted(kind, name));
        return diagnostic.help(NameSuggestion.didYouMean(name.text(), known)
                .orElse(known.isEmpty() ? "declare one" : "known here: " + Wording.list(known)));
    }
}
