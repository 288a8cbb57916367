package dev.detent.check;

import java.util.List;
import java.util.OptionalInt;

/**
 * A run that breaks a property, in the words of the file.
 *
 * @param initial the values at the start that differ from what every run starts with (settings), else all of them
 * @param back for a run without end: number of the step after which it begins again, that is, after the last step step
 *     {@code back + 1} follows; equal to the number of the last step where it stays as it is for ever
 * @param explanation which part of the property is false at the end and with which values, one line each
 */
public record Counterexample(
        List<Change> initial, List<CounterexampleStep> steps, OptionalInt back, List<String> explanation) {

    /** A variable that has changed. */
    public record Change(String variable, String from, String to) {}

    public Counterexample {
        initial = List.copyOf(initial);
        steps = List.copyOf(steps);
        explanation = List.copyOf(explanation);
    }
}
