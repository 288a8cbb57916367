package dev.detent.explore;

import dev.detent.meaning.Happening;
import java.util.List;

/**
 * A state from which no help leads to a goal.
 *
 * @param trace a shortest run into such a state
 * @param left the steps that still help from here on, and only lead to more such states; each once, in breadth-first order
 * @param needed the steps that are no help and yet are the ways out, from here or from a state that can follow; each once
 */
public record Trap(Trace trace, List<Happening> left, List<Happening> needed) {
    public Trap {
        left = List.copyOf(left);
        needed = List.copyOf(needed);
    }
}
