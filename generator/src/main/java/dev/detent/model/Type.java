package dev.detent.model;

import java.util.List;

/** What values a variable, parameter or expression may have. */
public sealed interface Type {

    /** True or false. */
    record TruthType() implements Type {}

    /** A whole number from {@code low} to {@code high}, both included. */
    record RangeType(int low, int high) implements Type {}

    /**
     * Values of an enumeration.
     *
     * @param values those that are allowed, in order of declaration: all of them unless the file says {@code in {..}}
     * @param optional whether {@code none} is allowed too
     */
    record EnumerationType(Enumeration enumeration, List<EnumerationValue> values, boolean optional) implements Type {
        public EnumerationType {
            values = List.copyOf(values);
        }
    }

    /** Text that no guard reads: attributes, opaque and secret parameters. The model knows at most whether it is there. */
    record TextType(boolean secret) implements Type {}

    /** A length of time; settings of timers only. Not in the model. */
    record DurationType() implements Type {}

    /** The type of the bare literal {@code none}. */
    record NoneType() implements Type {}
}
