package dev.detent.check.tlc;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A value of TLA+. Values that TLA+ holds equal are equal here when they come from {@link #parse}: a function on
 * {@code 1..n} is a tuple, a function on names is a record, an interval is a set. Order does not matter to equality
 * and is kept as TLC printed it.
 */
public sealed interface TlaValue {

    /**
     * Reads exactly one value in TLC's notation.
     *
     * @throws TlaSyntaxException if the text is anything else
     */
    static TlaValue parse(String text) throws TlaSyntaxException {
        return new TlaReader(text).onlyValue();
    }

    /** {@code TRUE} or {@code FALSE}. */
    record Bool(boolean value) implements TlaValue {
        @Override
        public String toString() {
            return value ? "TRUE" : "FALSE";
        }
    }

    /** An integer; TLC's integers have 32 bits. */
    record Int(int value) implements TlaValue {
        @Override
        public String toString() {
            return Integer.toString(value);
        }
    }

    /** A string, without quotes and with its escapes resolved. */
    record Str(String value) implements TlaValue {
        @Override
        public String toString() {
            return TlaStrings.quoted(value);
        }
    }

    /** A model value: a constant of the configuration that equals nothing but itself. */
    record ModelValue(String name) implements TlaValue {
        @Override
        public String toString() {
            return name;
        }
    }

    /** A finite set. */
    record SetOf(Set<TlaValue> elements) implements TlaValue {
        public SetOf {
            elements = Collections.unmodifiableSet(new LinkedHashSet<>(elements));
        }

        @Override
        public String toString() {
            return elements.stream().map(TlaValue::toString).collect(Collectors.joining(", ", "{", "}"));
        }
    }

    /** A tuple or sequence, the function on nothing included. */
    record Tuple(List<TlaValue> elements) implements TlaValue {
        public Tuple {
            elements = List.copyOf(elements);
        }

        @Override
        public String toString() {
            return elements.stream().map(TlaValue::toString).collect(Collectors.joining(", ", "<<", ">>"));
        }
    }

    /** A record: a function on names. */
    record Fields(Map<String, TlaValue> fields) implements TlaValue {
        public Fields {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }

        @Override
        public String toString() {
            return fields.entrySet().stream()
                    .map(field -> field.getKey() + " |-> " + field.getValue())
                    .collect(Collectors.joining(", ", "[", "]"));
        }
    }

    /** A function that is neither a tuple nor a record. */
    record Function(Map<TlaValue, TlaValue> mappings) implements TlaValue {
        public Function {
            mappings = Collections.unmodifiableMap(new LinkedHashMap<>(mappings));
        }

        @Override
        public String toString() {
            return mappings.entrySet().stream()
                    .map(mapping -> mapping.getKey() + " :> " + mapping.getValue())
                    .collect(Collectors.joining(" @@ ", "(", ")"));
        }
    }
}
