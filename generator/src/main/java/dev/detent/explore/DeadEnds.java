package dev.detent.explore;

import dev.detent.meaning.Meaning;
import dev.detent.meaning.StepKind;
import dev.detent.model.EnumerationValue;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Looks for dead ends on a complete walk: values of the main state that are not final, and yet nothing is ever accepted where
 * an instance rests with them.
 */
public final class DeadEnds {

    private final Walk walk;
    private final BitSet ends = new BitSet();

    private DeadEnds(Walk walk) {
        this.walk = walk;
        Meaning meaning = walk.meaning();
        Map<EnumerationValue, BitSet> resting = new LinkedHashMap<>();
        BitSet accepting = new BitSet();
        for (int number = 0; number < walk.size(); number++) {
            for (EnumerationValue value : meaning.resting(walk.state(number))) {
                resting.computeIfAbsent(value, unseen -> new BitSet()).set(number);
                accepting.set(number, accepts(number));
            }
        }
        for (int number = 0; number < walk.idleSteps(); number++) {
            accepting.set(walk.idleState(number));
        }
        resting.values().stream()
                .filter(states -> !states.intersects(accepting))
                .forEach(ends::or);
    }

    private boolean accepts(int state) {
        for (int step = walk.firstStep(state); step < walk.firstStep(state + 1); step++) {
            StepKind kind = walk.happening(step).kind();
            if (kind == StepKind.ACCEPT || kind == StepKind.REACT) {
                return true;
            }
        }
        return false;
    }

    /** Over a walk that knows every reachable state. */
    public static DeadEnds of(Walk walk) {
        return new DeadEnds(walk);
    }

    /** In how many states an instance rests at such a value. */
    public int count() {
        return ends.cardinality();
    }

    /** The shortest run into one. */
    public Optional<Trace> nearest() {
        int end = ends.nextSetBit(0);
        return end < 0
                ? Optional.empty()
                : Optional.of(Paths.trace(walk, Paths.fromInitial(walk, end), end, OptionalInt.empty()));
    }
}
