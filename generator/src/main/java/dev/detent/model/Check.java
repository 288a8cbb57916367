package dev.detent.model;

import dev.detent.diagnostic.Span;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Sizes and conditions to check at.
 *
 * @param mayFail names of the actions that may fail although their {@code needs} holds; empty optional: all of them
 * @param commands names of the commands that users issue in this check; empty optional: all of them
 * @param settings pinned settings by name
 * @param without guarantees of the engine that are taken away
 * @param expectViolated names of the properties that must fail here; the other ones are then only shown
 */
public record Check(
        String name,
        int instances,
        Optional<List<String>> mayFail,
        Reports reports,
        Optional<List<String>> commands,
        Map<String, Value> settings,
        Set<Weakening> without,
        List<String> expectViolated,
        String documentation,
        Span span) {

    /** What reports may do. */
    public enum Reports {
        /** Say anything at any time. */
        ANY,
        /** Say the truth at any time. */
        FRESH,
        /** Not come at all; answers and looks still refresh the row. */
        NONE
    }

    public Check {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        without = without.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(without));
        expectViolated = List.copyOf(expectViolated);
    }

    /** How much of the resource there is in this check: what the check pins, or all that the file declares. */
    public int capacity(Variable resource) {
        Value value = Optional.ofNullable(settings.get(resource.name())).orElse(resource.initial());
        return ((Value.Whole) value).value();
    }

    /** Whether the engine keeps all its promises in this check. */
    public boolean sound() {
        return without.isEmpty();
    }
}
