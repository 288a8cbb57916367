package dev.detent.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detent.runtime.adapter.Adapter;
import dev.detent.runtime.adapter.Answer;
import dev.detent.runtime.adapter.CallRequest;
import dev.detent.runtime.adapter.Observation;
import dev.detent.runtime.adapter.Subject;
import dev.detent.runtime.example.Door;
import dev.detent.runtime.example.GuestWords;
import dev.detent.runtime.protocol.Reply;
import dev.detent.runtime.simulate.Fault;
import dev.detent.runtime.simulate.ManualTiming;
import dev.detent.runtime.simulate.SimulatedPlatform;
import dev.detent.runtime.store.InMemoryStore;
import dev.detent.runtime.store.LogEntry.What;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Commands that the engine issues itself. */
class ReactionTest {

    @Test
    void aHintMakesTheEngineLook() throws Exception {
        try (Rig rig = Rig.start()) {
            rig.created();
            rig.platform.happen(Rig.ID, "halts");
            assertThat(rig.states()).as("nobody has looked").containsEntry("vm", "active");
            rig.engine.react(Rig.ID);
            rig.idle();
            assertThat(rig.states()).containsEntry("vm", "stopped");
            assertThat(rig.happened()).endsWith(What.REACTED, What.DONE);
        }
    }

    @Test
    void aReportIsAHintAndNoReason() throws Exception {
        try (Rig rig = Rig.start()) {
            rig.created();
            rig.engine.report(Rig.ID, Map.of("power", "shutdown"));
            rig.idle();
            assertThat(rig.states()).containsEntry("vm", "active");
            rig.platform.happen(Rig.ID, "dies");
            rig.engine.report(Rig.ID, Map.of("power", "shutdown"));
            rig.idle();
            assertThat(rig.states()).containsEntry("vm", "error");
        }
    }

    @Test
    void aGuestThatWakesUpIsLeftAlone() throws Exception {
        SimulatedPlatform platform = new SimulatedPlatform(GuestWords.LIFECYCLE);
        Adapter wakes = new Through(platform) {
            @Override
            public Answer call(CallRequest request) {
                if (request.action().equals("halt")) {
                    assertThat(request.needs(Map.of("guest", "running", "where", "a")))
                            .isFalse();
                    platform.call(new CallRequest(
                            request.instance(),
                            request.token(),
                            "boot",
                            Map.of(),
                            Map.of(),
                            3 | 1 << 4,
                            o -> true,
                            () -> false));
                }
                return super.call(request);
            }
        };
        Rig rig = Rig.behind(platform, wakes);
        rig.created();
        platform.happen(Rig.ID, "halts");
        rig.engine.react(Rig.ID);
        rig.idle();
        assertThat(rig.happened()).endsWith(What.REACTED, What.REFUSED);
        assertThat(rig.states()).containsEntry("vm", "active");
        assertThat(platform.outside(Rig.ID)).containsEntry("guest", "running");
        rig.engine.close();
    }

    /** A platform with something before it. */
    private static class Through implements Adapter {
        private final SimulatedPlatform platform;

        Through(SimulatedPlatform platform) {
            this.platform = platform;
        }

        @Override
        public Answer call(CallRequest request) {
            return platform.call(request);
        }

        @Override
        public void fence(Subject instance, long token) {
            platform.fence(instance, token);
        }

        @Override
        public Observation observe(Subject instance) throws InterruptedException {
            return platform.observe(instance);
        }
    }

    @Test
    void aDueReactionComesBeforeTheNextUser() throws Exception {
        SimulatedPlatform platform = new SimulatedPlatform(GuestWords.LIFECYCLE);
        Adapter slow = new Through(platform) {
            @Override
            public Observation observe(Subject instance) throws InterruptedException {
                Thread.sleep(15);
                return super.observe(instance);
            }
        };
        try (Rig rig = Rig.behind(platform, slow)) {
            rig.created();
            for (int round = 0; round < 5; round++) {
                platform.next(Rig.ID, "cycle", new Fault.Hang(0));
                rig.accepted("reboot");
                Rig.until(() -> platform.pending(Rig.ID) == 1);
                platform.happen(Rig.ID, "halts");
                platform.release(Rig.ID);
                Reply reply = rig.submit("set_password", Map.of("new", "x"));
                while (!reply.accepted() && !"stopped".equals(rig.states().get("vm"))) {
                    reply = rig.submit("set_password", Map.of("new", "x"));
                }
                rig.idle();
                assertThat(rig.log())
                        .as("the guest was off when the reboot ended, so the sync came first")
                        .noneMatch(entry -> entry.name().equals("set_password"))
                        .filteredOn(entry -> entry.what() == What.REACTED)
                        .hasSize(round + 1);
                rig.accepted("start").idle();
            }
        }
    }

    @Test
    void aHintDuringALookMakesTheEngineLookAgain() throws Exception {
        SimulatedPlatform platform = new SimulatedPlatform(GuestWords.LIFECYCLE);
        AtomicBoolean held = new AtomicBoolean();
        CountDownLatch looking = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Adapter holding = new Through(platform) {
            @Override
            public Observation observe(Subject instance) throws InterruptedException {
                Observation before = super.observe(instance);
                if (held.getAndSet(false)) {
                    looking.countDown();
                    go.await();
                }
                return before;
            }
        };
        try (Rig rig = Rig.behind(platform, holding)) {
            rig.created();
            held.set(true);
            rig.engine.react(Rig.ID);
            looking.await();
            platform.happen(Rig.ID, "halts");
            rig.engine.react(Rig.ID);
            go.countDown();
            rig.idle();
            assertThat(rig.states()).containsEntry("vm", "stopped");
        }
    }

    @Test
    void anUnreachablePlatformIsNoReasonAndIsLookedAtAgain() throws Exception {
        try (Rig rig = Rig.start()) {
            rig.created();
            rig.platform.happen(Rig.ID, "dies");
            rig.platform.reachable(Rig.ID, false);
            rig.engine.react(Rig.ID);
            Rig.until(() -> rig.problems.size() >= 2);
            assertThat(rig.states()).containsEntry("vm", "active");
            rig.platform.reachable(Rig.ID, true);
            Rig.until(() -> "error".equals(rig.states().get("vm")));
        }
    }

    @Test
    void aReactionNeedsNoOutside() throws Exception {
        ManualTiming timing = new ManualTiming(Instant.EPOCH);
        try (Engine engine = Engine.start(
                Door.LIFECYCLE,
                new InMemoryStore(),
                new SimulatedPlatform(Door.LIFECYCLE),
                Rig.options(),
                timing,
                List.of())) {
            engine.create("d");
            engine.submit("d", "lock", Map.of(), "user");
            for (int i = 0; i < 3; i++) {
                assertThat(engine.submit("d", "unlock", Map.of("right", "false"), "user")
                                .accepted())
                        .isTrue();
            }
            assertThat(engine.allowed("d", "user").commands()).isEmpty();
            timing.pass(Duration.ofMinutes(10));
            assertThat(engine.awaitIdle("d", Rig.LONG)).isTrue();
            assertThat(engine.allowed("d", "user").commands()).containsExactly("unlock");
        }
    }
}
