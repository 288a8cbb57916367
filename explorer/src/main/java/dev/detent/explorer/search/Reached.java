package dev.detent.explorer.search;

import java.util.Optional;

/**
 * How far a search has come.
 *
 * @param states how many states were found; where instances are interchangeable, each arrangement counts
 * @param stored how many were kept
 * @param generated how many steps led to them, again and again ones included
 * @param depth how many steps the furthest state is away
 * @param limit what it ran out of; empty where it has seen everything
 * @param broken the questions that are broken somewhere, a bit each
 * @param brokenDepth how many steps away the first broken one is; -1 where none is
 */
public record Reached(
        long states, long stored, long generated, int depth, Optional<String> limit, long broken, int brokenDepth) {

    /** Whether every reachable state was seen. */
    public boolean complete() {
        return limit.isEmpty();
    }
}
