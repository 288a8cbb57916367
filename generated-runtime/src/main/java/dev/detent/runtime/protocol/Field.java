package dev.detent.runtime.protocol;

import java.util.List;

/**
 * One variable or parameter in a packed word: at {@code shift} with the width of {@code bits}, holding the index of one of
 * {@code values}.
 *
 * @param values the names of its values in order; for a number its digits, for a truth {@code false} and {@code true},
 *     for an optional variable {@code none} and the others
 */
public record Field(String name, int shift, int bits, List<String> values) {

    public Field {
        values = List.copyOf(values);
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

    private long mask() {
        return (1L << bits) - 1;
    }
}
