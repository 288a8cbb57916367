package dev.detent.runtime.engine;

import dev.detent.runtime.engine.Timing.Alarm;
import dev.detent.runtime.protocol.Catalogue.ReactionEntry;
import dev.detent.runtime.protocol.Machine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Since when the conditions of reactions with a delay hold. Kept in memory: an engine that starts counts from its start,
 * so a delay may be longer than the file says, never shorter.
 */
final class DueTimes {

    private record Key(String id, int reaction) {}

    private record Since(Instant instant, Alarm alarm) {}

    private final Machine machine;
    private final Timing timing;
    private final Consumer<String> poke;
    private final List<Duration> delays;
    private final int[] delayed;
    private final Map<Key, Since> since = new ConcurrentHashMap<>();

    /** @param poke hears the id of an instance of which a delay has passed */
    DueTimes(Machine machine, Timing timing, Consumer<String> poke) {
        this.machine = machine;
        this.timing = timing;
        this.poke = poke;
        this.delays = machine.catalogue().reactions().stream()
                .map(ReactionEntry::delay)
                .toList();
        this.delayed = IntStream.rangeClosed(1, delays.size())
                .filter(reaction -> !delays.get(reaction - 1).isZero())
                .toArray();
    }

    /** The row of the instance is now this one; told in order of versions. */
    void update(String id, long row) {
        for (int reaction : delayed) {
            Key key = new Key(id, reaction);
            if (!machine.isFinal(row) && machine.due(reaction, row)) {
                since.computeIfAbsent(
                        key,
                        absent -> new Since(
                                timing.now(), timing.after(delays.get(key.reaction() - 1), () -> poke.accept(id))));
            } else {
                Since held = since.remove(key);
                if (held != null) {
                    held.alarm().cancel();
                }
            }
        }
    }

    /** Whether the condition has held as long as the reaction wants; true for one without a delay. */
    boolean passed(String id, int reaction) {
        Duration delay = delays.get(reaction - 1);
        if (delay.isZero()) {
            return true;
        }
        Since held = since.get(new Key(id, reaction));
        return held != null && !timing.now().isBefore(held.instant().plus(delay));
    }
}
