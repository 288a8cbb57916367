package dev.detent.model;

import dev.detent.diagnostic.Span;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One step of a command. Endings are complete: those of the step, then of the command, then of the group, then what the
 * header says, up to and including the first without a condition.
 *
 * @param number from 1
 * @param name its task, else its action; unique within the command unless a task is used twice
 * @param task value that the task state (or the main state) shows during the step
 * @param call empty for a step that the engine passes by itself
 * @param when skipped unless it holds when the step would begin
 * @param within how long the answer to the call is awaited, as the file writes it; empty for as long as the engine does; not
 *     in the model
 * @param then what the command writes once the step is done
 * @param failure never empty where there is a call
 * @param outcomes for each named outcome of the action; the failure cases where the file does not handle it
 * @param unknown what follows where a look shows the outside as before; the last case is a retry unless the file says
 *     otherwise
 * @param lost what follows where a look shows neither the effect nor the state before; may be empty
 */
public record Step(
        int number,
        String name,
        Optional<EnumerationValue> task,
        Optional<ActionCall> call,
        Optional<Expression> when,
        Optional<String> within,
        Block then,
        List<Ending> failure,
        Map<String, List<Ending>> outcomes,
        List<Ending> unknown,
        List<Ending> lost,
        String documentation,
        Span span) {

    public Step {
        failure = List.copyOf(failure);
        outcomes = Collections.unmodifiableMap(new LinkedHashMap<>(outcomes));
        unknown = List.copyOf(unknown);
        lost = List.copyOf(lost);
    }
}
