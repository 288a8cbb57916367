package dev.detent.runtime.simulate;

/**
 * How often a simulated platform misbehaves by itself: chances in a hundred, drawn from the seed for each instance on its
 * own, so that a run in which each instance sees the same calls in the same order sees the same faults.
 *
 * @param refuse a call is refused although it could act, where the action may fail
 * @param outcome a call gives one of its action's named outcomes
 * @param loseCall a call does nothing and its answer is lost
 * @param loseAnswer a call acts and its answer is lost
 * @param late a call's answer is lost and it acts later, unless it is fenced
 * @param stopBetween a call stops between two parts of its effect and its answer is lost
 * @param unreachable a look gets no answer
 * @param fenceFails a fence is not confirmed
 * @param event something that can happen by itself happens, before a call or a look
 */
public record Faults(
        long seed,
        int refuse,
        int outcome,
        int loseCall,
        int loseAnswer,
        int late,
        int stopBetween,
        int unreachable,
        int fenceFails,
        int event) {

    public static final Faults NONE = new Faults(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** All kinds of faults, each now and then. */
    public static Faults all(long seed) {
        return new Faults(seed, 8, 8, 6, 6, 6, 6, 5, 5, 10);
    }
}
