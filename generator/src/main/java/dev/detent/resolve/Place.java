package dev.detent.resolve;

import java.util.EnumSet;
import java.util.Set;

/** Where an expression stands. The place decides what it may read, and whether the main state is read as it is shown. */
enum Place {
    REQUIREMENT("the guard of a command", true, Readable.ROW, Readable.PARAMETER, Readable.CALLER, Readable.SEEN),
    ACCEPT_CONDITION("a condition of `accept`", true, Readable.ROW, Readable.PARAMETER, Readable.CALLER, Readable.SEEN),
    ACCEPT_WRITE("what acceptance writes", false, Readable.ROW, Readable.PARAMETER, Readable.CALLER),
    STEP_CONDITION("a condition of a step or an ending", false, Readable.ROW, Readable.PARAMETER, Readable.SEEN),
    STEP_WRITE("what a command writes", false, Readable.ROW, Readable.PARAMETER),
    CALL_ARGUMENT("an argument of a call", false, Readable.ROW, Readable.PARAMETER),
    /** {@code caller} is {@code engine} here. */
    REACTION("the condition of a reaction", true, Readable.ROW, Readable.CALLER),
    REACTION_ARGUMENT("an argument that a reaction gives", false, Readable.ROW),
    NEEDS("what an action needs", false, Readable.PARAMETER, Readable.OUTSIDE),
    EFFECT("the effect of an action", false, Readable.PARAMETER),
    LEARNS("what an action teaches", false, Readable.PARAMETER),
    EVENT("an event", false, Readable.OUTSIDE),
    SEEN("`seen(..)`", false, Readable.OUTSIDE),
    CONSTANT("a constant", false),
    /** What a definition reads is held against each place that uses it. */
    DEFINITION(
            "a definition",
            true,
            Readable.ROW,
            Readable.REPORTED,
            Readable.OUTSIDE,
            Readable.CALLER,
            Readable.SEEN,
            Readable.CALLING),
    PROPERTY(
            "a property",
            true,
            Readable.ROW,
            Readable.REPORTED,
            Readable.OUTSIDE,
            Readable.CALLING,
            Readable.COUNT,
            Readable.CAN),
    STEP_INVARIANT(
            "a step invariant",
            true,
            Readable.ROW,
            Readable.REPORTED,
            Readable.OUTSIDE,
            Readable.CALLING,
            Readable.COUNT,
            Readable.CAN,
            Readable.BEFORE);

    private final String wording;
    private final boolean shown;
    private final Set<Readable> readable;

    Place(String wording, boolean shown, Readable... readable) {
        this.wording = wording;
        this.shown = shown;
        this.readable = EnumSet.noneOf(Readable.class);
        this.readable.addAll(Set.of(readable));
    }

    /** How messages call it. */
    String wording() {
        return wording;
    }

    /** Whether the main state is read as the task of the step in flight, if there is one. */
    boolean shown() {
        return shown;
    }

    boolean allows(Readable what) {
        return readable.contains(what);
    }
}
