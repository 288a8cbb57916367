package dev.detent.resolve;

import java.util.Set;

/** Where an expression stands. The place decides what it may read, and whether the main state is read as it is shown. */
enum Place {
    REQUIREMENT(
            "the guard of a command",
            true,
            ReadKind.ROW,
            ReadKind.SHARED,
            ReadKind.PARAMETER,
            ReadKind.CALLER,
            ReadKind.SEEN),
    ACCEPT_CONDITION(
            "a condition of `accept`",
            true,
            ReadKind.ROW,
            ReadKind.SHARED,
            ReadKind.PARAMETER,
            ReadKind.CALLER,
            ReadKind.SEEN),
    ACCEPT_WRITE("what acceptance writes", false, ReadKind.ROW, ReadKind.PARAMETER, ReadKind.CALLER),
    STEP_CONDITION("a condition of a step or an ending", false, ReadKind.ROW, ReadKind.PARAMETER, ReadKind.SEEN),
    STEP_WRITE("what a command writes", false, ReadKind.ROW, ReadKind.PARAMETER),
    CALL_ARGUMENT("an argument of a call", false, ReadKind.ROW, ReadKind.PARAMETER),
    HAND_OVER_ARGUMENT("an argument of a hand-over", false, ReadKind.ROW, ReadKind.PARAMETER),
    /** {@code caller} is {@code engine} here. */
    REACTION("the condition of a reaction", true, ReadKind.ROW, ReadKind.SHARED, ReadKind.CALLER),
    REACTION_ARGUMENT("an argument that a reaction gives", false, ReadKind.ROW),
    NEEDS("what an action needs", false, ReadKind.PARAMETER, ReadKind.OUTSIDE),
    EFFECT("the effect of an action", false, ReadKind.PARAMETER),
    LEARNS("what an action teaches", false, ReadKind.PARAMETER),
    EVENT("an event", false, ReadKind.OUTSIDE),
    SEEN("`seen(..)`", false, ReadKind.OUTSIDE),
    CONSTANT("a constant", false),
    /** What a definition reads is held against each place that uses it. */
    DEFINITION(
            "a definition",
            true,
            ReadKind.ROW,
            ReadKind.SHARED,
            ReadKind.REPORTED,
            ReadKind.OUTSIDE,
            ReadKind.CALLER,
            ReadKind.SEEN,
            ReadKind.CALLING),
    VIEW("a view", true, ReadKind.ROW, ReadKind.REPORTED),
    PROPERTY(
            "a property",
            true,
            ReadKind.ROW,
            ReadKind.SHARED,
            ReadKind.REPORTED,
            ReadKind.OUTSIDE,
            ReadKind.CALLING,
            ReadKind.COUNT,
            ReadKind.CAN),
    STEP_INVARIANT(
            "a step invariant",
            true,
            ReadKind.ROW,
            ReadKind.SHARED,
            ReadKind.REPORTED,
            ReadKind.OUTSIDE,
            ReadKind.CALLING,
            ReadKind.COUNT,
            ReadKind.CAN,
            ReadKind.BEFORE);

    private final String wording;
    private final boolean shown;

    @SuppressWarnings("ImmutableEnumChecker") // the set is unmodifiable
    private final Set<ReadKind> readable;

    Place(String wording, boolean shown, ReadKind... readable) {
        this.wording = wording;
        this.shown = shown;
        this.readable = Set.of(readable);
    }

    /** How messages call it. */
    String wording() {
        return wording;
    }

    /** Whether the main state is read as the task of the step in flight, if there is one. */
    boolean shown() {
        return shown;
    }

    boolean allows(ReadKind what) {
        return readable.contains(what);
    }
}
