package dev.detent.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detent.runtime.example.Door;
import dev.detent.runtime.example.GuestWords;
import dev.detent.runtime.protocol.Accepted;
import dev.detent.runtime.protocol.Refusal;
import dev.detent.runtime.protocol.Reply;
import dev.detent.runtime.simulate.Fault;
import dev.detent.runtime.simulate.ManualTiming;
import dev.detent.runtime.simulate.SimulatedPlatform;
import dev.detent.runtime.store.InMemoryStore;
import dev.detent.runtime.store.LogEntry;
import dev.detent.runtime.store.LogEntry.What;
import dev.detent.runtime.store.Message;
import dev.detent.runtime.store.Store;
import dev.detent.runtime.store.StoredRow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Deadlines in the row: {@code reaction reclaim when vm == stopped for 10m issue delete}. */
class DeadlineTest {

    private final ManualTiming timing = new ManualTiming(Instant.EPOCH);
    private final SimulatedPlatform platform = new SimulatedPlatform(GuestWords.LIFECYCLE);
    private final Watched store = new Watched();

    /** A store that keeps every version, counts what is read, and can be told what happens just before a write. */
    private static final class Watched implements Store {
        private final Store store = new InMemoryStore();
        private final List<StoredRow> versions = new CopyOnWriteArrayList<>();
        private final AtomicInteger reads = new AtomicInteger();
        private final AtomicReference<Optional<Runnable>> beforeNext = new AtomicReference<>(Optional.empty());
        private volatile String awaited = "";

        /** Runs once, before the next write of which the log says this name. */
        void before(String name, Runnable happens) {
            awaited = name;
            beforeNext.set(Optional.of(happens));
        }

        @Override
        public Optional<StoredRow> read(String id) {
            reads.incrementAndGet();
            return store.read(id);
        }

        @Override
        public boolean create(StoredRow row, LogEntry entry) {
            versions.add(row);
            return store.create(row, entry);
        }

        @Override
        public boolean replace(StoredRow row, LogEntry entry, Map<String, Integer> heldByOthers) {
            return store.replace(row, entry, heldByOthers);
        }

        @Override
        public Map<String, Integer> held() {
            return store.held();
        }

        @Override
        public boolean replace(StoredRow row, LogEntry entry) {
            if (entry.name().equals(awaited)) {
                beforeNext.getAndSet(Optional.empty()).ifPresent(Runnable::run);
            }
            boolean took = store.replace(row, entry);
            if (took) {
                versions.add(row);
            }
            return took;
        }

        @Override
        public List<StoredRow> page(String after, int limit) {
            return store.page(after, limit);
        }

        @Override
        public List<StoredRow> inFlight(String after, int limit) {
            return store.inFlight(after, limit);
        }

        @Override
        public List<Message> messages(int limit) {
            return store.messages(limit);
        }

        @Override
        public void acknowledge(Message message) {
            store.acknowledge(message);
        }

        @Override
        public List<LogEntry> log(String id, long from, int limit) {
            return store.log(id, from, limit);
        }
    }

    private Rig rig(Store on) {
        return Rig.on(on, platform, platform, Rig.options().withCallTimeout(Duration.ofDays(1)), timing);
    }

    private static Instant minute(int minutes) {
        return Instant.EPOCH.plus(Duration.ofMinutes(minutes));
    }

    @Test
    void theDeadlineComesAndGoesInTheVeryWriteOfItsCondition() throws Exception {
        try (Rig rig = rig(store)) {
            rig.created().accepted("stop").idle();
            timing.pass(Duration.ofMinutes(3));
            rig.accepted("lock").accepted("tick").idle().accepted("start").idle();
            timing.pass(Duration.ofMinutes(1));
            rig.accepted("stop").idle();
            assertThat(rig.state().deadlines()).isEqualTo(Map.of("reclaim", minute(14)));
        }
        assertThat(store.versions)
                .allSatisfy(row -> assertThat(row.deadlines().keySet())
                        .as("%s", row)
                        .isEqualTo("stopped".equals(row.columns().get("vm")) ? Set.of("reclaim") : Set.of()));
        assertThat(store.versions.stream()
                        .flatMap(row -> row.deadlines().values().stream())
                        .distinct())
                .as("the flag, the counter and the start in flight kept the first one")
                .containsExactly(minute(10), minute(14));
    }

    @Test
    void theReactionActsWhenItsConditionHasHeldForTheDelay() throws Exception {
        try (Rig rig = rig(store)) {
            rig.created().accepted("stop").idle();
            timing.pass(Duration.ofMinutes(9));
            rig.idle();
            assertThat(rig.states()).containsEntry("vm", "stopped");
            rig.accepted("start").idle().accepted("stop").idle();
            timing.pass(Duration.ofMinutes(10).minusMillis(1));
            rig.idle();
            assertThat(rig.states()).as("it started anew").containsEntry("vm", "stopped");
            timing.pass(Duration.ofMillis(1));
            rig.idle();
            assertThat(rig.states()).containsEntry("vm", "deleted");
            assertThat(rig.log())
                    .filteredOn(entry -> entry.what() == What.REACTED)
                    .extracting(LogEntry::at)
                    .containsExactly(minute(19));
            assertThat(rig.state().deadlines()).isEmpty();
        }
    }

    @Test
    void aDeadlineOutlivesItsEngine() throws Exception {
        Rig first = rig(store);
        first.created().accepted("stop").idle();
        first.close();
        timing.pass(Duration.ofMinutes(9));
        try (Rig second = rig(store)) {
            second.idle();
            assertThat(second.state().deadlines()).containsEntry("reclaim", minute(10));
            timing.pass(Duration.ofMinutes(1));
            second.idle();
            assertThat(second.states()).containsEntry("vm", "deleted");
        }
    }

    @Test
    void anEngineThatStartsAfterADeadlineActsOnceAtOnce() throws Exception {
        Rig first = rig(store);
        first.created().accepted("stop").idle();
        first.close();
        timing.pass(Duration.ofDays(30));
        try (Rig second = rig(store)) {
            second.idle();
            assertThat(second.states()).containsEntry("vm", "deleted");
            timing.pass(Duration.ofDays(1));
            second.idle();
            assertThat(second.happened()).containsOnlyOnce(What.REACTED).doesNotContain(What.TIMED);
        }
    }

    @Test
    void aDeadlineIsTakenOverWithACommandInFlight() throws Exception {
        platform.canFence(false);
        Rig first = rig(store);
        first.created().accepted("stop").idle();
        first.next("boot", new Fault.LoseCall()).accepted("start");
        Rig.until(() -> first.state().unsure());
        first.close();
        timing.pass(Duration.ofMinutes(11));
        platform.canFence(true);
        platform.next(Rig.ID, "boot", new Fault.Refuse("no"));
        try (Rig second = rig(store)) {
            second.idle();
            assertThat(second.happened())
                    .as("the start fails, the instance is still stopped, and the time is over")
                    .endsWith(What.TAKEN_OVER, What.SETTLED, What.REFUSED, What.REACTED, What.DONE);
            assertThat(second.states()).containsEntry("vm", "deleted");
        }
    }

    @Test
    void aUserWhoComesFirstWins() throws Exception {
        Rig other = rig(store.store);
        try (Rig rig = rig(store)) {
            rig.created().accepted("stop").idle();
            store.before("reclaim", () -> other.accepted("start"));
            timing.pass(Duration.ofMinutes(10));
            rig.idle();
            other.idle();
            assertThat(rig.states()).containsEntry("vm", "active");
            assertThat(rig.happened()).doesNotContain(What.REACTED);
            assertThat(rig.state().deadlines()).isEmpty();
        }
        other.close();
    }

    @Test
    void aReactionThatComesFirstWins() throws Exception {
        Rig rig = rig(store);
        rig.created().accepted("stop").idle();
        Rig other = rig(store.store);
        store.before("start", () -> {
            timing.pass(Duration.ofMinutes(10));
            try {
                Rig.until(() -> rig.log().stream().anyMatch(entry -> entry.what() == What.REACTED));
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        });
        Reply reply = rig.submit("start", Map.of());
        assertThat(reply).isInstanceOf(Refusal.class);
        other.idle();
        rig.idle();
        assertThat(rig.states()).containsEntry("vm", "deleted");
        other.close();
        rig.close();
    }

    @Test
    void manyInstancesAreNotLookedAtBeforeTheirDeadline() throws Exception {
        try (Engine engine = Engine.start(
                Door.LIFECYCLE, store, new SimulatedPlatform(Door.LIFECYCLE), Rig.options(), timing, List.of())) {
            List<String> ids = IntStream.range(0, 200).mapToObj(i -> "d" + i).toList();
            for (String id : ids) {
                engine.create(id);
                engine.submit(id, "lock", Map.of(), "user");
                for (int i = 0; i < 3; i++) {
                    assertThat(engine.submit(id, "unlock", Map.of("right", "false"), "user"))
                            .isInstanceOf(Accepted.class);
                }
                timing.pass(Duration.ofMillis(1));
            }
            assertThat(engine.awaitIdle(Rig.LONG)).isTrue();
            int reads = store.reads.get();
            timing.pass(Duration.ofMinutes(10).minusMillis(201));
            assertThat(engine.awaitIdle(Rig.LONG)).isTrue();
            assertThat(store.reads.get()).isEqualTo(reads);
            for (String id : ids) {
                timing.pass(Duration.ofMillis(1));
                assertThat(engine.awaitIdle(Rig.LONG)).isTrue();
                assertThat(engine.allowed(id, "user").commands()).containsExactly("unlock");
            }
        }
    }
}
