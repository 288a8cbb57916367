package dev.detent.check.tlc;

import java.time.Duration;

/**
 * What a run may use. A run that reaches a limit is inconclusive, never passed.
 *
 * @param workers threads that explore; more than one makes traces neither shortest nor repeatable
 * @param time wall-clock time, the start of the process included
 * @param distinctStates distinct states
 * @param heapMegabytes largest heap of the process
 * @param quickStart whether to spend less on starting and explore at half the speed; pays up to some 10^5 states
 */
public record TlcLimits(int workers, Duration time, long distinctStates, int heapMegabytes, boolean quickStart) {

    /** One worker, 10 minutes, 50 million distinct states, 1 GB of heap, no quick start. */
    public static final TlcLimits DEFAULT = new TlcLimits(1, Duration.ofMinutes(10), 50_000_000, 1024, false);

    private static final int SMALLEST_HEAP = 32;

    /**
     * @throws IllegalArgumentException if a limit is not positive, or the heap smaller than TLC's own code needs
     */
    public TlcLimits {
        Requirement.check(workers >= 1, "at least one worker");
        Requirement.check(!time.isNegative() && !time.isZero(), "the time must be positive");
        Requirement.check(distinctStates >= 1, "the number of states must be positive");
        Requirement.check(heapMegabytes >= SMALLEST_HEAP, "at least " + SMALLEST_HEAP + " MB of heap");
    }

    public TlcLimits withWorkers(int count) {
        return new TlcLimits(count, time, distinctStates, heapMegabytes, quickStart);
    }

    public TlcLimits withTime(Duration duration) {
        return new TlcLimits(workers, duration, distinctStates, heapMegabytes, quickStart);
    }

    public TlcLimits withDistinctStates(long states) {
        return new TlcLimits(workers, time, states, heapMegabytes, quickStart);
    }

    public TlcLimits withHeapMegabytes(int megabytes) {
        return new TlcLimits(workers, time, distinctStates, megabytes, quickStart);
    }

    public TlcLimits withQuickStart() {
        return new TlcLimits(workers, time, distinctStates, heapMegabytes, true);
    }
}
