package dev.detent.runtime.engine;

import dev.detent.runtime.engine.Timing.Alarm;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The time for which a drive does nothing because something failed or came back; longer each time. Touched in turns. */
final class Pause {

    private static final int MOST_DOUBLINGS = 20;

    private final Timing timing;
    private final EngineOptions options;
    private final Consumer<Runnable> post;
    private @Nullable Alarm alarm;
    private int round;
    private int failures;

    Pause(Timing timing, EngineOptions options, Consumer<Runnable> post) {
        this.timing = timing;
        this.options = options;
        this.post = post;
    }

    boolean lasts() {
        return alarm != null;
    }

    /** Something went well: the next pause is short again. */
    void well() {
        failures = 0;
    }

    /** Something failed. */
    void afterFailure() {
        failures++;
        begin(failures);
    }

    /** Pauses for the {@code times}th time, from 1. */
    void begin(int times) {
        stop();
        Duration wait = options.firstPause().multipliedBy(1L << Math.min(times - 1, MOST_DOUBLINGS));
        int own = ++round;
        alarm = timing.after(
                wait.compareTo(options.longestPause()) > 0 ? options.longestPause() : wait,
                () -> post.accept(() -> end(own)));
    }

    private void end(int ended) {
        if (ended == round) {
            alarm = null;
        }
    }

    void stop() {
        if (alarm != null) {
            alarm.cancel();
            alarm = null;
            round++;
        }
    }
}
