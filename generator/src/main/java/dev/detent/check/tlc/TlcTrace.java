package dev.detent.check.tlc;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A behaviour that violates something, from an initial state on. With more than one worker neither the shortest nor
 * the same on every run.
 */
public record TlcTrace(List<State> states, Ending ending) {

    public TlcTrace {
        states = List.copyOf(states);
    }

    /**
     * One state.
     *
     * @param number 1 for the initial state, then without gaps
     * @param action the definition that led here; empty for the initial state. TLC does not tell its parameters.
     * @param variables each variable's value in TLC's order
     */
    public record State(int number, Optional<String> action, Map<String, TlaValue> variables) {
        public State {
            variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
        }
    }

    /** How the behaviour goes on after the last state. */
    public sealed interface Ending permits Ends, BackToState, Stuttering {}

    /** The violation is complete: how it goes on does not matter. */
    public record Ends() implements Ending {}

    /**
     * The last state is followed by an earlier one, for ever.
     *
     * @param number of the earlier state
     * @param action the definition that leads back to it
     */
    public record BackToState(int number, Optional<String> action) implements Ending {}

    /** Nothing happens any more, for ever. */
    public record Stuttering() implements Ending {}
}
