package dev.detent.meaning;

import java.util.ArrayList;
import java.util.List;

/**
 * What a condition is judged over: a state, the state before the step (properties of steps), and the arguments in
 * question. Mutable and short-lived, so that judging allocates nothing.
 */
final class Scene {

    private static final int[] NOTHING = {};

    int[] now = NOTHING;
    int[] before = NOTHING;
    /** Arguments of the command that is being accepted, one for each modelled parameter; else empty. */
    int[] arguments = NOTHING;

    boolean accepting;
    int caller;
    /** The commands that the step in question has handed over to. */
    final List<Happening.HandedTo> handedTo = new ArrayList<>();
    /** For each of them the state in which it is accepted. */
    final List<int[]> between = new ArrayList<>();

    void forgetHandOvers() {
        handedTo.clear();
        between.clear();
    }

    /** What the other instances hold of each shared resource, now and before the step. */
    int[] heldByOthers = NOTHING;

    int[] heldByOthersBefore = NOTHING;
    /** All instances, now and before the step, where a property counts them. */
    int[] all = NOTHING;

    int[] allBefore = NOTHING;

    Scene at(int[] state) {
        now = state;
        return this;
    }
}
