package dev.detent.runtime.engine;

import dev.detent.runtime.store.LogEntry;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A row was written.
 *
 * @param before the states as a person sees them; empty when the instance was created
 * @param after the same afterwards
 */
public record Transition(LogEntry entry, Map<String, String> before, Map<String, String> after) {
    public Transition {
        before = Collections.unmodifiableMap(new LinkedHashMap<>(before));
        after = Collections.unmodifiableMap(new LinkedHashMap<>(after));
    }

    public String id() {
        return entry.id();
    }
}
