package dev.detent.runtime.engine;

import dev.detent.runtime.engine.Timing.Alarm;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Wakes each instance at its next deadline: one queue in memory, ordered by time, with one alarm for its first entry. It may
 * wake an instance too often, never too late. Safe for many threads.
 */
final class WakeUps {

    private record Entry(Instant at, String id) {}

    /** No alarm is set further ahead, so a clock that was changed, or a host that slept, delays nothing for longer. */
    private static final Duration FURTHEST = Duration.ofMinutes(1);

    private final Timing timing;
    private final Consumer<String> wake;
    private final NavigableSet<Entry> queue =
            new TreeSet<>(Comparator.comparing(Entry::at).thenComparing(Entry::id));
    private final Map<String, Entry> entries = new HashMap<>();
    private @Nullable Alarm alarm;
    private Instant rings = Instant.MAX;
    private boolean closed;

    /** @param wake hears the id of an instance; called without a lock */
    WakeUps(Timing timing, Consumer<String> wake) {
        this.timing = timing;
        this.wake = wake;
    }

    /** The instance is woken at this time and not before; never where it is empty. */
    synchronized void set(String id, Optional<Instant> at) {
        Entry old = entries.remove(id);
        if (old != null) {
            queue.remove(old);
        }
        at.ifPresent(instant -> add(id, instant));
        arm();
    }

    /** The instance is woken at this time at the latest. */
    synchronized void atLatest(String id, Instant at) {
        Entry old = entries.get(id);
        if (old == null || at.isBefore(old.at())) {
            set(id, Optional.of(at));
        }
    }

    private void add(String id, Instant at) {
        Entry entry = new Entry(at, id);
        entries.put(id, entry);
        queue.add(entry);
    }

    /** An alarm that would ring too early is left alone: it sets the next one. */
    private void arm() {
        if (queue.isEmpty() || closed || !queue.first().at().isBefore(rings)) {
            return;
        }
        if (alarm != null) {
            alarm.cancel();
        }
        Instant now = timing.now();
        Duration left = Duration.between(now, queue.first().at());
        Duration wait = left.compareTo(FURTHEST) > 0 ? FURTHEST : left;
        rings = now.plus(wait);
        alarm = timing.after(wait.isNegative() ? Duration.ZERO : wait, this::ring);
    }

    private void ring() {
        due().forEach(wake);
    }

    private synchronized List<String> due() {
        Instant now = timing.now();
        List<String> due = new ArrayList<>();
        while (!queue.isEmpty() && !now.isBefore(queue.first().at())) {
            Entry entry = queue.pollFirst();
            entries.remove(entry.id());
            due.add(entry.id());
        }
        alarm = null;
        rings = Instant.MAX;
        arm();
        return due;
    }

    synchronized void close() {
        closed = true;
        queue.clear();
        entries.clear();
        if (alarm != null) {
            alarm.cancel();
            alarm = null;
        }
    }
}
