package dev.detent.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.detent.runtime.adapter.Answer;
import dev.detent.runtime.example.GuestWords;
import dev.detent.runtime.simulate.Fault;
import dev.detent.runtime.simulate.SimulatedPlatform;
import dev.detent.runtime.store.InMemoryStore;
import dev.detent.runtime.store.LogEntry;
import dev.detent.runtime.store.LogEntry.What;
import dev.detent.runtime.store.Message;
import dev.detent.runtime.store.Store;
import dev.detent.runtime.store.StoreFailure;
import dev.detent.runtime.store.StoredRow;
import dev.detent.runtime.store.UnreadableRow;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Engines that end at the worst moment, and those that come after them. */
class RecoveryTest {

    /** A store that fails for good from one write on, before or after that write took place. */
    private static final class Failing implements Store {
        private final Store store;
        private final AtomicInteger left;
        private final boolean written;

        Failing(Store store, int writes, boolean written) {
            this.store = store;
            this.left = new AtomicInteger(writes);
            this.written = written;
        }

        private interface Write {
            boolean write();
        }

        private boolean fail(Write write) {
            int writesLeft = left.decrementAndGet();
            if (writesLeft == 0 && written) {
                write.write();
            }
            if (writesLeft <= 0) {
                throw new StoreFailure("the connection is gone");
            }
            return write.write();
        }

        @Override
        public Optional<StoredRow> read(String id) {
            if (left.get() <= 0) {
                throw new StoreFailure("the connection is gone");
            }
            return store.read(id);
        }

        @Override
        public boolean create(StoredRow row, LogEntry entry) {
            return fail(() -> store.create(row, entry));
        }

        @Override
        public boolean replace(StoredRow row, LogEntry entry, Map<String, Integer> heldByOthers) {
            return fail(() -> store.replace(row, entry, heldByOthers));
        }

        @Override
        public Map<String, Integer> held() {
            return store.held();
        }

        @Override
        public boolean replace(StoredRow row, LogEntry entry) {
            return fail(() -> store.replace(row, entry));
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

    private static void script(Rig rig) throws InterruptedException {
        rig.engine.create(Rig.ID);
        rig.accepted("create", Map.of("image", "i", "note", "n"));
        rig.engine.awaitIdle(Duration.ofMillis(30));
        rig.accepted("move", Map.of("to", "b", "reason", "heat"));
        rig.engine.awaitIdle(Duration.ofMillis(30));
        rig.accepted("reboot");
        rig.engine.awaitIdle(Duration.ofMillis(30));
    }

    @ParameterizedTest
    @CsvSource({
        "2,false", "3,false", "4,false", "5,false", "6,false", "7,false", "2,true", "3,true", "4,true", "5,true",
        "6,true", "7,true"
    })
    void afterACrashBetweenAnyTwoWritesTheNextEngineGoesOn(int writes, boolean written) throws Exception {
        Store store = new InMemoryStore();
        SimulatedPlatform platform = new SimulatedPlatform(GuestWords.LIFECYCLE);
        Rig first = Rig.on(new Failing(store, writes, written), platform, platform, Rig.options(), new RealTiming());
        try {
            script(first);
        } catch (StoreFailure | AssertionError gone) {
            assertThat(gone).hasMessageMatching("(?s).*(gone|written|not known|Accepted).*");
        }
        first.engine.close();
        try (Rig second = Rig.on(store, platform, platform, Rig.options(), new RealTiming())) {
            second.idle();
            assertThat(second.state().quiet()).isTrue();
            second.accepted("delete").idle();
            assertThat(second.states()).containsEntry("vm", "deleted");
            assertThat(platform.outside(Rig.ID)).containsEntry("guest", "nostate");
        }
    }

    @Test
    void aCallOfTheEngineBeforeIsUnknownFencedAndSettled() throws Exception {
        Store store = new InMemoryStore();
        SimulatedPlatform platform = new SimulatedPlatform(GuestWords.LIFECYCLE);
        Rig first =
                Rig.on(store, platform, platform, Rig.options().withCallTimeout(Duration.ofHours(1)), new RealTiming());
        first.created().next("halt", new Fault.Hang(0)).accepted("stop");
        Rig.until(() -> platform.pending(Rig.ID) == 1);
        try (Rig second = Rig.on(store, platform, platform, Rig.options(), new RealTiming())) {
            second.idle();
            assertThat(second.states()).containsEntry("vm", "stopped");
            assertThat(second.happened()).endsWith(What.ACCEPTED, What.UNKNOWN, What.SETTLED, What.DONE);
            assertThat(first.idle().problems).isEmpty();
            assertThat(platform.pending(Rig.ID)).isZero();
        }
        first.close();
    }

    @Test
    void whatIsUnsureOrWithoutCallIsTakenOver() throws Exception {
        Store store = new InMemoryStore();
        SimulatedPlatform platform = new SimulatedPlatform(GuestWords.LIFECYCLE);
        platform.canFence(false);
        Rig first = Rig.on(store, platform, platform, Rig.options(), new RealTiming());
        first.created().next("halt", new Fault.LoseAnswer()).accepted("stop");
        Rig.until(() -> first.state().unsure());
        first.close();
        platform.canFence(true);
        try (Rig second = Rig.on(store, platform, platform, Rig.options(), new RealTiming())) {
            second.idle();
            assertThat(second.happened()).endsWith(What.UNKNOWN, What.TAKEN_OVER, What.SETTLED);
            assertThat(second.states()).containsEntry("vm", "stopped");
        }
    }

    @Test
    void aPausedEngineCanDoNothingAfterwards() throws Exception {
        Store store = new InMemoryStore();
        SimulatedPlatform platform = new SimulatedPlatform(GuestWords.LIFECYCLE);
        Rig paused =
                Rig.on(store, platform, platform, Rig.options().withCallTimeout(Duration.ofHours(1)), new RealTiming());
        paused.created().next("move", new Fault.Hang(0)).accepted("move", Map.of("to", "b", "reason", "r"));
        Rig.until(() -> platform.pending(Rig.ID) == 1);
        try (Rig next = Rig.on(store, platform, platform, Rig.options(), new RealTiming())) {
            next.idle().accepted("delete").idle();
            long version = next.state().version();
            platform.release(Rig.ID);
            assertThat(platform.call(paused.calls.get(paused.calls.size() - 1)))
                    .as("a call that is sent only now")
                    .isEqualTo(new Answer.Unknown("fenced"));
            paused.idle();
            assertThat(next.state().version()).isEqualTo(version);
            assertThat(platform.outside(Rig.ID)).containsEntry("where", "a");
        }
        paused.close();
    }

    @Test
    void aSecretIsLostWithItsEngineAndTheCallIsNotMade() throws Exception {
        Store store = new InMemoryStore();
        SimulatedPlatform platform = new SimulatedPlatform(GuestWords.LIFECYCLE);
        Rig first = Rig.on(store, platform, platform, Rig.options(), new RealTiming());
        first.created();
        StoredRow at = first.row();
        first.close();
        Map<String, String> columns = new LinkedHashMap<>(at.columns());
        columns.put("op.link", "asked");
        columns.put("op.command", "set_password");
        columns.put("op.step", "setting");
        StoredRow asked = new StoredRow(
                at.id(),
                at.version() + 1,
                columns,
                at.attributes(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                true,
                at.token() + 1,
                at.token() + 1,
                "lost/1",
                at.digest());
        assertThat(store.replace(
                        asked,
                        new LogEntry(
                                at.id(),
                                asked.version(),
                                Instant.EPOCH,
                                What.ACCEPTED,
                                "set_password",
                                "user",
                                Map.of(),
                                Map.of(),
                                "",
                                at.columns(),
                                columns,
                                List.of())))
                .isTrue();
        try (Rig second = Rig.on(store, platform, platform, Rig.options(), new RealTiming())) {
            second.idle();
            assertThat(second.actions()).isEmpty();
            assertThat(second.states()).containsEntry("vm", "active").containsEntry("task", "none");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aWriteOfWhichNobodyKnowsIsReadAgain(boolean written) throws Exception {
        Store store = new InMemoryStore();
        AtomicInteger hiccups = new AtomicInteger(3);
        Store hiccup = new Hiccup(store, hiccups, written);
        SimulatedPlatform platform = new SimulatedPlatform(GuestWords.LIFECYCLE);
        try (Rig rig = Rig.on(hiccup, platform, platform, Rig.options(), new RealTiming())) {
            while (!rig.store.read(Rig.ID).isPresent()) {
                try {
                    rig.engine.create(Rig.ID);
                } catch (StoreFailure again) {
                    assertThat(written).isFalse();
                }
            }
            while (rig.row().version() == 1) {
                try {
                    rig.accepted("create", Map.of("image", "i", "note", "n"));
                } catch (StoreFailure again) {
                    assertThat(written).isFalse();
                }
            }
            rig.idle();
            assertThat(rig.states()).containsEntry("vm", "active");
            assertThat(hiccups.get()).isNotPositive();
        }
    }

    /** A store whose first writes fail, after or before they took place. */
    private record Hiccup(Store store, AtomicInteger times, boolean written) implements Store {
        @Override
        public Optional<StoredRow> read(String id) {
            return store.read(id);
        }

        @Override
        public boolean create(StoredRow row, LogEntry entry) {
            return hiccup() ? failed(written && store.create(row, entry)) : store.create(row, entry);
        }

        @Override
        public boolean replace(StoredRow row, LogEntry entry, Map<String, Integer> heldByOthers) {
            return hiccup()
                    ? failed(written && store.replace(row, entry, heldByOthers))
                    : store.replace(row, entry, heldByOthers);
        }

        @Override
        public Map<String, Integer> held() {
            return store.held();
        }

        @Override
        public boolean replace(StoredRow row, LogEntry entry) {
            return hiccup() ? failed(written && store.replace(row, entry)) : store.replace(row, entry);
        }

        private boolean hiccup() {
            return times.getAndDecrement() > 0;
        }

        private static boolean failed(boolean took) {
            throw new StoreFailure("no answer from the store, written: " + took);
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

    @Test
    void aRowOfAnotherVersionIsToldOfAndLeftAlone() throws Exception {
        Store store = new InMemoryStore();
        StoredRow strange = new StoredRow(
                "old",
                1,
                Map.of("vm", "rescued"),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                true,
                0,
                0,
                "e/1",
                "older");
        store.create(
                strange,
                new LogEntry(
                        "old",
                        1,
                        Instant.EPOCH,
                        What.CREATED,
                        "",
                        "",
                        Map.of(),
                        Map.of(),
                        "",
                        Map.of(),
                        strange.columns(),
                        List.of()));
        SimulatedPlatform platform = new SimulatedPlatform(GuestWords.LIFECYCLE);
        Rig rig = Rig.on(store, platform, platform, Rig.options(), new RealTiming());
        rig.idle();
        assertThat(rig.problems).extracting(Problem::kind).contains(Problem.Kind.UNREADABLE_ROW);
        assertThatThrownBy(() -> rig.engine.submit("old", "delete", Map.of(), "user"))
                .isInstanceOf(UnreadableRow.class)
                .hasMessageContaining("older");
        assertThat(rig.created().states()).as("others go on").containsEntry("vm", "active");
        assertThat(store.read("old")).contains(strange);
        rig.engine.close();
    }

    @Test
    void anEngineThatClosesWritesTheAnswersThatCome() throws Exception {
        Store store = new InMemoryStore();
        SimulatedPlatform platform = new SimulatedPlatform(GuestWords.LIFECYCLE);
        Rig rig = Rig.on(
                store,
                platform,
                platform,
                Rig.options().withCallTimeout(Duration.ofHours(1)).withCloseGrace(Duration.ofSeconds(5)),
                new RealTiming());
        rig.created().next("halt", new Fault.Hang(0)).accepted("stop");
        Rig.until(() -> platform.pending(Rig.ID) == 1);
        Thread closing = new Thread(rig::close);
        closing.start();
        platform.release(Rig.ID);
        closing.join();
        assertThat(rig.happened()).endsWith(What.ACCEPTED, What.DONE);
        assertThat(rig.row().inFlight()).isFalse();
    }
}
