package dev.detent.model;

import dev.detent.diagnostic.Span;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One value of an enumeration. Equal when enumeration and name are equal, so that it can be a key.
 *
 * @param enumeration name of the enumeration it belongs to
 * @param name identifier in the file, and the name under which it is stored
 * @param ordinal position in the declaration, from 0
 * @param label what a person is shown; the name where the file gives none
 * @param code number that another system knows it by
 * @param initial whether an instance starts with it
 * @param last whether it is final: nothing is accepted any more
 * @param task whether it is shown only while a step holds it (single status column)
 * @param former names under which older rows still hold it
 * @param unused why nothing in the file produces it; empty for ordinary values
 */
public record EnumerationValue(
        String enumeration,
        String name,
        int ordinal,
        String label,
        OptionalInt code,
        boolean initial,
        boolean last,
        boolean task,
        List<String> former,
        Optional<String> unused,
        String documentation,
        Span span)
        implements Value {

    public EnumerationValue {
        former = List.copyOf(former);
    }

    /** The same value as one that is written like others, not shown by steps. */
    public EnumerationValue stored() {
        return new EnumerationValue(
                enumeration, name, ordinal, label, code, initial, last, false, former, unused, documentation, span);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EnumerationValue value
                && enumeration.equals(value.enumeration)
                && name.equals(value.name);
    }

    @Override
    public int hashCode() {
        return 31 * enumeration.hashCode() + name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
