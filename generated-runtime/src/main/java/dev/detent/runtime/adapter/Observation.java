package dev.detent.runtime.adapter;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a look at the outside gives. */
public sealed interface Observation {

    /**
     * The outside was seen.
     *
     * @param outside every outside variable by name
     * @param attributes texts that the look can tell, for actions that return them; may be empty
     */
    record Seen(Map<String, String> outside, Map<String, String> attributes) implements Observation {
        public Seen {
            outside = Collections.unmodifiableMap(new LinkedHashMap<>(outside));
            attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        }
    }

    /** The look got no answer. That is not the same as nothing being there. */
    record Unreachable(String reason) implements Observation {}
}
