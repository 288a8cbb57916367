/**
 * Walks over the states of a meaning: all reachable states, shortest paths, fair cycles. Knows nothing of TLA+ or Java.
 */
@NullMarked
package dev.detent.explore;

import org.jspecify.annotations.NullMarked;
