package dev.detent.emit.tla;

import dev.detent.emit.tla.syntax.Tla;
import dev.detent.model.Enumeration;
import dev.detent.model.EnumerationValue;
import dev.detent.model.Type;
import dev.detent.model.Value;
import dev.detent.model.Variable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Constants and the sets that they come from. */
final class Values {

    static final Tla NONE = Tla.string("none");

    private Values() {}

    static Tla of(Value value) {
        if (value instanceof Value.Truth truth) {
            return truth.value() ? Tla.TRUE : Tla.FALSE;
        }
        if (value instanceof Value.Whole whole) {
            return Tla.number(whole.value());
        }
        return value instanceof EnumerationValue named ? Tla.string(named.name()) : NONE;
    }

    static Tla strings(Collection<String> names) {
        return Tla.set(names.stream().map(Tla::string).toList());
    }

    /** What the variable starts with; of an attribute the model knows whether it is there. */
    static Tla initial(Variable variable) {
        return variable.role() == Variable.Role.ATTRIBUTE ? Tla.FALSE : of(variable.initial());
    }

    static Tla set(Type type, Names names) {
        if (type instanceof Type.RangeType range) {
            return Tla.infix("..", Tla.number(range.low()), Tla.number(range.high()));
        }
        if (type instanceof Type.EnumerationType named) {
            return enumeration(named, names);
        }
        return new Tla.Name("BOOLEAN");
    }

    private static Tla enumeration(Type.EnumerationType type, Names names) {
        boolean declared = type.enumeration().kind() == Enumeration.Kind.STATE
                || type.enumeration().kind() == Enumeration.Kind.INLINE;
        if (declared && type.values().size() == type.enumeration().values().size()) {
            Tla all = Tla.name(names.enumeration(type.enumeration()));
            return type.optional() ? Tla.infix("\\cup", all, Tla.set(List.of(NONE))) : all;
        }
        List<Tla> values =
                new ArrayList<>(type.values().stream().map(Values::of).toList());
        if (type.optional()) {
            values.add(NONE);
        }
        return Tla.set(values);
    }

    /** Every value of the type, one by one. */
    static List<Value> all(Type type) {
        List<Value> values = new ArrayList<>();
        if (type instanceof Type.RangeType range) {
            for (int number = range.low(); number <= range.high(); number++) {
                values.add(new Value.Whole(number));
            }
        } else if (type instanceof Type.EnumerationType named) {
            values.addAll(named.values());
            if (named.optional()) {
                values.add(new Value.None());
            }
        } else {
            values.add(new Value.Truth(false));
            values.add(new Value.Truth(true));
        }
        return values;
    }

    /** What a field of the type holds while it is not in use. */
    static Tla unused(Type type) {
        if (type instanceof Type.RangeType range) {
            return Tla.number(range.low());
        }
        if (type instanceof Type.EnumerationType named) {
            return named.optional() ? NONE : of(named.values().get(0));
        }
        return Tla.FALSE;
    }
}
