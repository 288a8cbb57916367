package dev.detent.check.tlc;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All reachable states and the steps between them, in TLC's order.
 *
 * @param states numbered by their position, from 0
 * @param edges one for each way in which TLC generated a successor: the same edge can come several times, as actions
 *     with different arguments can lead to the same state
 */
public record TlcGraph(List<State> states, List<Edge> edges) {
    public TlcGraph {
        states = List.copyOf(states);
        edges = List.copyOf(edges);
    }

    /**
     * One reachable state.
     *
     * @param initial whether it satisfies the initial predicate
     * @param variables each variable's value in TLC's order
     */
    public record State(boolean initial, Map<String, TlaValue> variables) {
        public State {
            variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
        }
    }

    /**
     * One step.
     *
     * @param from position of the state left
     * @param action the definition that was taken, without arguments
     * @param to position of the state reached, possibly the same
     */
    public record Edge(int from, String action, int to) {}
}
