package dev.detent.emit.tla;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The way back from the module to the file.
 *
 * @param actions what each definition of the next-state relation is, by the name under which TLC shows its steps
 * @param fields for each variable whose values are records, what each of its fields is called in the file; parameters are
 *     called {@code owner.parameter}; the protocol's own fields ({@code cmd}, {@code step}, {@code by}, {@code part}) are
 *     not listed
 * @param properties what each property's definition demands
 * @param marks what it means that a state has a step of a definition of {@link TlaConfiguration#marked}
 */
public record TlaNames(
        Map<String, TlaAction> actions,
        Map<String, Map<String, String>> fields,
        Map<String, TlaProperty> properties,
        Map<String, TlaMark> marks) {

    public TlaNames {
        actions = Collections.unmodifiableMap(new LinkedHashMap<>(actions));
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
        marks = Collections.unmodifiableMap(new LinkedHashMap<>(marks));
    }
}
