package dev.detent.resolve;

import dev.detent.ast.Name;
import dev.detent.ast.StateDeclaration;
import dev.detent.ast.StateValue;
import dev.detent.ast.Text;
import dev.detent.ast.ValueMark;
import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.diagnostic.Span;
import dev.detent.model.Enumeration;
import dev.detent.model.EnumerationValue;
import dev.detent.model.NamedSet;
import dev.detent.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The enumeration that a {@code state} declares. A value with phases is no value of it, but the set of its phases. */
final class StateResolver {

    /**
     * What a state declares.
     *
     * @param groups the values with phases, the outer ones first
     */
    record Declared(Enumeration enumeration, List<Group> groups) {}

    /** A value with phases; its first phase stands for it where one value is needed. */
    record Group(StateValue written, NamedSet phases) {}

    /** Marks that a value with phases hands to them. */
    private record Marks(boolean initial, boolean last, boolean task, List<String> former, Optional<String> unused) {
        static final Marks NONE = new Marks(false, false, false, List.of(), Optional.empty());
    }

    private final Findings findings;

    StateResolver(Findings findings) {
        this.findings = findings;
    }

    /**
     * Resolves a state.
     *
     * @param entered the values that the rows of a table lead to: they are stored, even where they are marked {@code task}
     */
    Declared resolve(StateDeclaration declaration, Set<String> entered) {
        Map<String, EnumerationValue> values = new LinkedHashMap<>();
        Map<String, Span> names = new HashMap<>();
        Map<StateValue, List<Value>> phases = new LinkedHashMap<>();
        add(declaration.values(), Marks.NONE, declaration.name().text(), values, names, phases);
        unique(declaration.all().toList());
        former(declaration.all().toList(), values);
        List<EnumerationValue> stored = values.values().stream()
                .map(value -> value.task() && entered.contains(value.name()) ? value.stored() : value)
                .toList();
        Enumeration enumeration = new Enumeration(
                declaration.name().text(),
                Enumeration.Kind.STATE,
                stored,
                declaration.doc().orElse(""),
                declaration.span());
        List<Group> groups = new ArrayList<>();
        phases.forEach((written, inside) -> groups.add(new Group(
                written,
                new NamedSet(
                        written.name().text(),
                        enumeration,
                        stored.stream()
                                .filter(inside::contains)
                                .map(Value.class::cast)
                                .toList(),
                        written.doc().orElse(""),
                        written.span()))));
        return new Declared(enumeration, groups);
    }

    /** The names of the values that these values stand for, each a value or one with phases. */
    static Set<String> first(StateDeclaration declaration, Set<String> names) {
        Set<String> firsts = new LinkedHashSet<>();
        declaration.all().filter(value -> names.contains(value.name().text())).forEach(value -> {
            StateValue first = value;
            while (!first.phases().isEmpty()) {
                first = first.phases().get(0);
            }
            firsts.add(first.name().text());
        });
        return firsts;
    }

    private List<Value> add(
            List<StateValue> written,
            Marks outer,
            String state,
            Map<String, EnumerationValue> values,
            Map<String, Span> names,
            Map<StateValue, List<Value>> phases) {
        List<Value> added = new ArrayList<>();
        boolean first = true;
        for (StateValue value : written) {
            Span before = names.putIfAbsent(value.name().text(), value.name().span());
            if (before != null) {
                findings.add(NameTable.duplicate("value", value.name(), before));
            }
            Marks marks = marks(value, outer, first);
            first = false;
            if (!value.phases().isEmpty()) {
                nothingShown(value);
                phases.put(value, List.of());
                List<Value> inside = add(value.phases(), marks, state, values, names, phases);
                if (before == null) {
                    phases.put(value, inside);
                } else {
                    phases.remove(value);
                }
                added.addAll(inside);
            } else if (before == null) {
                EnumerationValue plain = value(value, marks, state, values.size());
                values.put(plain.name(), plain);
                added.add(plain);
            }
        }
        return added;
    }

    private Marks marks(StateValue value, Marks outer, boolean first) {
        Optional<String> unused = outer.unused();
        List<String> former = new ArrayList<>(first ? outer.former() : List.of());
        for (ValueMark mark : value.marks()) {
            if (mark instanceof ValueMark.Unused reason) {
                unused = Optional.of(reason.reason().value());
            } else if (mark instanceof ValueMark.Was was) {
                former.add(was.oldName().text());
            }
        }
        return new Marks(
                (outer.initial() && first) || marked(value, ValueMark.Initial.class),
                outer.last() || marked(value, ValueMark.Final.class),
                outer.task() || marked(value, ValueMark.Task.class),
                former,
                unused);
    }

    private static EnumerationValue value(StateValue value, Marks marks, String state, int ordinal) {
        return new EnumerationValue(
                state,
                value.name().text(),
                ordinal,
                value.label().map(Text::value).orElse(value.name().text()),
                value.code().isPresent() ? OptionalInt.of(value.code().get().value()) : OptionalInt.empty(),
                marks.initial(),
                marks.last(),
                marks.task(),
                marks.former(),
                marks.unused(),
                value.doc().orElse(""),
                value.name().span());
    }

    private void nothingShown(StateValue value) {
        Optional<Span> span =
                value.code().map(code -> code.span()).or(() -> value.label().map(Text::span));
        if (span.isPresent()) {
            findings.add(
                    DiagnosticCode.PHASES_LABELLED,
                    span.get(),
                    "`%s` has phases, so it is never stored or shown itself".formatted(value.name()),
                    "give each phase its own code and label");
        }
    }

    private static boolean marked(StateValue value, Class<? extends ValueMark> mark) {
        return value.marks().stream().anyMatch(mark::isInstance);
    }

    /** Codes and labels are how others know a value, so they must tell values apart. */
    private void unique(List<StateValue> values) {
        Map<Integer, Span> codes = new HashMap<>();
        Map<String, Span> labels = new HashMap<>();
        for (StateValue value : values) {
            if (value.code().isPresent()) {
                Span span = value.code().get().span();
                Span first = codes.putIfAbsent(value.code().get().value(), span);
                report(Optional.ofNullable(first), "code", value.code().get().written(), span);
            }
            if (value.label().isPresent()) {
                Span span = value.label().get().span();
                Span first = labels.putIfAbsent(value.label().get().value(), span);
                report(Optional.ofNullable(first), "label", value.label().get().value(), span);
            }
        }
    }

    /** A stored name must say which value is meant. A value with phases is never stored, so its name is free. */
    private void former(List<StateValue> written, Map<String, EnumerationValue> values) {
        Map<String, Span> older = new HashMap<>();
        values.forEach((name, value) -> older.put(name, value.span()));
        for (StateValue value : written) {
            for (ValueMark mark : value.marks()) {
                if (mark instanceof ValueMark.Was was) {
                    Name name = was.oldName();
                    Span other = older.putIfAbsent(name.text(), name.span());
                    if (other != null) {
                        findings.add(Diagnostic.of(
                                        DiagnosticCode.FORMER_NAME_TAKEN,
                                        name.span(),
                                        "a stored `%s` could mean two values".formatted(name))
                                .label(other, values.containsKey(name.text()) ? "a value today" : "an older name too")
                                .help("give the value of today another name, or remove this `was`"));
                    }
                }
            }
        }
    }

    private void report(Optional<Span> first, String kind, String text, Span span) {
        if (first.isPresent()) {
            findings.add(Diagnostic.of(
                            DiagnosticCode.DUPLICATE_NAME, span, "the %s `%s` is given twice".formatted(kind, text))
                    .label(first.get(), "first given here")
                    .help("give each value its own " + kind));
        }
    }
}
