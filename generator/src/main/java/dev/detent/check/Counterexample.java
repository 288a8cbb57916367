package dev.detent.check;

import dev.detent.model.Weakening;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A run that breaks a property, in the words of the file.
 *
 * @param initial the values at the start that differ from what every run starts with (settings), else all of them
 * @param back for a run without end: number of the step after which it begins again, that is, after the last step step
 *     {@code back + 1} follows; equal to the number of the last step where it stays as it is for ever
 * @param explanation which part of the property is false at the end and with which values, one line each
 * @param states all that is known before the first step, and after each step
 * @param without the guarantees that the engine of this run does not keep
 */
public record Counterexample(
        List<Change> initial,
        List<CounterexampleStep> steps,
        OptionalInt back,
        List<String> explanation,
        List<CounterexampleState> states,
        Set<Weakening> without) {

    /** A variable that has changed. */
    public record Change(String variable, String from, String to) {}

    public Counterexample {
        initial = List.copyOf(initial);
        steps = List.copyOf(steps);
        explanation = List.copyOf(explanation);
        states = List.copyOf(states);
        without = Set.copyOf(without);
        if (states.size() != steps.size() + 1) {
            throw new IllegalArgumentException(steps.size() + " steps, but " + states.size() + " states");
        }
    }

    /** A run of one instance and a sound engine, whose states follow from the start and from what each step changes. */
    public Counterexample(
            List<Change> initial, List<CounterexampleStep> steps, OptionalInt back, List<String> explanation) {
        this(initial, steps, back, explanation, states(initial, steps), Set.of());
    }

    /** The same run of an engine that does not keep these guarantees. */
    public Counterexample ofEngineWithout(Set<Weakening> guarantees) {
        return new Counterexample(initial, steps, back, explanation, states, guarantees);
    }

    private static List<CounterexampleState> states(List<Change> initial, List<CounterexampleStep> steps) {
        String instance = steps.isEmpty() ? "i1" : steps.get(0).instance();
        Map<String, String> values = new LinkedHashMap<>();
        initial.forEach(change -> values.put(change.variable(), change.to()));
        List<CounterexampleState> states = new ArrayList<>();
        states.add(new CounterexampleState(Map.of(instance, values)));
        for (CounterexampleStep step : steps) {
            step.changes().forEach(change -> values.put(change.variable(), change.to()));
            states.add(new CounterexampleState(Map.of(instance, values)));
        }
        return states;
    }
}
