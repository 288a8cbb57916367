package dev.detent.check.tlc;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How often each action of the next-state relation fired, by its name in the module. Parameters are not told apart,
 * and disjuncts that are written out in {@code Next} count under the name {@code Next}. Empty without coverage.
 */
public record TlcCoverage(SortedMap<String, Count> actions) {

    /** No action was counted. */
    public static final TlcCoverage NONE = new TlcCoverage(Collections.emptySortedMap());

    public TlcCoverage {
        actions = Collections.unmodifiableSortedMap(new TreeMap<>(actions));
    }

    /** Whether the action generated a successor at least once. */
    public boolean fired(String action) {
        Count count = actions.get(action);
        return count != null && count.generated() > 0;
    }

    /**
     * How often one action fired.
     *
     * @param distinct states that this action was the first to reach
     * @param generated successors that this action generated
     */
    public record Count(long distinct, long generated) {
        Count plus(Count other) {
            return new Count(distinct + other.distinct, generated + other.generated);
        }
    }
}
