package dev.detent.check;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * All that is known in one state of a run.
 *
 * @param instances for each instance, such as {@code i1}, the value of each variable by its name, both in order; what the
 *     instances share has the same value in each. The names in brackets are those of
 *     {@link dev.detent.meaning.StateWords}.
 */
public record CounterexampleState(Map<String, Map<String, String>> instances) {

    public CounterexampleState {
        Map<String, Map<String, String>> copy = new LinkedHashMap<>();
        instances.forEach((name, values) -> copy.put(name, Collections.unmodifiableMap(new LinkedHashMap<>(values))));
        instances = Collections.unmodifiableMap(copy);
    }
}
