package dev.detent.runtime.simulate;

import dev.detent.runtime.engine.Timing;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;

/** Time that passes only when somebody says so. Safe for many threads. */
public final class ManualTiming implements Timing {

    private record Set(Instant when, long order, Runnable task) {}

    private final Queue<Set> alarms =
            new PriorityQueue<>(Comparator.comparing(Set::when).thenComparing(Set::order));
    private Instant now;
    private long order;

    public ManualTiming(Instant start) {
        now = start;
    }

    @Override
    public synchronized Instant now() {
        return now;
    }

    @Override
    public synchronized Alarm after(Duration delay, Runnable task) {
        Set alarm = new Set(now.plus(delay), order++, task);
        alarms.add(alarm);
        return () -> cancel(alarm);
    }

    private synchronized void cancel(Set alarm) {
        alarms.remove(alarm);
    }

    /** Lets time pass and rings what is due on the way, in order of time. */
    public void pass(Duration duration) {
        Instant until = now().plus(duration);
        for (Optional<Set> alarm = next(until); alarm.isPresent(); alarm = next(until)) {
            alarm.get().task().run();
        }
    }

    private synchronized Optional<Set> next(Instant until) {
        Set first = alarms.peek();
        if (first == null || first.when().isAfter(until)) {
            now = until;
            return Optional.empty();
        }
        alarms.remove();
        now = first.when();
        return Optional.of(first);
    }
}
