package dev.detent.check.tlc;

import java.time.Duration;

/**
 * How far a run came. A figure that TLC never told is 0.
 *
 * @param initial distinct initial states
 * @param generated states generated, repetitions included
 * @param distinct distinct states
 * @param queued distinct states whose successors were not looked at
 * @param depth states on the longest of the shortest paths from an initial state, it included
 * @param elapsed wall-clock time of the process, its start included
 */
public record TlcStatistics(long initial, long generated, long distinct, long queued, int depth, Duration elapsed) {

    static final TlcStatistics NONE = new TlcStatistics(0, 0, 0, 0, 0, Duration.ZERO);

    /** {@link #elapsed} in seconds. */
    public double seconds() {
        return elapsed.toMillis() / 1000.0;
    }
}
