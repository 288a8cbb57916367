package dev.detent.explore;

import dev.detent.meaning.Happening;
import dev.detent.meaning.State;
import java.util.List;
import java.util.OptionalInt;

/**
 * A run from an initial state.
 *
 * @param initial the state that it starts in
 * @param back for a run without end: index of the step that follows the last one, from 0; {@code steps.size()} where the
 *     run stays in its last state for ever
 */
public record Trace(State initial, List<Move> steps, OptionalInt back) {

    /** One step of a run. */
    public record Move(Happening happening, State after) {}

    public Trace {
        steps = List.copyOf(steps);
    }

    /** The state after the last step. */
    public State last() {
        return steps.isEmpty() ? initial : steps.get(steps.size() - 1).after();
    }
}
