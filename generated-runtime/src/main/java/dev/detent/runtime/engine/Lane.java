package dev.detent.runtime.engine;

import dev.detent.runtime.engine.Timing.Alarm;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Runs what may block on other threads: so many at once, the others in order. Work that takes too long is interrupted and
 * its place given to the next, whether or not its thread comes back.
 */
final class Lane {

    /** How a piece of work ended; at most one of its methods is called, and {@link #late} afterwards if it was not in time. */
    interface Ending<T> {

        /** In time, with a value, with what was thrown, or (a fault of the work) with neither. */
        void finished(Optional<T> value, Optional<Throwable> thrown);

        /** Not in time, or never because the engine is closed. */
        void timedOut();

        /** After it had timed out or been abandoned. */
        default void late(Optional<T> value) {}
    }

    private enum Phase {
        QUEUED,
        RUNNING,
        OVER
    }

    /** A piece of work; guarded by itself. */
    final class Job<T> implements Runnable {

        private final Optional<Duration> timeout;
        private final Callable<T> body;
        private final Ending<T> ending;
        private Phase phase = Phase.QUEUED;
        private @Nullable Thread thread;
        private @Nullable Alarm alarm;

        private Job(Optional<Duration> timeout, Callable<T> body, Ending<T> ending) {
            this.timeout = timeout;
            this.body = body;
            this.ending = ending;
        }

        @Override
        public void run() {
            if (!begin()) {
                return;
            }
            Optional<T> value = Optional.empty();
            Optional<Throwable> thrown = Optional.empty();
            try {
                value = Optional.ofNullable(body.call());
            } catch (Throwable any) {
                thrown = Optional.of(any);
            }
            if (over(false)) {
                free();
                ending.finished(value, thrown);
            } else {
                ending.late(value);
            }
        }

        private synchronized boolean begin() {
            if (phase != Phase.QUEUED) {
                free();
                return false;
            }
            phase = Phase.RUNNING;
            thread = Thread.currentThread();
            alarm = timeout.map(limit -> timing.after(limit, this::expire)).orElse(null);
            return true;
        }

        /** Ends the job; true if it was running. From another thread the one that runs it is interrupted. */
        private synchronized boolean over(boolean interrupt) {
            boolean running = phase == Phase.RUNNING;
            phase = Phase.OVER;
            if (alarm != null) {
                alarm.cancel();
            }
            if (interrupt && thread != null) {
                thread.interrupt();
            } else if (!interrupt) {
                thread = null;
                Thread.interrupted();
            }
            return running;
        }

        private void expire() {
            if (over(true)) {
                free();
                ending.timedOut();
            }
        }

        /** There are no threads any more. */
        private void refuse() {
            over(true);
            synchronized (Lane.this) {
                running--;
            }
            ending.timedOut();
        }

        /** Nobody waits for the job any more: it does not begin, or is interrupted, and only {@link Ending#late} is called. */
        void abandon() {
            if (over(true)) {
                free();
            }
        }
    }

    private final Executor threads;
    private final Timing timing;
    private final int limit;
    private final Queue<Job<?>> queue = new ArrayDeque<>();
    private int running;

    Lane(Executor threads, Timing timing, int limit) {
        this.threads = threads;
        this.timing = timing;
        this.limit = limit;
    }

    /** Starts work as soon as there is a place; the time-out counts from then on. */
    <T> Job<T> start(Duration timeout, Callable<T> body, Ending<T> ending) {
        return start(new Job<>(Optional.of(timeout), body, ending));
    }

    /** Starts work that ends by itself. */
    void start(Runnable body) {
        start(new Job<>(
                Optional.empty(),
                () -> {
                    body.run();
                    return true;
                },
                new Ending<>() {
                    @Override
                    public void finished(Optional<Boolean> value, Optional<Throwable> thrown) {}

                    @Override
                    public void timedOut() {}
                }));
    }

    private <T> Job<T> start(Job<T> job) {
        synchronized (this) {
            queue.add(job);
        }
        fill();
        return job;
    }

    private void free() {
        synchronized (this) {
            running--;
        }
        fill();
    }

    private void fill() {
        for (Optional<Job<?>> job = next(); job.isPresent(); job = next()) {
            try {
                threads.execute(job.get());
            } catch (RejectedExecutionException closed) {
                job.get().refuse();
            }
        }
    }

    private synchronized Optional<Job<?>> next() {
        if (running == limit || queue.isEmpty()) {
            return Optional.empty();
        }
        running++;
        return Optional.of(queue.remove());
    }
}
