package dev.detent.check;

import dev.detent.explore.Walk;
import java.util.Optional;
import java.util.Set;

/** What became of the look at the generated Java. */
public sealed interface CodeAnswer {

    /** There was no code to look at; the reason says what to do. */
    record Unusable(String reason) implements CodeAnswer {}

    /**
     * It was looked at.
     *
     * @param states how many states were found
     * @param generated how many steps were taken to find them
     * @param depth how many steps the furthest state is away
     * @param limit what it ran out of; empty where every state was seen
     * @param broken names of the properties that are broken in a state or by a step, as reports have them
     * @param reached names of the {@code reachable} properties whose goal was reached
     * @param left names of the properties that are judged state by state or step by step and were not looked at
     * @param graph all states and steps, where they are few
     * @param likeMeaning what laying them beside the meaning has shown, where they are few
     */
    record Explored(
            long states,
            long generated,
            int depth,
            double seconds,
            Optional<String> limit,
            Set<String> broken,
            Set<String> reached,
            Set<String> left,
            Optional<Walk> graph,
            Optional<LikeMeaning> likeMeaning)
            implements CodeAnswer {

        public Explored {
            broken = Set.copyOf(broken);
            reached = Set.copyOf(reached);
            left = Set.copyOf(left);
        }
    }

    /**
     * The code beside the meaning, with who asks and which arguments.
     *
     * @param refusals how many commands were refused on both sides
     * @param difference the first one, in words; empty where there is none
     * @param at number of the state of the graph where they differ
     */
    record LikeMeaning(long refusals, Optional<String> difference, int at) {}
}
