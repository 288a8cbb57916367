package dev.detent.explore;

import dev.detent.meaning.Happening;
import dev.detent.meaning.Meaning;
import dev.detent.model.Property;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Looks for a fair run in which the premise of a {@code leads to} holds once and its goal never again. Weak promises must be
 * kept by the cycle as a whole; where a strong one, or the pair of unknown ends and answers, is broken, the steps or states
 * that break it are taken away and what is left is looked at again (the algorithm for Streett conditions).
 */
public final class LeadsToSearch {

    private final Walk walk;
    private final Fairness fairness;
    private final boolean[] premise;
    private final boolean[] goal;
    private final int[] origin;
    private final boolean[] preempting;

    private LeadsToSearch(Walk walk, Property.LeadsTo property, Fairness fairness) {
        Meaning meaning = walk.meaning();
        this.walk = walk;
        this.fairness = fairness;
        this.premise = truth(walk, meaning.condition(property.premise(), 0));
        this.goal = truth(walk, meaning.condition(property.goal(), 0));
        this.origin = new int[walk.steps()];
        this.preempting = new boolean[walk.steps()];
        for (int from = 0; from < walk.size(); from++) {
            for (int step = walk.firstStep(from); step < walk.firstStep(from + 1); step++) {
                origin[step] = from;
                preempting[step] = meaning.preemption(walk.happening(step), walk.state(from));
            }
        }
    }

    private static boolean[] truth(Walk walk, Meaning.Condition condition) {
        boolean[] truth = new boolean[walk.size()];
        for (int number = 0; number < truth.length; number++) {
            truth[number] = condition.holds(walk.state(number), walk.state(number));
        }
        return truth;
    }

    /** A shortest way into a fair run that breaks the property; empty where every fair run keeps it. */
    public static Optional<Trace> violation(Walk walk, Property.LeadsTo property) {
        return new LeadsToSearch(
                        walk,
                        property,
                        Fairness.of(walk.meaning().lifecycle(), walk.meaning().instances()))
                .search();
    }

    /**
     * The promises without which the property does not hold, by their names in the TLA+ module: none of them can be left out.
     * Where one of several would do, nobody outside is counted on if the engine is enough. Empty where it does not hold at all.
     */
    public static Optional<List<String>> needed(Walk walk, Property.LeadsTo property) {
        Fairness all = Fairness.of(walk.meaning().lifecycle(), walk.meaning().instances());
        if (holds(walk, property, List.of())) {
            return Optional.of(List.of());
        }
        if (violation(walk, property).isPresent()) {
            return Optional.empty();
        }
        List<String> needed = new ArrayList<>(
                all.strong().stream().map(Fairness.Promise::name).distinct().toList());
        for (int last = needed.size() - 1; last >= 0; last--) {
            List<String> fewer = new ArrayList<>(needed);
            fewer.remove(last);
            if (holds(walk, property, fewer)) {
                needed = fewer;
            }
        }
        return Optional.of(needed);
    }

    /** Whether the property holds where of all promises only those of these names in the TLA+ module are counted on. */
    public static boolean holds(Walk walk, Property.LeadsTo property, Collection<String> promises) {
        Fairness all = Fairness.of(walk.meaning().lifecycle(), walk.meaning().instances());
        return new LeadsToSearch(walk, property, all.counting(promises))
                .search()
                .isEmpty();
    }

    private Optional<Trace> search() {
        BitSet pending = pendingStates();
        BitSet fair = new BitSet(walk.size());
        List<int[]> components = new ArrayList<>();
        fairComponents(pending, step -> !preempting[step], components);
        components.forEach(component -> Arrays.stream(component).forEach(fair::set));
        if (fair.isEmpty()) {
            return Optional.empty();
        }
        List<Integer> path = pathToPending(fair);
        int entry = path.isEmpty() ? firstInitial(fair) : walk.target(path.get(path.size() - 1));
        BitSet component = components.stream()
                .filter(states -> Arrays.binarySearch(states, entry) >= 0)
                .findFirst()
                .map(LeadsToSearch::asSet)
                .orElseThrow();
        List<Integer> cycle = cycle(component, entry);
        int back = path.size();
        path.addAll(cycle);
        return Optional.of(Paths.trace(walk, path, entry, OptionalInt.of(cycle.isEmpty() ? path.size() : back)));
    }

    /** States that a run can be in after the premise held and before the goal does. */
    private BitSet pendingStates() {
        BitSet pending = new BitSet(walk.size());
        Deque<Integer> open = new ArrayDeque<>();
        for (int number = 0; number < walk.size(); number++) {
            if (premise[number] && !goal[number]) {
                pending.set(number);
                open.add(number);
            }
        }
        while (!open.isEmpty()) {
            int from = open.remove();
            for (int step = walk.firstStep(from); step < walk.firstStep(from + 1); step++) {
                int to = walk.target(step);
                if (!goal[to] && !pending.get(to)) {
                    pending.set(to);
                    open.add(to);
                }
            }
        }
        return pending;
    }

    private int firstInitial(BitSet fair) {
        for (int number = 0; number < walk.initialStates(); number++) {
            if (fair.get(number) && premise[number]) {
                return number;
            }
        }
        throw new IllegalStateException("no initial state is in question");
    }

    /** Shortest path from an initial state over states with the premise to a state of the set, goal never after it. */
    private List<Integer> pathToPending(BitSet fair) {
        int size = walk.size();
        int[] arrivedBy = new int[size * 2];
        int[] cameFrom = new int[size * 2];
        Arrays.fill(arrivedBy, -2);
        Deque<Integer> open = new ArrayDeque<>();
        for (int number = 0; number < walk.initialStates(); number++) {
            int node = premise[number] && !goal[number] ? number + size : number;
            arrivedBy[node] = -1;
            open.add(node);
        }
        while (!open.isEmpty()) {
            int node = open.remove();
            int from = node % size;
            if (node >= size && fair.get(from)) {
                List<Integer> path = new ArrayList<>();
                for (int at = node; arrivedBy[at] >= 0; at = cameFrom[at]) {
                    path.add(arrivedBy[at]);
                }
                Collections.reverse(path);
                return path;
            }
            for (int step = walk.firstStep(from); step < walk.firstStep(from + 1); step++) {
                int to = walk.target(step);
                boolean waits = (node >= size || premise[to]) && !goal[to];
                int next = waits ? to + size : to;
                if (arrivedBy[next] == -2) {
                    arrivedBy[next] = step;
                    cameFrom[next] = node;
                    open.add(next);
                }
            }
        }
        throw new IllegalStateException("a pending state that no path leads to");
    }

    // ---- fair components -------------------------------------------------------------------------------------------

    private static BitSet asSet(int[] states) {
        BitSet set = new BitSet();
        Arrays.stream(states).forEach(set::set);
        return set;
    }

    private void fairComponents(BitSet nodes, IntPredicate allowed, List<int[]> found) {
        for (int[] states : Components.of(walk, nodes, allowed)) {
            if (states.length == 1) {
                if (mayRest(states[0])) {
                    found.add(states);
                }
                continue;
            }
            BitSet component = asSet(states);
            if (!weaklyFair(component, allowed)) {
                continue;
            }
            OptionalInt silent = unansweredForEver(component, allowed);
            if (silent.isPresent()) {
                int instance = silent.getAsInt();
                fairComponents(
                        component,
                        step -> allowed.test(step) && !Fairness.unknown(walk.happening(step), instance),
                        found);
                continue;
            }
            BitSet rest = (BitSet) component.clone();
            for (Fairness.Promise promise : fairness.strong()) {
                if (!hasStep(component, allowed, promise)) {
                    removeEnabled(rest, component, promise);
                }
            }
            if (rest.cardinality() == states.length) {
                found.add(states);
            } else {
                fairComponents(rest, allowed, found);
            }
        }
    }

    /** An instance whose calls become unknown in the component and are never answered. */
    private OptionalInt unansweredForEver(BitSet component, IntPredicate allowed) {
        return IntStream.range(0, walk.meaning().instances())
                .filter(instance -> hasStep(component, allowed, step -> Fairness.unknown(step, instance))
                        && !hasStep(component, allowed, step -> Fairness.answer(step, instance)))
                .findFirst();
    }

    /** Whether a run may stay in the state for ever: nothing that is promised is possible there. */
    private boolean mayRest(int state) {
        return fairness.weak().stream().noneMatch(promise -> enabled(state, promise))
                && fairness.strong().stream().noneMatch(promise -> enabled(state, promise));
    }

    private boolean weaklyFair(BitSet component, IntPredicate allowed) {
        return fairness.weak().stream()
                .allMatch(promise -> hasStep(component, allowed, promise)
                        || component.stream().anyMatch(state -> !enabled(state, promise)));
    }

    private void removeEnabled(BitSet rest, BitSet component, Fairness.Promise promise) {
        component.stream().filter(state -> enabled(state, promise)).forEach(rest::clear);
    }

    private boolean keeps(Fairness.Promise promise, int step) {
        return promise.steps().test(walk.happening(step)) && counts(promise.counting(), step);
    }

    private boolean counts(Fairness.Counting counting, int step) {
        Happening happening = walk.happening(step);
        int[] before = walk.state(origin[step]);
        return switch (counting) {
            case ALWAYS -> true;
            case WHILE_ASKED -> walk.meaning().asked(before, happening.instance());
            case UNLESS_TAKING_OVER -> !walk.meaning().takesOver(happening, before);
        };
    }

    private boolean enabled(int state, Fairness.Promise promise) {
        for (int step = walk.firstStep(state); step < walk.firstStep(state + 1); step++) {
            if (keeps(promise, step)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasStep(BitSet component, IntPredicate allowed, Fairness.Promise promise) {
        return anyStep(component, step -> allowed.test(step) && keeps(promise, step));
    }

    private boolean hasStep(BitSet component, IntPredicate allowed, Predicate<Happening> test) {
        return anyStep(component, step -> allowed.test(step) && test.test(walk.happening(step)));
    }

    private boolean anyStep(BitSet component, IntPredicate test) {
        return component.stream().anyMatch(state -> {
            for (int step = walk.firstStep(state); step < walk.firstStep(state + 1); step++) {
                if (component.get(walk.target(step)) && test.test(step)) {
                    return true;
                }
            }
            return false;
        });
    }

    // ---- the cycle -------------------------------------------------------------------------------------------------

    /** A closed walk through the component from the entry that keeps every promise. */
    private List<Integer> cycle(BitSet component, int entry) {
        List<Integer> cycle = new ArrayList<>();
        List<IntPredicate> wanted = new ArrayList<>();
        for (Fairness.Promise promise : fairness.weak()) {
            if (component.stream().allMatch(state -> enabled(state, promise))) {
                wanted.add(step -> keeps(promise, step));
            } else {
                wanted.add(step -> !enabled(walk.target(step), promise));
            }
        }
        for (Fairness.Promise promise : fairness.strong()) {
            if (component.stream().anyMatch(state -> enabled(state, promise))) {
                wanted.add(step -> keeps(promise, step));
            }
        }
        if (component.cardinality() == 1) {
            return cycle;
        }
        for (int number = 0; number < walk.meaning().instances(); number++) {
            int instance = number;
            if (hasStep(component, step -> !preempting[step], step -> Fairness.unknown(step, instance))
                    && hasStep(component, step -> !preempting[step], step -> Fairness.answer(step, instance))) {
                wanted.add(step -> Fairness.answer(walk.happening(step), instance));
            }
        }
        int at = entry;
        for (IntPredicate test : wanted) {
            if (cycle.stream().noneMatch(test::test)) {
                List<Integer> path = shortest(component, at, test);
                cycle.addAll(path);
                at = path.isEmpty() ? at : walk.target(path.get(path.size() - 1));
            }
        }
        int home = entry;
        if (at != home || cycle.isEmpty()) {
            cycle.addAll(shortest(component, at, step -> walk.target(step) == home));
        }
        return cycle;
    }

    /** Shortest path inside the component from a state whose last step passes the test. */
    private List<Integer> shortest(BitSet component, int start, IntPredicate test) {
        int[] arrivedBy = new int[walk.size()];
        Arrays.fill(arrivedBy, -2);
        arrivedBy[start] = -1;
        Deque<Integer> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            int from = open.remove();
            for (int step = walk.firstStep(from); step < walk.firstStep(from + 1); step++) {
                int to = walk.target(step);
                if (!component.get(to) || preempting[step]) {
                    continue;
                }
                if (test.test(step)) {
                    List<Integer> path = new ArrayList<>(List.of(step));
                    for (int at = from; arrivedBy[at] >= 0; at = origin[arrivedBy[at]]) {
                        path.add(arrivedBy[at]);
                    }
                    Collections.reverse(path);
                    return path;
                }
                if (arrivedBy[to] == -2) {
                    arrivedBy[to] = step;
                    open.add(to);
                }
            }
        }
        return List.of();
    }
}
