package dev.detent.runtime.engine;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An instance as it is stored now.
 *
 * @param row packed, for generated code
 * @param states the states as a person sees them
 * @param doing the command in flight
 * @param operation identifies the run of the command in flight; 0 for none
 * @param deadlines by name of a reaction that waits: when it may act
 * @param unsure whether the end of a call is unknown and not settled yet
 * @param quiet no command is in flight and no call can have an effect
 */
public record InstanceState(
        String id,
        long version,
        long row,
        Map<String, String> states,
        Map<String, String> attributes,
        Optional<String> doing,
        long operation,
        Map<String, Instant> deadlines,
        boolean unsure,
        boolean quiet) {
    public InstanceState {
        states = Collections.unmodifiableMap(new LinkedHashMap<>(states));
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        deadlines = Collections.unmodifiableMap(new LinkedHashMap<>(deadlines));
    }
}
