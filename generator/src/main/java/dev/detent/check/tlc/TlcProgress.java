package dev.detent.check.tlc;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a run stands, several times a second while it explores.
 *
 * @param generated states generated so far
 * @param distinct distinct states so far
 * @param queued distinct states that wait to be explored
 * @param depth levels of the breadth-first search so far
 * @param generatedPerSecond states generated a second since the last report
 * @param elapsed time since the process was started
 */
public record TlcProgress(
        long generated, long distinct, long queued, int depth, long generatedPerSecond, Duration elapsed) {

    private static final Pattern LINE =
            Pattern.compile(TlcChild.PROGRESS + " (\\d{1,18}) (\\d{1,18}) (\\d{1,18}) (\\d{1,9})");
    private static final double NANOS = 1e9;

    /** Told of progress on a thread of the runner; must return quickly and not throw. */
    @FunctionalInterface
    public interface Listener {
        /** Nobody listens. */
        Listener SILENT = progress -> {};

        void progressed(TlcProgress progress);
    }

    /** Reads what {@link TlcChild} tells; anything else is no progress. */
    static Optional<TlcProgress> parse(String line, Optional<TlcProgress> before, Duration elapsed) {
        Matcher found = LINE.matcher(line);
        if (!found.matches()) {
            return Optional.empty();
        }
        long generated = Long.parseLong(found.group(1));
        long earlier = before.map(TlcProgress::generated).orElse(0L);
        Duration since = elapsed.minus(before.map(TlcProgress::elapsed).orElse(Duration.ZERO));
        double seconds = since.toNanos() / NANOS;
        return Optional.of(new TlcProgress(
                generated,
                Long.parseLong(found.group(2)),
                Long.parseLong(found.group(3)),
                Integer.parseInt(found.group(4)),
                seconds > 0 ? Math.round((generated - earlier) / seconds) : 0,
                elapsed));
    }
}
