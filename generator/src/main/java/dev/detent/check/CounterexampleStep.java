package dev.detent.check;

import java.util.List;

/**
 * One step of a counterexample.
 *
 * @param step number from 1
 * @param kind {@code accept}, {@code react}, {@code effect}, {@code done}, {@code refused}, {@code outcome},
 *     {@code unknown}, {@code settle}, {@code event} or {@code report}
 * @param instance which instance, such as {@code i1}
 * @param name command, reaction, action, outcome, event or reported variable
 * @param command the command that the step belongs to; empty for events and reports
 * @param caller who asked; empty where it makes no difference
 * @param arguments {@code name = value}, in order
 * @param handedTo the commands that take over in the same step, one after the other
 * @param line line of the file
 */
public record CounterexampleStep(
        int step,
        String kind,
        String instance,
        String name,
        String command,
        String caller,
        List<String> arguments,
        List<String> handedTo,
        int line,
        List<Counterexample.Change> changes) {
    public CounterexampleStep {
        arguments = List.copyOf(arguments);
        handedTo = List.copyOf(handedTo);
        changes = List.copyOf(changes);
    }
}
