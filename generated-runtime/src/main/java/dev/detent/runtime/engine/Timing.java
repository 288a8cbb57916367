package dev.detent.runtime.engine;

import java.time.Duration;
import java.time.Instant;

/** The engine's only source of time: real by default, by hand where a test decides when time passes. */
public interface Timing {

    Instant now();

    /** Runs the task once after the delay; the task is short and never throws. */
    Alarm after(Duration delay, Runnable task);

    /** Something that is going to happen. */
    @FunctionalInterface
    interface Alarm {
        /** It does not happen any more; nothing if it has happened already. */
        void cancel();
    }
}
