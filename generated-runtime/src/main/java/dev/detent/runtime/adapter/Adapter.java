package dev.detent.runtime.adapter;

/**
 * A platform that executes actions. An engine calls it from many threads; for one instance at most one call is awaited at
 * a time, but a fence or a look may come while a call that nobody awaits any more still runs.
 */
public interface Adapter {

    /**
     * Executes an action. May block; should look at {@link CallRequest#cancelled} where it waits, and ends early when its
     * thread is interrupted.
     *
     * <p>What {@link CallRequest#needs} says has to hold at the moment of acting. A call whose token is smaller than that
     * of a fence must not act any more.
     *
     * @throws Exception taken as {@link Answer.Unknown}, never as done or refused
     */
    Answer call(CallRequest request) throws Exception;

    /** Whether {@link #fence} keeps its promise. Instances of an adapter that cannot fence stay unsure, and visibly so. */
    default boolean canFence() {
        return true;
    }

    /**
     * Returns only when no call for the instance with a smaller token can have an effect any more, also none that has not
     * been sent yet. Fencing twice does no harm.
     *
     * @throws Exception the fence is not confirmed; it is tried again later
     */
    void fence(Subject instance, long token) throws Exception;

    /**
     * Looks at the outside of the instance. May be late about what happened there by itself, never about what a call did
     * that has answered or was fenced.
     *
     * @throws Exception taken as {@link Observation.Unreachable}
     */
    Observation observe(Subject instance) throws Exception;
}
