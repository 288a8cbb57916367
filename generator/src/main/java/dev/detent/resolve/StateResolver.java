package dev.detent.resolve;

import dev.detent.ast.StateDeclaration;
import dev.detent.ast.StateValue;
import dev.detent.ast.Text;
import dev.detent.ast.ValueMark;
import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.diagnostic.Span;
import dev.detent.model.Enumeration;
import dev.detent.model.EnumerationValue;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The enumeration that a {@code state} declares. */
final class StateResolver {

    private final Findings findings;

    StateResolver(Findings findings) {
        this.findings = findings;
    }

    Enumeration resolve(StateDeclaration declaration) {
        Map<String, EnumerationValue> values = new LinkedHashMap<>();
        add(declaration.values(), declaration.name().text(), values);
        unique(declaration.values());
        return new Enumeration(
                declaration.name().text(),
                Enumeration.Kind.STATE,
                List.copyOf(values.values()),
                declaration.doc().orElse(""),
                declaration.span());
    }

    private void add(List<StateValue> written, String state, Map<String, EnumerationValue> values) {
        for (StateValue value : written) {
            String name = value.name().text();
            EnumerationValue first = values.get(name);
            if (first != null) {
                findings.add(NameTable.duplicate("value", value.name(), first.span()));
            } else {
                values.put(name, value(value, state, values.size()));
            }
            if (!value.phases().isEmpty()) {
                findings.add(
                        DiagnosticCode.PHASES_UNSUPPORTED,
                        value.name().span(),
                        "`%s` has values of its own, which is not supported yet".formatted(name),
                        "list the inner values beside it, and name them together with a `set`");
                add(value.phases(), state, values);
            }
        }
    }

    private EnumerationValue value(StateValue value, String state, int ordinal) {
        Optional<String> unused = Optional.empty();
        for (ValueMark mark : value.marks()) {
            if (mark instanceof ValueMark.Unused reason) {
                unused = Optional.of(reason.reason().value());
            } else if (mark instanceof ValueMark.Was was) {
                findings.add(
                        DiagnosticCode.WAS_UNSUPPORTED,
                        was.span(),
                        "older names of values are not supported yet",
                        "rename the value in the stored rows, and drop the mark");
            }
        }
        return new EnumerationValue(
                state,
                value.name().text(),
                ordinal,
                value.label().map(Text::value).orElse(value.name().text()),
                value.code().isPresent() ? OptionalInt.of(value.code().get().value()) : OptionalInt.empty(),
                marked(value, ValueMark.Initial.class),
                marked(value, ValueMark.Final.class),
                marked(value, ValueMark.Task.class),
                unused,
                value.doc().orElse(""),
                value.name().span());
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

    private void report(Optional<Span> first, String kind, String text, Span span) {
        if (first.isPresent()) {
            findings.add(Diagnostic.of(
                            DiagnosticCode.DUPLICATE_NAME, span, "the %s `%s` is given twice".formatted(kind, text))
                    .label(first.get(), "first given here")
                    .help("give each value its own " + kind));
        }
    }
}
