package dev.detent.meaning;

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
