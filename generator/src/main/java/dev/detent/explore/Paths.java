package dev.detent.explore;

import dev.detent.meaning.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;

/** Shortest paths through a walk; the same on every run. */
public final class Paths {

    private Paths() {}

    /** The shortest run to a state for which the test holds. */
    public static Optional<Trace> toState(Walk walk, IntPredicate test) {
        int goal = walk.first(test);
        if (goal < 0) {
            return Optional.empty();
        }
        return Optional.of(trace(walk, fromInitial(walk, goal), goal, OptionalInt.empty()));
    }

    /** A test of a step by the numbers of its states. */
    @FunctionalInterface
    public interface StepTest {
        /** Whether the step is wanted. */
        boolean test(int from, int to);
    }

    /** The shortest run whose last step passes the test. */
    public static Optional<Trace> toStep(Walk walk, StepTest test) {
        for (int from = 0; from < walk.size(); from++) {
            for (int step = walk.firstStep(from); step < walk.firstStep(from + 1); step++) {
                if (test.test(from, walk.target(step))) {
                    List<Integer> path = new ArrayList<>(fromInitial(walk, from));
                    path.add(step);
                    return Optional.of(trace(walk, path, walk.target(step), OptionalInt.empty()));
                }
            }
        }
        return Optional.empty();
    }

    /** The steps of the shortest path from an initial state to the goal. */
    static List<Integer> fromInitial(Walk walk, int goal) {
        int[] arrivedBy = new int[walk.size()];
        int[] cameFrom = new int[walk.size()];
        Arrays.fill(arrivedBy, -1);
        boolean open = goal >= walk.initialStates();
        for (int from = 0; open && from < walk.size(); from++) {
            for (int step = walk.firstStep(from); step < walk.firstStep(from + 1); step++) {
                int to = walk.target(step);
                if (to >= walk.initialStates() && arrivedBy[to] < 0) {
                    arrivedBy[to] = step;
                    cameFrom[to] = from;
                    open = open && to != goal;
                }
            }
        }
        List<Integer> path = new ArrayList<>();
        for (int at = goal; at >= walk.initialStates(); at = cameFrom[at]) {
            path.add(arrivedBy[at]);
        }
        Collections.reverse(path);
        return path;
    }

    /** Turns steps into a run that ends in the state; the first step's origin is an initial state. */
    static Trace trace(Walk walk, List<Integer> path, int end, OptionalInt back) {
        int start = path.isEmpty() ? end : origin(walk, path.get(0));
        List<Trace.Move> moves = path.stream()
                .map(step -> new Trace.Move(walk.happening(step), new State(walk.state(walk.target(step)))))
                .toList();
        return new Trace(new State(walk.state(start)), moves, back);
    }

    static int origin(Walk walk, int step) {
        int low = 0;
        int high = walk.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (walk.firstStep(middle) <= step) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
