package dev.detent.check;

/** Hears how far a check is. Called from several threads. */
@FunctionalInterface
public interface CheckProgress {

    /** For callers that show nothing. */
    CheckProgress NONE = (task, distinct, left, perSecond) -> {};

    /**
     * Some states have been looked at.
     *
     * @param task what is being checked, such as {@code quick: invariants}
     * @param distinct states found so far
     * @param left states that are known and not yet looked at
     * @param perSecond states computed a second
     */
    void at(String task, long distinct, long left, long perSecond);
}
