package dev.detent.check;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A time budget as users write it: {@code 90s}, {@code 10m}, {@code 2h}. */
public final class TimeBudget {

    private static final Pattern FORM = Pattern.compile("(\\d{1,9})(s|m|h)");

    private TimeBudget() {}

    /** The time that a word stands for; empty if it stands for none, or for nothing at all. */
    public static Optional<Duration> parse(String word) {
        Matcher parts = FORM.matcher(word);
        if (!parts.matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(parts.group(1));
        Duration time = switch (parts.group(2)) {
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            default -> Duration.ofHours(number);
        };
        return time.isZero() ? Optional.empty() : Optional.of(time);
    }
}
