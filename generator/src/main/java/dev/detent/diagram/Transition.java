package dev.detent.diagram;

import dev.detent.model.Command;
import dev.detent.model.EnumerationValue;
import java.util.Optional;

/**
 * One way in which a command moves a state, or leaves it where it is although it succeeds.
 *
 * @param outcome the named outcome, for {@link Way#OUTCOME} only
 * @param guard what decides between this and another end, where the value of the state does not
 * @param line of the file that says so
 */
record Transition(
        Command command,
        Way way,
        Optional<String> outcome,
        EnumerationValue source,
        EnumerationValue target,
        Optional<String> guard,
        int line) {}
