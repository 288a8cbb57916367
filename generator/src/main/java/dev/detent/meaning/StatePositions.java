package dev.detent.meaning;

import dev.detent.model.Parameter;
import dev.detent.model.Variable;
import java.util.OptionalInt;

/** Where the parts of one instance stand in a state of a meaning, for who brings states from elsewhere. */
public final class StatePositions {

    private final StateLayout layout;

    StatePositions(StateLayout layout) {
        this.layout = layout;
    }

    /** How many numbers one instance takes. */
    public int width() {
        return layout.size;
    }

    /** Position of a variable; empty where the model does not know it. */
    public OptionalInt variable(Variable variable) {
        return layout.has(variable) ? OptionalInt.of(layout.position(variable)) : OptionalInt.empty();
    }

    /** Position of an argument of the command in flight; empty where nothing reads it later. */
    public OptionalInt argument(Parameter parameter) {
        return layout.commandArgument(parameter).map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    /** Number of the command in flight, from 1; 0 for none. */
    public int command() {
        return layout.opCommand;
    }

    /** Number of its step, from 1. */
    public int step() {
        return layout.opStep;
    }

    /** Number of the reaction that issued it, from 1; 0 for none. */
    public int reaction() {
        return layout.opReaction;
    }

    /** 0 idle, 1 asked, 2 unsure, 3 overtaken. */
    public int link() {
        return layout.link;
    }

    /** Number of the command whose call is out, from 1; 0 for none. */
    public int callCommand() {
        return layout.callCommand;
    }

    /** Number of the step whose call is out, from 1. */
    public int callStep() {
        return layout.callStep;
    }

    /** Number of the reaction whose condition the call carries, from 1; 0 for none. */
    public int callReaction() {
        return layout.callReaction;
    }

    /** How many parts of the call's effect have happened. */
    public int callPart() {
        return layout.callPart;
    }

    /** Position of an argument of the call that is out. */
    public int callArgument(Parameter parameter) {
        return layout.actionArgument(parameter);
    }

    /** Where the call that was overtaken has what the call that is out has at the position. */
    public int overtaken(int position) {
        return layout.overtaken + position - layout.callCommand;
    }
}
