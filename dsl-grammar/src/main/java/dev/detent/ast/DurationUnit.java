package dev.detent.ast;

import java.time.Duration;

/** The unit of a duration literal. */
public enum DurationUnit {
    MILLISECONDS("ms", Duration.ofMillis(1)),
    SECONDS("s", Duration.ofSeconds(1)),
    MINUTES("m", Duration.ofMinutes(1)),
    HOURS("h", Duration.ofHours(1)),
    DAYS("d", Duration.ofDays(1));

    private final String suffix;
    private final Duration length;

    DurationUnit(String suffix, Duration length) {
        this.suffix = suffix;
        this.length = length;
    }

    /** As written in a file, after the number. */
    public String suffix() {
        return suffix;
    }

    /** This many of the unit. */
    public Duration times(int amount) {
        return length.multipliedBy(amount);
    }
}
