package dev.detent.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.detent.runtime.store.LogEntry.What;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store has to keep. A store's own test extends this and gives an empty one. */
public abstract class StoreContract {

    private static final int THREADS = 8;

    private Store store = new InMemoryStore();

    /** A store without rows. */
    protected abstract Store empty();

    @BeforeEach
    void open() {
        store = empty();
    }

    private static StoredRow row(String id, long version, String state, boolean inFlight) {
        return new StoredRow(
                id,
                version,
                Map.of("state", state),
                Map.of("host", "h1"),
                Map.of("note", "n1"),
                Map.of("reason", "r1"),
                Map.of("forget", Instant.EPOCH.plusMillis(version)),
                Map.of(),
                inFlight,
                version + 10,
                version + 20,
                "engine/" + version,
                "digest");
    }

    private static StoredRow holding(String id, long version, int slots) {
        StoredRow row = row(id, version, "open", false);
        return new StoredRow(
                row.id(),
                row.version(),
                row.columns(),
                row.attributes(),
                row.texts(),
                row.overtakenTexts(),
                row.deadlines(),
                Map.of("slots", slots),
                row.inFlight(),
                row.token(),
                row.operation(),
                row.stamp(),
                row.digest());
    }

    @Test
    void whatIsHeldIsCountedWithEachWrite() {
        assertThat(store.held()).isEmpty();
        store.create(holding("a", 1, 0), entry("a", 1));
        store.create(holding("b", 1, 2), entry("b", 1));
        store.replace(holding("a", 2, 3), entry("a", 2));
        store.replace(holding("a", 2, 9), entry("a", 2));
        assertThat(store.held()).containsExactly(Map.entry("slots", 5));
        store.replace(holding("b", 2, 0), entry("b", 2));
        assertThat(store.held()).containsExactly(Map.entry("slots", 3));
    }

    @Test
    void aRowIsNotReplacedWhereTheOthersHoldSomethingElse() {
        store.create(holding("a", 1, 0), entry("a", 1));
        store.create(holding("b", 1, 2), entry("b", 1));
        assertThat(store.replace(holding("a", 2, 1), entry("a", 2), Map.of("slots", 1)))
                .isFalse();
        assertThat(store.read("a")).contains(holding("a", 1, 0));
        assertThat(store.replace(holding("a", 2, 1), entry("a", 2), Map.of("slots", 2)))
                .isTrue();
        assertThat(store.replace(holding("a", 2, 1), entry("a", 2), Map.of("slots", 2)))
                .isFalse();
        assertThat(store.replace(holding("c", 2, 1), entry("c", 2), Map.of("slots", 3)))
                .isFalse();
        assertThat(store.held()).containsExactly(Map.entry("slots", 3));
    }

    private static LogEntry entry(String id, long version, String... messages) {
        return new LogEntry(
                id,
                version,
                Instant.EPOCH.plusSeconds(version),
                What.ACCEPTED,
                "open",
                "user",
                Map.of("right", "true"),
                Map.of("guest", "running"),
                "code",
                Map.of("state", "before"),
                Map.of("state", "after"),
                List.of(messages));
    }

    private boolean create(String id, boolean inFlight) {
        return store.create(row(id, 1, "new", inFlight), entry(id, 1));
    }

    @Test
    void whatIsWrittenIsRead() {
        assertThat(store.read("a")).isEmpty();
        assertThat(create("a", true)).isTrue();
        assertThat(store.read("a")).contains(row("a", 1, "new", true));
        assertThat(store.replace(row("a", 2, "old", false), entry("a", 2))).isTrue();
        assertThat(store.read("a")).contains(row("a", 2, "old", false));
        assertThat(store.log("a", 1, 10)).containsExactly(entry("a", 1), entry("a", 2));
    }

    @Test
    void aRowIsCreatedOnce() {
        assertThat(create("a", true)).isTrue();
        assertThat(store.create(row("a", 1, "other", false), entry("a", 1))).isFalse();
        assertThat(store.read("a")).contains(row("a", 1, "new", true));
        assertThat(store.log("a", 1, 10)).hasSize(1);
    }

    @Test
    void aWriteTakesOnlyOnTheVersionBefore() {
        create("a", true);
        assertThat(store.replace(row("a", 3, "skipped", true), entry("a", 3))).isFalse();
        assertThat(store.replace(row("a", 1, "again", true), entry("a", 1))).isFalse();
        assertThat(store.replace(row("b", 2, "absent", true), entry("b", 2))).isFalse();
        assertThat(store.read("a")).contains(row("a", 1, "new", true));
        assertThat(store.read("b")).isEmpty();
        assertThat(store.log("a", 1, 10)).hasSize(1);
        assertThat(store.log("b", 1, 10)).isEmpty();
    }

    @Test
    void pagesAreInOrderOfIdAndMissNothing() {
        for (String id : List.of("c", "a", "e", "b", "d")) {
            create(id, id.equals("b") || id.equals("e"));
        }
        assertThat(store.page("", 2)).extracting(StoredRow::id).containsExactly("a", "b");
        assertThat(store.page("b", 2)).extracting(StoredRow::id).containsExactly("c", "d");
        assertThat(store.page("d", 2)).extracting(StoredRow::id).containsExactly("e");
        assertThat(store.page("e", 2)).isEmpty();
        assertThat(store.inFlight("", 1)).extracting(StoredRow::id).containsExactly("b");
        assertThat(store.inFlight("b", 9)).extracting(StoredRow::id).containsExactly("e");
        store.replace(row("e", 2, "old", false), entry("e", 2));
        assertThat(store.inFlight("b", 9)).isEmpty();
    }

    @Test
    void aLogIsReadFromAVersionOn() {
        create("a", true);
        for (int version = 2; version <= 5; version++) {
            store.replace(row("a", version, "s", true), entry("a", version));
        }
        assertThat(store.log("a", 3, 2)).extracting(LogEntry::version).containsExactly(3L, 4L);
        assertThat(store.log("nobody", 1, 10)).isEmpty();
    }

    private static Message message(String id, long version, int number, String name) {
        return new Message(id, version, number, name, Instant.EPOCH.plusSeconds(version));
    }

    @Test
    void messagesLeaveWithTheWriteUntilTheyAreAcknowledged() {
        store.create(row("a", 1, "new", true), entry("a", 1, "born"));
        store.replace(row("a", 2, "old", true), entry("a", 2, "aged", "greyed"));
        create("b", true);
        store.replace(row("b", 2, "old", true), entry("b", 2, "aged"));
        Message greyed = message("a", 2, 2, "greyed");
        assertThat(store.messages(10))
                .containsExactly(
                        message("a", 1, 1, "born"), message("a", 2, 1, "aged"), greyed, message("b", 2, 1, "aged"));
        assertThat(store.messages(2)).containsExactly(message("a", 1, 1, "born"), message("a", 2, 1, "aged"));
        assertThat(store.messages(2)).as("again, until somebody acknowledges").hasSize(2);
        store.acknowledge(message("a", 1, 1, "born"));
        store.acknowledge(greyed);
        store.acknowledge(greyed);
        assertThat(store.messages(10)).containsExactly(message("a", 2, 1, "aged"), message("b", 2, 1, "aged"));
    }

    @Test
    void aWriteThatDoesNotTakePlaceSendsNothing() {
        create("a", true);
        store.replace(row("a", 1, "again", true), entry("a", 1, "late"));
        store.replace(row("a", 3, "skipped", true), entry("a", 3, "early"));
        store.replace(row("b", 2, "absent", true), entry("b", 2, "nobody"));
        store.create(row("a", 1, "again", true), entry("a", 1, "twice"));
        assertThat(store.messages(10)).isEmpty();
    }

    @Test
    void messagesOfAnInstanceAreInOrderOfItsWritesWhoeverWrites() throws Exception {
        create("a", true);
        create("b", true);
        together(thread -> {
            String id = thread % 2 == 0 ? "a" : "b";
            for (int version = 2; version <= 101; version++) {
                store.replace(row(id, version, "by " + thread, true), entry(id, version, "one", "two"));
            }
        });
        for (String id : List.of("a", "b")) {
            long last = store.read(id).orElseThrow().version();
            List<Message> expected = new ArrayList<>();
            for (long version = 2; version <= last; version++) {
                expected.add(message(id, version, 1, "one"));
                expected.add(message(id, version, 2, "two"));
            }
            assertThat(store.messages(1000))
                    .filteredOn(message -> message.id().equals(id))
                    .containsExactlyElementsOf(expected);
        }
    }

    @Test
    void whatIsReadIsNobodysToChange() {
        create("a", true);
        StoredRow read = store.read("a").orElseThrow();
        assertThatThrownBy(() -> read.columns().put("state", "forged"))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> store.log("a", 1, 10).clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void ofManyWritersOneWinsEachVersion() throws Exception {
        create("a", true);
        int versions = 200;
        AtomicInteger won = new AtomicInteger();
        together(thread -> {
            for (int version = 2; version <= versions + 1; version++) {
                if (store.replace(row("a", version, "by " + thread, true), entry("a", version))) {
                    won.incrementAndGet();
                }
            }
        });
        long last = store.read("a").orElseThrow().version();
        assertThat(won.get()).isEqualTo((int) last - 1);
        assertThat(store.log("a", 1, 1000))
                .extracting(LogEntry::version)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, (int) last)
                        .mapToObj(version -> (long) version)
                        .toList());
    }

    @Test
    void ofManyCreatorsOneWins() throws Exception {
        AtomicInteger won = new AtomicInteger();
        together(thread -> {
            for (int i = 0; i < 100; i++) {
                if (create("i" + i, true)) {
                    won.incrementAndGet();
                }
            }
        });
        assertThat(won.get()).isEqualTo(100);
        assertThat(store.page("", 1000)).hasSize(100);
    }

    /** Work of one of several threads. */
    private interface Work {
        void run(int thread);
    }

    private static void together(Work work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<?>> running = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                int number = thread;
                running.add(threads.submit(() -> {
                    start.await();
                    work.run(number);
                    return null;
                }));
            }
            start.countDown();
            for (Future<?> each : running) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
