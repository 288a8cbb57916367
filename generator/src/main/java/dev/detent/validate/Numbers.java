package dev.detent.validate;

import dev.detent.model.EnumerationValue;
import dev.detent.model.Type;
import dev.detent.model.Value;
import java.util.Optional;
import java.util.stream.IntStream;

/** Values as numbers, so that many of them can be tried. Values of one type differ; of two types they need not. */
final class Numbers {

    /** Not known: any value of the type. */
    static final int UNKNOWN = Integer.MIN_VALUE;

    /** {@code none}. */
    static final int NONE = Integer.MIN_VALUE + 1;

    /** A type with more values is not tried. */
    private static final int MOST = 10_000;

    private Numbers() {}

    static int of(Value value) {
        if (value instanceof EnumerationValue named) {
            return named.ordinal();
        }
        if (value instanceof Value.Truth truth) {
            return truth.value() ? 1 : 0;
        }
        if (value instanceof Value.Whole whole) {
            return whole.value();
        }
        return value instanceof Value.None ? NONE : UNKNOWN;
    }

    /** The name of a value; empty where it is not known. */
    static Optional<String> text(int value, Type type) {
        if (value == UNKNOWN) {
            return Optional.empty();
        }
        if (type instanceof Type.EnumerationType enumeration) {
            return value == NONE
                    ? Optional.of("none")
                    : enumeration.enumeration().values().stream()
                            .filter(named -> named.ordinal() == value)
                            .map(EnumerationValue::toString)
                            .findFirst();
        }
        if (type instanceof Type.TruthType) {
            return Optional.of(Boolean.toString(value == 1));
        }
        return type instanceof Type.RangeType ? Optional.of(Integer.toString(value)) : Optional.empty();
    }

    /** All values of a type; just {@link #UNKNOWN} where they cannot be listed. */
    static int[] all(Type type) {
        if (type instanceof Type.TruthType) {
            return new int[] {0, 1};
        }
        if (type instanceof Type.RangeType range && (long) range.high() - range.low() < MOST) {
            return IntStream.rangeClosed(range.low(), range.high()).toArray();
        }
        if (type instanceof Type.EnumerationType enumeration) {
            IntStream values = enumeration.values().stream().mapToInt(EnumerationValue::ordinal);
            return (enumeration.optional() ? IntStream.concat(values, IntStream.of(NONE)) : values).toArray();
        }
        return new int[] {UNKNOWN};
    }
}
