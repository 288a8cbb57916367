package dev.detent.resolve;

import dev.detent.model.EnumerationValue;
import dev.detent.model.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What may be compared with what, and what may flow where. */
final class Types {

    static final Type.TruthType TRUTH = new Type.TruthType();
    static final Type.NoneType NONE = new Type.NoneType();

    /** How the values of one type lie to those of another type of the same kind. */
    enum Fit {
        /** Each value is one of the other type. */
        ALWAYS,
        /** Some are. */
        SOMETIMES,
        /** No value is. */
        NEVER
    }

    private Types() {}

    /** Whether values of both types can be compared at all. */
    static boolean comparable(Type left, Type right) {
        if (left instanceof Type.EnumerationType a && right instanceof Type.EnumerationType b) {
            return a.enumeration().equals(b.enumeration());
        }
        return !(left instanceof Type.NoneType) && left.getClass() == right.getClass();
    }

    /** How values of {@code from}, apart from none, lie to those of {@code to}; both must be comparable. */
    static Fit fit(Type from, Type to) {
        if (from instanceof Type.RangeType a && to instanceof Type.RangeType b) {
            if (a.low() >= b.low() && a.high() <= b.high()) {
                return Fit.ALWAYS;
            }
            return a.high() < b.low() || a.low() > b.high() ? Fit.NEVER : Fit.SOMETIMES;
        }
        if (from instanceof Type.EnumerationType a && to instanceof Type.EnumerationType b) {
            if (b.values().size() == b.enumeration().values().size()) {
                return Fit.ALWAYS;
            }
            Set<EnumerationValue> allowed = new HashSet<>(b.values());
            long inside = a.values().stream().filter(allowed::contains).count();
            if (inside == a.values().size()) {
                return Fit.ALWAYS;
            }
            return inside == 0 ? Fit.NEVER : Fit.SOMETIMES;
        }
        return Fit.ALWAYS;
    }

    /** The smallest type that holds the values of both; the enumeration is the same. */
    static Type.EnumerationType union(Type.EnumerationType a, Type.EnumerationType b, boolean optional) {
        if (a.values().size() == a.enumeration().values().size()) {
            return new Type.EnumerationType(a.enumeration(), a.values(), optional);
        }
        Set<EnumerationValue> both = new HashSet<>(a.values());
        both.addAll(b.values());
        List<EnumerationValue> ordered = new ArrayList<>(both);
        ordered.sort(java.util.Comparator.comparingInt(EnumerationValue::ordinal));
        return new Type.EnumerationType(a.enumeration(), ordered, optional);
    }

    /** The range of a sum or a difference, cut off at the bounds of {@code int}. */
    static Type.RangeType arithmetic(boolean minus, Type.RangeType left, Type.RangeType right) {
        long low = minus ? (long) left.low() - right.high() : (long) left.low() + right.low();
        long high = minus ? (long) left.high() - right.low() : (long) left.high() + right.high();
        return new Type.RangeType(cut(low), cut(high));
    }

    private static int cut(long value) {
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, value));
    }
}
