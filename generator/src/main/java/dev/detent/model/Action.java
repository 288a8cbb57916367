package dev.detent.model;

import dev.detent.diagnostic.Span;
import java.util.List;

/**
 * What the adapter can be asked to do.
 *
 * @param needs condition on the outside and the parameters, checked at the moment of acting; constant true for {@code any}
 * @param effect what it does, one block after the other; each block is atomic, a call may stop between two. Empty: nothing
 *     that the model sees. Right sides read constants and parameters only, so that a look can tell the finished effect.
 * @param returns attributes that a finished call gives
 * @param learns what the row knows once the action is known to have happened
 * @param againHarmless calling it again does no harm, so it is called again where a look cannot tell
 * @param neverFails it fails only where {@code needs} is false
 * @param outcomes named answers beside done and failed; like a failure, nothing has happened
 */
public record Action(
        String name,
        List<Parameter> parameters,
        Expression needs,
        List<Block> effect,
        List<Variable> returns,
        Block learns,
        boolean againHarmless,
        boolean neverFails,
        List<String> outcomes,
        String documentation,
        Span span) {

    public Action {
        parameters = List.copyOf(parameters);
        effect = List.copyOf(effect);
        returns = List.copyOf(returns);
        outcomes = List.copyOf(outcomes);
    }

    /** Whether anything changes outside that the model sees. */
    public boolean hasEffect() {
        return !effect.isEmpty();
    }
}
