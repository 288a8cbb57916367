package dev.detent.runtime.protocol;

import java.util.List;
import java.util.Map;

/**
 * One variable or parameter in a packed word: at {@code shift} with the width of {@code bits}, holding the index of one of
 * {@code values}.
 *
 * @param values the names of its values in order; for a number its digits, for a truth {@code false} and {@code true},
 *     for an optional variable {@code none} and the others
 * @param former older names of values, which only stored rows may still hold, each with the name of today
 */
public record Field(String name, int shift, int bits, List<String> values, Map<String, String> former) {

    /** A field of which no value has an older name. */
    public Field(String name, int shift, int bits, List<String> values) {
        this(name, shift, bits, values, Map.of());
    }

    public Field {
        values = List.copyOf(values);
        former = Map.copyOf(former);
        if (values.isEmpty() || bits < 0 || bits > 31 || values.size() > 1L << bits) {
            throw new IllegalArgumentException(name + ": " + values.size() + " values in " + bits + " bits");
        }
    }

    /** The name of the value in the word. */
    public String value(long word) {
        int index = (int) (word >>> shift & mask());
        if (index >= values.size()) {
            throw new IllegalArgumentException(name + " has no value number " + index);
        }
        return values.get(index);
    }

    /**
     * The word with another value.
     *
     * @throws UnknownName if the field has no such value
     */
    public long with(long word, String value) {
        int index = values.indexOf(value);
        if (index < 0) {
            throw new UnknownName(name, value, values);
        }
        return (word & ~(mask() << shift)) | ((long) index << shift);
    }

    /**
     * The word with a value as some row holds it, under its name of today or an older one.
     *
     * @throws UnknownName if the field has no such value
     */
    public long restored(long word, String stored) {
        return with(word, former.getOrDefault(stored, stored));
    }

    private long mask() {
        return (1L << bits) - 1;
    }
}
