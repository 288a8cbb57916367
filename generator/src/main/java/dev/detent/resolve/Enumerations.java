package dev.detent.resolve;

import dev.detent.model.Enumeration;
import dev.detent.model.EnumerationValue;
import dev.detent.model.NamedSet;
import dev.detent.model.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All enumerations of a file and their values by name. */
final class Enumerations {

    private final Map<String, Enumeration> declared = new LinkedHashMap<>();
    private final Map<Enumeration, Map<String, EnumerationValue>> values = new HashMap<>();
    private final Map<Enumeration, Type.EnumerationType> types = new HashMap<>();
    private final Map<String, List<EnumerationValue>> owners = new LinkedHashMap<>();
    private final Map<String, StateResolver.Group> groups = new LinkedHashMap<>();

    /** Adds a state's or an inline enumeration: its values can be meant wherever a value may stand. */
    void add(Enumeration enumeration) {
        declared.put(enumeration.name(), enumeration);
        index(enumeration);
        for (EnumerationValue value : enumeration.values()) {
            owners.computeIfAbsent(value.name(), name -> new ArrayList<>()).add(value);
        }
    }

    /** Makes the values of one of the language's own enumerations known where it is expected. */
    void index(Enumeration enumeration) {
        Map<String, EnumerationValue> byName = new LinkedHashMap<>();
        enumeration.values().forEach(value -> byName.putIfAbsent(value.name(), value));
        values.put(enumeration, byName);
        types.put(enumeration, new Type.EnumerationType(enumeration, enumeration.values(), false));
    }

    /** Makes the values with phases of a state known. */
    void groups(List<StateResolver.Group> added) {
        added.forEach(group -> groups.put(group.phases().name(), group));
    }

    /** All values with phases, by name. */
    Collection<StateResolver.Group> groups() {
        return Collections.unmodifiableCollection(groups.values());
    }

    /** The phases of a value with phases of this enumeration. */
    Optional<NamedSet> phases(Enumeration enumeration, String name) {
        return Optional.ofNullable(groups.get(name))
                .map(StateResolver.Group::phases)
                .filter(set -> set.enumeration().equals(enumeration)
                        && value(enumeration, name).isEmpty());
    }

    /** The value that is written where this name is: the value itself, or the first phase of one with phases. */
    Optional<EnumerationValue> entry(Enumeration enumeration, String name) {
        return value(enumeration, name)
                .or(() -> phases(enumeration, name)
                        .flatMap(set -> set.values().stream()
                                .filter(EnumerationValue.class::isInstance)
                                .map(EnumerationValue.class::cast)
                                .findFirst()));
    }

    Optional<Enumeration> named(String name) {
        return Optional.ofNullable(declared.get(name));
    }

    Collection<Enumeration> all() {
        return Collections.unmodifiableCollection(declared.values());
    }

    Optional<EnumerationValue> value(Enumeration enumeration, String name) {
        return Optional.ofNullable(values.getOrDefault(enumeration, Map.of()).get(name));
    }

    /** The names of all values of one enumeration. */
    Collection<String> names(Enumeration enumeration) {
        return values.getOrDefault(enumeration, Map.of()).keySet();
    }

    /** The values of this name, of whatever state. */
    List<EnumerationValue> owners(String value) {
        return owners.getOrDefault(value, List.of());
    }

    /** The names of all values of states and inline enumerations. */
    Collection<String> allNames() {
        return owners.keySet();
    }

    /** The type that allows every value. */
    Type.EnumerationType type(Enumeration enumeration, boolean optional) {
        Type.EnumerationType full = types.computeIfAbsent(
                enumeration, missing -> new Type.EnumerationType(missing, missing.values(), false));
        return optional ? new Type.EnumerationType(enumeration, full.values(), true) : full;
    }
}
