package dev.detent.runtime.adapter;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** How a call ended. */
public sealed interface Answer {

    /**
     * All of it has happened.
     *
     * @param results the texts that the action returns, by attribute
     */
    record Done(Map<String, String> results) implements Answer {
        public Done {
            results = Collections.unmodifiableMap(new LinkedHashMap<>(results));
        }
    }

    /** A definite no: nothing of it has happened or will happen. */
    record Refused(String code, String message) implements Answer {}

    /** A named outcome of the action: nothing of it has happened or will happen. */
    record Outcome(String name) implements Answer {}

    /** Anything else. */
    record Unknown(String reason) implements Answer {}

    static Answer done() {
        return new Done(Map.of());
    }
}
