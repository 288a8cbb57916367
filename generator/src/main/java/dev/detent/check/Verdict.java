package dev.detent.check;

import java.util.Locale;

/** What a check has shown. Only {@link #PASSED} is green. */
public enum Verdict {
    /** Everything that was asked was decided and holds. */
    PASSED,
    /** A property does not hold; there is a counterexample. */
    VIOLATED,
    /** The file is wrong, a tool failed, or two engines disagree: nothing was shown. */
    ERROR,
    /** A budget ran out, or a property is of a kind that no engine at hand decides. */
    INCONCLUSIVE;

    /** The word for people and for JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The verdict on two things together: error before violated before inconclusive before passed. */
    public Verdict and(Verdict other) {
        return weight() >= other.weight() ? this : other;
    }

    private int weight() {
        return switch (this) {
            case PASSED -> 0;
            case INCONCLUSIVE -> 1;
            case VIOLATED -> 2;
            case ERROR -> 3;
        };
    }
}
