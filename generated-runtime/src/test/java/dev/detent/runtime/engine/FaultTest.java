package dev.detent.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detent.runtime.adapter.Adapter;
import dev.detent.runtime.adapter.Answer;
import dev.detent.runtime.adapter.CallRequest;
import dev.detent.runtime.adapter.Observation;
import dev.detent.runtime.adapter.Subject;
import dev.detent.runtime.example.GuestWords;
import dev.detent.runtime.simulate.Fault;
import dev.detent.runtime.simulate.SimulatedPlatform;
import dev.detent.runtime.store.InMemoryStore;
import dev.detent.runtime.store.LogEntry.What;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that are lost, late, broken or hang; looks and fences that fail. */
class FaultTest {

    /** An adapter whose calls of one action answer something else. */
    private record Bent(
            SimulatedPlatform platform, String action, AtomicInteger times, Function<CallRequest, Answer> bend)
            implements Adapter {
        @Override
        public Answer call(CallRequest request) {
            return request.action().equals(action) && times.getAndDecrement() > 0
                    ? bend.apply(request)
                    : platform.call(request);
        }

        @Override
        public void fence(Subject instance, long token) {
            platform.fence(instance, token);
        }

        @Override
        public Observation observe(Subject instance) {
            return platform.observe(instance);
        }
    }

    private static Rig bent(String action, Function<CallRequest, Answer> bend) {
        SimulatedPlatform platform = new SimulatedPlatform(GuestWords.LIFECYCLE);
        return Rig.behind(platform, new Bent(platform, action, new AtomicInteger(1), bend));
    }

    @Test
    void aLostAnswerIsFoundByLooking() throws Exception {
        try (Rig rig = Rig.start()) {
            rig.created()
                    .next("move", new Fault.LoseAnswer())
                    .accepted("move", Map.of("to", "b", "reason", "heat"))
                    .idle();
            assertThat(rig.happened()).endsWith(What.ACCEPTED, What.UNKNOWN, What.SETTLED);
            assertThat(rig.states()).containsEntry("place", "b");
            assertThat(rig.state().attributes()).containsEntry("moved_by", "heat");
            assertThat(rig.actions()).containsOnlyOnce("move");
        }
    }

    @Test
    void aLostCallIsMadeAgain() throws Exception {
        try (Rig rig = Rig.start()) {
            rig.created()
                    .next("boot", new Fault.LoseCall())
                    .accepted("stop")
                    .idle()
                    .accepted("start")
                    .idle();
            assertThat(rig.actions()).endsWith("halt", "boot", "boot");
            assertThat(rig.states()).containsEntry("vm", "active");
        }
    }

    @Test
    void aLateEffectIsFencedOff() throws Exception {
        try (Rig rig = Rig.start()) {
            rig.created()
                    .next("move", new Fault.Late())
                    .accepted("move", Map.of("to", "b", "reason", "heat"))
                    .idle();
            assertThat(rig.states())
                    .as("unknown fail")
                    .containsEntry("vm", "active")
                    .containsEntry("place", "a");
            rig.platform.release(Rig.ID);
            assertThat(rig.platform.outside(Rig.ID)).containsEntry("where", "a");
        }
    }

    @Test
    void aCallThatStopsBetweenTwoBlocksIsLost() throws Exception {
        try (Rig rig = Rig.start()) {
            rig.created()
                    .next("cycle", new Fault.StopAfter(1))
                    .accepted("reboot")
                    .idle();
            assertThat(rig.states()).containsEntry("vm", "error").containsEntry("power", "shutdown");
            assertThat(rig.platform.outside(Rig.ID)).containsEntry("guest", "shutdown");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void aCallThatHangsTimesOutAndNeverActsAgain(int parts) throws Exception {
        try (Rig rig = Rig.start()) {
            rig.created()
                    .next("cycle", new Fault.Hang(parts))
                    .accepted("reboot")
                    .idle();
            rig.platform.release(Rig.ID);
            assertThat(rig.platform.pending(Rig.ID)).isZero();
            assertThat(rig.happened()).contains(What.UNKNOWN);
            assertThat(rig.states()).containsEntry("vm", parts == 0 ? "active" : "error");
            assertThat(rig.calls.get(2).cancelled()).isTrue();
        }
    }

    @Test
    void aTimeoutIsOfItsAction() throws Exception {
        SimulatedPlatform platform = new SimulatedPlatform(GuestWords.LIFECYCLE);
        EngineOptions options =
                Rig.options().withCallTimeout(Duration.ofHours(1)).withActionTimeout("halt", Duration.ofMillis(20));
        try (Rig rig = Rig.on(new InMemoryStore(), platform, platform, options, new RealTiming())) {
            rig.created().next("halt", new Fault.Hang(0)).accepted("stop").idle();
            assertThat(rig.log())
                    .filteredOn(entry -> entry.what() == What.UNKNOWN)
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.code()).isEqualTo("no answer within PT0.02S"));
        }
    }

    @Test
    void aFenceIsTriedUntilItIsConfirmed() throws Exception {
        try (Rig rig = Rig.start()) {
            rig.created();
            rig.platform.failFences(Rig.ID, 3);
            rig.next("halt", new Fault.LoseAnswer()).accepted("stop").idle();
            assertThat(rig.states()).containsEntry("vm", "stopped");
            assertThat(rig.problems).extracting(Problem::kind).contains(Problem.Kind.FENCE);
        }
    }

    @Test
    void anAnswerWaitsForALookAndNothingIsGuessed() throws Exception {
        try (Rig rig = Rig.start()) {
            rig.created();
            rig.platform.reachable(Rig.ID, false);
            rig.accepted("stop");
            Rig.until(() -> rig.problems.size() > 2);
            assertThat(rig.engine.awaitIdle(Rig.ID, Duration.ofMillis(1))).isFalse();
            assertThat(rig.states()).containsEntry("task", "stopping");
            assertThat(rig.problems).extracting(Problem::kind).containsOnly(Problem.Kind.UNREACHABLE);
            rig.platform.reachable(Rig.ID, true);
            rig.idle();
            assertThat(rig.happened()).endsWith(What.ACCEPTED, What.DONE);
        }
    }

    @Test
    void withoutAFenceTheInstanceStaysUnsureUntilThereIsOne() throws Exception {
        try (Rig rig = Rig.start()) {
            rig.created();
            rig.platform.canFence(false);
            rig.next("halt", new Fault.LoseAnswer()).accepted("stop");
            Rig.until(() -> !rig.problems.isEmpty());
            assertThat(rig.state().unsure()).isTrue();
            assertThat(rig.engine.awaitIdle(Rig.ID, Duration.ofMillis(30))).isFalse();
            assertThat(rig.problems).extracting(Problem::kind).containsOnly(Problem.Kind.CANNOT_FENCE);
            rig.platform.canFence(true);
            rig.engine.react(Rig.ID);
            rig.idle();
            assertThat(rig.states()).containsEntry("vm", "stopped");
        }
    }

    @Test
    void whatAnAdapterThrowsIsUnknown() throws Exception {
        try (Rig rig = bent("halt", request -> {
            throw new IllegalStateException("a fault of the adapter");
        })) {
            rig.created().accepted("stop").idle();
            assertThat(rig.happened()).endsWith(What.ACCEPTED, What.UNKNOWN, What.SETTLED, What.DONE);
            assertThat(rig.states()).containsEntry("vm", "stopped");
            assertThat(rig.problems).extracting(Problem::kind).containsOnly(Problem.Kind.ADAPTER);
        }
    }

    @Test
    void anErrorOfAnAdapterDoesNotKillTheEngine() throws Exception {
        try (Rig rig = bent("halt", request -> {
            throw new StackOverflowError();
        })) {
            rig.created().accepted("stop").idle();
            assertThat(rig.states()).containsEntry("vm", "stopped");
        }
    }

    @Test
    void anOutcomeThatTheActionDoesNotHaveIsUnknown() throws Exception {
        try (Rig rig = bent("halt", request -> new Answer.Outcome("host_full"))) {
            rig.created().accepted("stop").idle();
            assertThat(rig.happened()).contains(What.UNKNOWN).doesNotContain(What.OUTCOME);
            assertThat(rig.problems).extracting(Problem::message).anyMatch(text -> text.contains("host_full"));
        }
    }

    @Test
    void aResultThatIsMissingIsUnknown() throws Exception {
        try (Rig rig = bent("schedule", request -> Answer.done())) {
            rig.created();
            assertThat(rig.happened()).contains(What.UNKNOWN);
            assertThat(rig.state().attributes()).containsEntry("host", "host-of-g1");
        }
    }

    @Test
    void aRefusalOfWhatNeverFailsIsUnknown() throws Exception {
        try (Rig rig = bent("wipe", request -> new Answer.Refused("busy", "try later"))) {
            rig.created().accepted("delete").idle();
            assertThat(rig.happened()).contains(What.UNKNOWN).doesNotContain(What.REFUSED);
            assertThat(rig.states()).containsEntry("vm", "deleted");
        }
    }

    @Test
    void aLookThatTellsNonsenseIsNoLook() throws Exception {
        SimulatedPlatform platform = new SimulatedPlatform(GuestWords.LIFECYCLE);
        AtomicInteger times = new AtomicInteger(2);
        Adapter adapter = new Adapter() {
            @Override
            public Answer call(CallRequest request) {
                return platform.call(request);
            }

            @Override
            public void fence(Subject instance, long token) {
                platform.fence(instance, token);
            }

            @Override
            public Observation observe(Subject instance) {
                return times.getAndDecrement() > 0
                        ? new Observation.Seen(Map.of("guest", "on fire", "where", "a"), Map.of())
                        : platform.observe(instance);
            }
        };
        try (Rig rig = Rig.behind(platform, adapter)) {
            rig.created();
            assertThat(rig.states()).containsEntry("vm", "active");
            assertThat(rig.problems)
                    .hasSize(2)
                    .allSatisfy(problem -> assertThat(problem.message()).contains("guest = on fire"));
        }
    }

    @Test
    void aLateAnswerAfterTheFenceIsDropped() throws Exception {
        try (Rig rig = Rig.start()) {
            rig.created().next("halt", new Fault.Hang(1)).accepted("stop").idle();
            assertThat(rig.states()).containsEntry("vm", "stopped");
            long version = rig.state().version();
            rig.platform.release(Rig.ID);
            rig.idle();
            assertThat(rig.state().version()).isEqualTo(version);
        }
    }
}
