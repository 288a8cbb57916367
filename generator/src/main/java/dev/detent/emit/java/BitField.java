package dev.detent.emit.java;

import dev.detent.diagnostic.Span;
import dev.detent.model.Type;

/**
 * A stretch of bits in a packed word.
 *
 * @param name what stands there, as diagnostics name it
 * @param constant what stands there, as generated constants name it; unique within a lifecycle
 * @param place among all fields, in the order in which a reader expects them
 * @param span where that is declared
 */
record BitField(String name, String constant, int place, Span span, int shift, int bits) {

    /** How many bits tell the values of a type apart; 0 for text, which no word holds. */
    static int width(Type type) {
        if (type instanceof Type.EnumerationType named) {
            return forValues(named.enumeration().values().size() + (named.optional() ? 1L : 0L));
        }
        if (type instanceof Type.RangeType range) {
            return forValues((long) range.high() - range.low() + 1);
        }
        return type instanceof Type.TruthType ? 1 : 0;
    }

    /** How many bits tell so many values apart. */
    static int forValues(long values) {
        return values <= 1 ? 0 : 64 - Long.numberOfLeadingZeros(values - 1);
    }
}
