package dev.detent.explore;

import dev.detent.meaning.Happening;
import dev.detent.meaning.Meaning;
import dev.detent.meaning.State;
import dev.detent.meaning.StepKind;
import dev.detent.meaning.StepVisitor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * The reachable states of a meaning, in breadth-first order, with all steps between different states. A state that has left
 * its types is kept but not walked on from. Numbered from 0; the initial states come first.
 */
public final class Walk {

    /** Takes a step by its number. */
    @FunctionalInterface
    public interface StepConsumer {
        /** Takes the step from one state to another. */
        void take(int from, Happening happening, int to);
    }

    /** Who knows what can follow a state. */
    @FunctionalInterface
    public interface StepSource {
        /** Takes every step that is possible in the state, in a fixed order; the state is not to be written to. */
        void steps(int[] state, StepVisitor visitor);
    }

    private final Meaning meaning;
    private final List<int[]> states = new ArrayList<>();
    private final Map<State, Integer> numbers = new HashMap<>();
    private final Map<Happening, Integer> happeningNumbers = new LinkedHashMap<>();
    private final List<Happening> happenings = new ArrayList<>();
    private final Numbers firstStep = new Numbers();
    private final Numbers targets = new Numbers();
    private final Numbers labels = new Numbers();
    private final Numbers idleStates = new Numbers();
    private final Numbers idleLabels = new Numbers();
    private final int initialStates;
    private boolean complete = true;

    private Walk(Meaning meaning, StepSource source, int budget) {
        this.meaning = meaning;
        meaning.initial().forEach(this::number);
        this.initialStates = states.size();
        for (int from = 0; from < states.size(); from++) {
            firstStep.add(targets.size());
            int[] state = states.get(from);
            if (states.size() >= budget) {
                complete = false;
            } else if (meaning.outOfType(state).isEmpty()) {
                source.steps(state, (happening, after) -> {
                    if (!Arrays.equals(state, after)) {
                        targets.add(number(after));
                        labels.add(label(happening));
                    } else {
                        idle(state, happening);
                    }
                });
            }
        }
        firstStep.add(targets.size());
    }

    /**
     * Walks until every reachable state is known or the budget is used up.
     *
     * @param budget how many states at the most
     */
    public static Walk over(Meaning meaning, int budget) {
        return new Walk(meaning, meaning::steps, budget);
    }

    /**
     * Walks from the initial states of the meaning, with somebody else's steps.
     *
     * @param budget how many states at the most
     */
    public static Walk over(Meaning meaning, StepSource source, int budget) {
        return new Walk(meaning, source, budget);
    }

    private int number(int[] state) {
        Integer known = numbers.putIfAbsent(new State(state), states.size());
        if (known != null) {
            return known;
        }
        states.add(state);
        return states.size() - 1;
    }

    private void idle(int[] state, Happening happening) {
        int label = label(happening);
        if (happening.kind() == StepKind.REACT) {
            idleStates.add(number(state));
            idleLabels.add(label);
        }
    }

    private int label(Happening happening) {
        Integer known = happeningNumbers.putIfAbsent(happening, happenings.size());
        if (known != null) {
            return known;
        }
        happenings.add(happening);
        return happenings.size() - 1;
    }

    /** Whether a state is known that has left its types; there may be more behind it than are known. */
    public boolean leavesTypes() {
        return first(number -> meaning.outOfType(state(number)).isPresent()) >= 0;
    }

    /** The meaning that is walked over. */
    public Meaning meaning() {
        return meaning;
    }

    /** Whether every reachable state is known. */
    public boolean complete() {
        return complete;
    }

    /** How many states are known. */
    public int size() {
        return states.size();
    }

    /** How many steps between different states are known. */
    public int steps() {
        return targets.size();
    }

    /** How many initial states there are. */
    public int initialStates() {
        return initialStates;
    }

    /** The state of this number; not to be written to. */
    public int[] state(int number) {
        return states.get(number);
    }

    /** Everything that happens somewhere, also where it changes nothing, in the order of its first time. */
    public List<Happening> happenings() {
        return List.copyOf(happenings);
    }

    /** Number of the first step out of a state; the steps out of it are those up to the next state's first. */
    int firstStep(int state) {
        return firstStep.get(state);
    }

    int target(int step) {
        return targets.get(step);
    }

    Happening happening(int step) {
        return happenings.get(labels.get(step));
    }

    int label(int step) {
        return labels.get(step);
    }

    int labelCount() {
        return happenings.size();
    }

    Happening labelled(int label) {
        return happenings.get(label);
    }

    /** How often a reaction changes nothing. */
    int idleSteps() {
        return idleStates.size();
    }

    /** The state that such a step begins and ends in. */
    int idleState(int number) {
        return idleStates.get(number);
    }

    /** What such a step is. */
    Happening idleStep(int number) {
        return happenings.get(idleLabels.get(number));
    }

    /** Gives every step, state by state. */
    public void eachStep(StepConsumer consumer) {
        for (int from = 0; from < states.size(); from++) {
            for (int step = firstStep(from); step < firstStep(from + 1); step++) {
                consumer.take(from, happening(step), target(step));
            }
        }
    }

    /** Number of the first state (in breadth-first order) for which the test holds, or -1. */
    public int first(IntPredicate test) {
        for (int number = 0; number < states.size(); number++) {
            if (test.test(number)) {
                return number;
            }
        }
        return -1;
    }
}
