package dev.detent.model;

import dev.detent.diagnostic.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A finite set of named values: a {@code state}, an inline {@code {a, b}}, or one of the three that the language owns
 * (callers, commands, actions).
 */
public record Enumeration(String name, Kind kind, List<EnumerationValue> values, String documentation, Span span) {

    /** Where an enumeration comes from. */
    public enum Kind {
        /** Declared by a {@code state}. */
        STATE,
        /** Written in braces at the variable or parameter that it is named after, or the values of a {@code view}. */
        INLINE,
        /** Who may ask: the declared callers and {@code engine}, which always comes last. */
        CALLERS,
        /** The commands of the file; the type of {@code doing}. */
        COMMANDS,
        /** The actions of the file; the type of {@code calling}. */
        ACTIONS
    }

    public Enumeration {
        values = List.copyOf(values);
    }

    public Optional<EnumerationValue> value(String wanted) {
        return values.stream().filter(value -> value.name().equals(wanted)).findFirst();
    }

    /** The names under which older rows hold its values, each with the name of today. */
    public Map<String, String> former() {
        Map<String, String> former = new LinkedHashMap<>();
        values.forEach(value -> value.former().forEach(name -> former.put(name, value.name())));
        return former;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Enumeration enumeration && name.equals(enumeration.name) && kind == enumeration.kind;
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
