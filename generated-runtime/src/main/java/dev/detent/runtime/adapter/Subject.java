package dev.detent.runtime.adapter;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The instance that a call, a fence or a look is about, as its row knows it.
 *
 * @param id its id in the store
 * @param columns the kept and reported variables by name
 * @param attributes the attributes that have a text
 */
public record Subject(String id, Map<String, String> columns, Map<String, String> attributes) {
    public Subject {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }
}
