package dev.detent.explorer.search;

import java.time.Duration;

/**
 * What a search may use.
 *
 * @param states how many states it may keep
 * @param bytes how much memory the set of states may take, also while it grows
 * @param threads how many threads
 */
public record Budget(long states, Duration time, long bytes, int threads) {

    public Budget {
        if (states < 1 || threads < 1) {
            throw new IllegalArgumentException("a budget of nothing");
        }
    }
}
