package dev.detent.runtime.engine;

import dev.detent.runtime.protocol.Lifecycle;
import dev.detent.runtime.protocol.Machine;
import dev.detent.runtime.protocol.Protocol;
import dev.detent.runtime.store.LogEntry;
import dev.detent.runtime.store.NamedRows;
import dev.detent.runtime.store.RowCodec;
import dev.detent.runtime.store.Store;
import dev.detent.runtime.store.StoreFailure;
import dev.detent.runtime.store.StoredRow;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * Reads and writes the rows of one lifecycle, each write one compare-and-swap. Writes of one instance by this engine follow
 * each other, and whoever wants to know hears of them in that order; the adapter is never called in between.
 */
final class Rows {

    /** Hears of a write before the next one of the same instance can begin. Short. */
    interface Written {
        void written(Optional<Loaded> before, Loaded after, LogEntry entry);
    }

    private static final int LOCKS = 64;

    private final Store store;
    private final RowCodec codec;
    private final Protocol protocol;
    private final Machine machine;
    private final String engine;
    private final Timing timing;
    private final Deadlines deadlines;
    private final Resources resources;
    private final Written listener;
    private final AtomicLong writes = new AtomicLong();
    private final Object[] locks =
            IntStream.range(0, LOCKS).mapToObj(i -> new Object()).toArray();

    Rows(Store store, Lifecycle lifecycle, Protocol protocol, String engine, Timing timing, Written listener) {
        this.store = store;
        this.codec = new NamedRows(lifecycle);
        this.machine = lifecycle.machine();
        this.protocol = protocol;
        this.engine = engine;
        this.timing = timing;
        this.deadlines = new Deadlines(machine);
        this.resources = new Resources(machine, store);
        this.listener = listener;
    }

    /** Held while a row of this instance is read, judged and written in one go; never while the adapter is called. */
    Object lock(String id) {
        return locks[Math.floorMod(id.hashCode(), LOCKS)];
    }

    /** @throws dev.detent.runtime.store.UnreadableRow if another version of the lifecycle wrote it */
    Optional<Loaded> read(String id) {
        return store.read(id).map(this::load);
    }

    /** With the names of today, also where another version of the lifecycle wrote it. */
    Loaded load(StoredRow stored) {
        long decoded = codec.decode(stored.columns(), stored.digest());
        Map<String, Integer> heldByOthers = resources.heldByOthers(stored);
        long row = resources.with(decoded, heldByOthers);
        boolean ours = stored.digest().equals(machine.catalogue().digest());
        return new Loaded(ours ? stored : stored.withColumns(codec.encode(row)), row, heldByOthers);
    }

    /** Whether this run of the engine wrote the row, so that what is in flight is its own. */
    boolean mine(StoredRow stored) {
        return stored.stamp().startsWith(engine + "/");
    }

    /** Writes the first version; false if there is one. */
    boolean create(String id, LogEntry.What what) {
        long row = machine.initialRow();
        Instant now = timing.now();
        StoredRow stored = new StoredRow(
                id,
                1,
                codec.encode(row),
                Map.of(),
                Map.of(),
                Map.of(),
                deadlines.after(Map.of(), row, now),
                resources.held(row),
                !protocol.quiet(row),
                0,
                0,
                stamp(),
                machine.catalogue().digest());
        LogEntry entry =
                new LogEntry(id, 1, now, what, "", "", Map.of(), Map.of(), "", Map.of(), stored.columns(), List.of());
        synchronized (lock(id)) {
            boolean took = took(stored, () -> store.create(stored, entry));
            if (took) {
                listener.written(Optional.empty(), new Loaded(stored, row, Map.of()), entry);
            }
            return took;
        }
    }

    /** Writes the change if the row is still the one before. */
    boolean replace(Loaded before, Change change) {
        StoredRow old = before.stored();
        Instant now = timing.now();
        StoredRow stored = new StoredRow(
                old.id(),
                old.version() + 1,
                codec.encode(change.row()),
                change.attributes(),
                change.texts(),
                change.overtakenTexts(),
                deadlines.after(old.deadlines(), change.row(), now),
                resources.held(change.row()),
                !protocol.quiet(change.row()),
                change.token(),
                change.operation(),
                stamp(),
                machine.catalogue().digest());
        LogEntry entry = new LogEntry(
                old.id(),
                stored.version(),
                now,
                change.words().what(),
                change.words().name(),
                change.words().caller(),
                new LinkedHashMap<>(change.words().arguments()),
                change.words().seen(),
                change.words().code(),
                old.columns(),
                stored.columns(),
                change.messages(),
                change.words().handedTo());
        synchronized (lock(old.id())) {
            boolean took = took(
                    stored,
                    () -> judged(change)
                            ? store.replace(stored, entry, before.heldByOthers())
                            : store.replace(stored, entry));
            if (took) {
                listener.written(Optional.of(before), new Loaded(stored, change.row(), before.heldByOthers()), entry);
            }
            return took;
        }
    }

    /** Whether the change rests on what the other instances hold. */
    private boolean judged(Change change) {
        LogEntry.What what = change.words().what();
        boolean accepts = what == LogEntry.What.ACCEPTED
                || what == LogEntry.What.REACTED
                || !change.words().handedTo().isEmpty();
        return resources.shared() && accepts;
    }

    private String stamp() {
        return engine + "/" + writes.incrementAndGet();
    }

    private interface Write {
        boolean write();
    }

    /** A store that failed may have written all the same: the stamp in the row says whether it did. */
    private boolean took(StoredRow wanted, Write write) {
        try {
            return write.write();
        } catch (RuntimeException failure) {
            Optional<StoredRow> found;
            try {
                found = store.read(wanted.id());
            } catch (RuntimeException again) {
                throw new StoreFailure(
                        "whether version " + wanted.version() + " of " + wanted.id() + " was written is" + " not known",
                        failure);
            }
            if (found.isPresent() && found.get().stamp().equals(wanted.stamp())) {
                return true;
            }
            throw new StoreFailure("version " + wanted.version() + " of " + wanted.id() + " was not written", failure);
        }
    }
}
