package dev.detent.emit.java;

import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.diagnostic.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which bits of a packed word hold what. Fields stand in order from the lowest bit. */
final class WordPlan {

    /** A word is never negative, so that the highest bit stays free. */
    static final int LIMIT = 63;

    private final Map<String, BitField> fields = new LinkedHashMap<>();
    private final String prefix;
    private final int place;
    private int used;

    /**
     * An empty word.
     *
     * @param prefix of its fields' constants
     * @param place among all words
     */
    WordPlan(String prefix, int place) {
        this.prefix = prefix;
        this.place = place;
    }

    /** Places a field above the others. */
    BitField add(String name, Span span, int bits) {
        String constant = JavaNames.constant(prefix + name.replace("the ", "").replace(' ', '_'));
        BitField field = new BitField(name, constant, (place << 10) + fields.size(), span, used, bits);
        fields.put(name, field);
        used += bits;
        return field;
    }

    /** The field of this name, which has been placed. */
    BitField field(String name) {
        BitField field = fields.get(name);
        if (field == null) {
            throw new IllegalArgumentException("no field " + name);
        }
        return field;
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    List<BitField> fields() {
        return List.copyOf(fields.values());
    }

    int used() {
        return used;
    }

    /** The error that says what takes how many bits, where the word is too small. */
    Optional<Diagnostic> tooWide(String what, Span span) {
        if (used <= LIMIT) {
            return Optional.empty();
        }
        List<BitField> widest = new ArrayList<>(fields.values());
        widest.removeIf(field -> field.bits() == 0);
        widest.sort((a, b) -> Integer.compare(b.bits(), a.bits()));
        Diagnostic error = Diagnostic.of(
                        DiagnosticCode.STATE_TOO_WIDE, span, what + " needs " + used + " bits, and " + LIMIT + " fit")
                .help("narrow the ranges of counters, or make attributes of what no condition reads");
        for (BitField field : widest) {
            error = error.label(
                    field.span(), field.name() + " takes " + field.bits() + (field.bits() == 1 ? " bit" : " bits"));
        }
        return Optional.of(error);
    }
}
