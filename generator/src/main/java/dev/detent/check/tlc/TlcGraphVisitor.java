package dev.detent.check.tlc;

import java.util.Map;

/**
 * Takes the graph of all reachable states while it is read, so that nobody has to hold more of it than is wanted. States are
 * numbered from 0; an edge may come before the states that it joins.
 */
public interface TlcGraphVisitor {

    /**
     * Takes a state.
     *
     * @param initial whether it satisfies the initial predicate
     * @param variables each variable's value
     */
    void state(int number, boolean initial, Map<String, TlaValue> variables);

    /**
     * Takes a step: one for each way in which TLC generated a successor.
     *
     * @param action the definition that was taken, without arguments
     * @param to number of the state reached, possibly the same
     */
    void edge(int from, String action, int to);
}
