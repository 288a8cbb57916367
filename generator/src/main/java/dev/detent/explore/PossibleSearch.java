package dev.detent.explore;

import dev.detent.meaning.Happening;
import dev.detent.meaning.Meaning;
import dev.detent.model.Property;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;

/** Decides an {@code always possible} on a complete walk: backwards from the goals over the steps that help. */
public final class PossibleSearch {

    private final Walk walk;
    private final Help help;
    private final BitSet reaching;
    private final BitSet traps;

    private PossibleSearch(Walk walk, Property.AlwaysPossible property) {
        Meaning meaning = walk.meaning();
        this.walk = walk;
        this.help = new Help(meaning.lifecycle(), property.by());
        this.reaching = new Backwards(walk).reaching(states(meaning.condition(property.goal(), 0)), this::helps);
        this.traps = property.when()
                .map(when -> meaning.condition(when, 0))
                .map(this::states)
                .orElseGet(() -> states((before, now) -> true));
        traps.andNot(reaching);
    }

    /** Over a walk that knows every reachable state. */
    public static PossibleSearch of(Walk walk, Property.AlwaysPossible property) {
        return new PossibleSearch(walk, property);
    }

    private BitSet states(Meaning.Condition condition) {
        BitSet states = new BitSet(walk.size());
        for (int number = 0; number < walk.size(); number++) {
            states.set(number, condition.holds(walk.state(number), walk.state(number)));
        }
        return states;
    }

    private boolean helps(int step) {
        return help.helps(walk.happening(step));
    }

    /** In how many states the goal is asked for and no help leads to it. */
    public int traps() {
        return traps.cardinality();
    }

    /** The nearest of these states; empty where the property holds. */
    public Optional<Trap> nearest() {
        int trap = traps.nextSetBit(0);
        if (trap < 0) {
            return Optional.empty();
        }
        Trace trace = Paths.trace(walk, Paths.fromInitial(walk, trap), trap, OptionalInt.empty());
        return Optional.of(new Trap(trace, left(trap), needed(trap)));
    }

    private List<Happening> left(int trap) {
        return distinct(trap, this::helps, this::helps);
    }

    private List<Happening> needed(int trap) {
        return distinct(trap, step -> !reaching.get(walk.target(step)), step -> reaching.get(walk.target(step)));
    }

    /** What is wanted of the steps out of all states that can follow over entered steps; a name once. */
    private List<Happening> distinct(int start, IntPredicate entered, IntPredicate wanted) {
        Map<List<Object>, Happening> found = new LinkedHashMap<>();
        BitSet known = new BitSet(walk.size());
        Deque<Integer> open = new ArrayDeque<>(List.of(start));
        known.set(start);
        while (!open.isEmpty()) {
            int from = open.remove();
            for (int step = walk.firstStep(from); step < walk.firstStep(from + 1); step++) {
                if (wanted.test(step)) {
                    Happening happening = walk.happening(step);
                    found.putIfAbsent(List.of(happening.kind(), happening.name(), happening.command()), happening);
                }
                int to = walk.target(step);
                if (entered.test(step) && !known.get(to)) {
                    known.set(to);
                    open.add(to);
                }
            }
        }
        return List.copyOf(found.values());
    }
}
