package dev.detent.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detent.runtime.example.GuestWords;
import dev.detent.runtime.protocol.Refusal;
import dev.detent.runtime.simulate.Fault;
import dev.detent.runtime.simulate.SimulatedPlatform;
import dev.detent.runtime.store.InMemoryStore;
import dev.detent.runtime.store.LogEntry.What;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One command takes over from another while a call runs. */
class PreemptionTest {

    private static final Map<String, String> TO_B = Map.of("to", "b", "reason", "heat");

    private static Rig hanging(Rig rig, String action, int parts) throws InterruptedException {
        rig.created().next(action, new Fault.Hang(parts));
        return rig;
    }

    private static void called(Rig rig) throws InterruptedException {
        Rig.until(() -> rig.platform.pending(Rig.ID) == 1);
    }

    private static Rig patient() {
        SimulatedPlatform platform = new SimulatedPlatform(GuestWords.LIFECYCLE);
        return Rig.on(
                new InMemoryStore(),
                platform,
                platform,
                Rig.options().withCallTimeout(Duration.ofHours(1)),
                new RealTiming());
    }

    @Test
    void theRunningCallIsCancelledFencedAndForgotten() throws Exception {
        try (Rig rig = hanging(patient(), "halt", 0)) {
            rig.accepted("stop");
            called(rig);
            rig.accepted("delete").idle();
            assertThat(rig.calls.get(2).cancelled()).isTrue();
            assertThat(rig.states()).containsEntry("vm", "deleted");
            assertThat(rig.platform.pending(Rig.ID)).isZero();
            assertThat(rig.actions()).endsWith("halt", "wipe");
            assertThat(rig.happened()).endsWith(What.ACCEPTED, What.ACCEPTED, What.SETTLED, What.DONE);
        }
    }

    @Test
    void theRunningCallIsCancelledAlsoWhereItCannotBeFenced() throws Exception {
        try (Rig rig = hanging(patient(), "halt", 0)) {
            rig.accepted("stop");
            called(rig);
            rig.platform.canFence(false);
            rig.accepted("delete");
            Rig.until(() -> rig.calls.get(2).cancelled());
            assertThat(rig.state().unsure()).isTrue();
            assertThat(rig.actions()).doesNotContain("wipe");
            rig.platform.canFence(true);
            rig.engine.react(Rig.ID);
            rig.idle();
        }
    }

    @Test
    void whatTheOvertakenCallHasDoneIsLearned() throws Exception {
        try (Rig rig = hanging(patient(), "move", 1)) {
            rig.accepted("move", TO_B);
            called(rig);
            rig.accepted("delete").idle();
            assertThat(rig.states()).containsEntry("place", "b").containsEntry("vm", "deleted");
            assertThat(rig.state().attributes()).containsEntry("moved_by", "heat");
            assertThat(rig.row().overtakenTexts()).isEmpty();
        }
    }

    @Test
    void whatItHasNotDoneIsNot() throws Exception {
        try (Rig rig = hanging(patient(), "move", 0)) {
            rig.accepted("move", TO_B);
            called(rig);
            rig.accepted("delete").idle();
            assertThat(rig.states()).containsEntry("place", "a").containsEntry("vm", "deleted");
            assertThat(rig.state().attributes()).doesNotContainKey("moved_by");
            rig.platform.release(Rig.ID);
            assertThat(rig.platform.outside(Rig.ID)).containsEntry("where", "a");
        }
    }

    @Test
    void aCommandWithoutStepsTakesOverToo() throws Exception {
        try (Rig rig = hanging(patient(), "move", 1)) {
            rig.accepted("move", TO_B);
            called(rig);
            rig.accepted("give_up").idle();
            assertThat(rig.states()).containsEntry("vm", "error").containsEntry("place", "b");
            assertThat(rig.state().quiet()).isTrue();
        }
    }

    @Test
    void onlyOnePreemptsAndTheOthersHearWhy() throws Exception {
        try (Rig rig = hanging(patient(), "halt", 0)) {
            rig.accepted("stop");
            called(rig);
            assertThat(rig.submit("reboot", Map.of()))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            no -> assertThat(no.message())
                                    .isEqualTo("stop is in flight (stopping), and reboot does not pre-empt it"));
            rig.accepted("delete").idle();
        }
    }

    @Test
    void anytimeCommandsAndReportsDisturbNothing() throws Exception {
        try (Rig rig = hanging(patient(), "halt", 0)) {
            rig.accepted("stop");
            called(rig);
            rig.accepted("lock").accepted("unlock").accepted("lock");
            rig.engine.report(Rig.ID, Map.of("power", "nostate"));
            assertThat(rig.calls.get(2).cancelled()).isFalse();
            rig.platform.release(Rig.ID);
            rig.idle();
            assertThat(rig.states())
                    .containsEntry("vm", "stopped")
                    .containsEntry("locked", "true")
                    .containsEntry("power", "shutdown");
            assertThat(rig.actions()).containsOnlyOnce("halt");
        }
    }

    @Test
    void anUnreachablePlatformDoesNotStopADelete() throws Exception {
        try (Rig rig = hanging(patient(), "halt", 0)) {
            rig.accepted("stop");
            called(rig);
            rig.platform.reachable(Rig.ID, false);
            rig.accepted("delete");
            Rig.until(() -> !rig.problems.isEmpty());
            assertThat(rig.states()).containsEntry("task", "deleting");
            rig.platform.reachable(Rig.ID, true);
            rig.idle();
            assertThat(rig.states()).containsEntry("vm", "deleted");
        }
    }
}
