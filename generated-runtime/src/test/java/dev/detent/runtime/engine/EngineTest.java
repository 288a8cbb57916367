package dev.detent.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.detent.runtime.adapter.CallRequest;
import dev.detent.runtime.example.Door;
import dev.detent.runtime.example.Guest;
import dev.detent.runtime.protocol.Accepted;
import dev.detent.runtime.protocol.Refusal;
import dev.detent.runtime.protocol.Refusal.Reason;
import dev.detent.runtime.protocol.UnknownName;
import dev.detent.runtime.simulate.Fault;
import dev.detent.runtime.store.InMemoryStore;
import dev.detent.runtime.store.LogEntry;
import dev.detent.runtime.store.LogEntry.What;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** What an engine does where nothing goes wrong. */
class EngineTest {

    @Test
    void drivesACommandThroughItsSteps() throws Exception {
        try (Rig rig = Rig.start()) {
            rig.platform.returns("host", "host-7");
            rig.created();
            assertThat(rig.states())
                    .containsEntry("vm", "active")
                    .containsEntry("task", "none")
                    .containsEntry("power", "running");
            assertThat(rig.state().attributes())
                    .containsEntry("image", "debian")
                    .containsEntry("host", "host-7");
            assertThat(rig.state().quiet()).isTrue();
            assertThat(rig.platform.outside(Rig.ID)).containsEntry("guest", "running");
            assertThat(rig.happened()).containsExactly(What.CREATED, What.ACCEPTED, What.DONE, What.DONE);
            assertThat(rig.problems).isEmpty();
        }
    }

    @Test
    void aCallCarriesWhatItsActionTakes() throws Exception {
        try (Rig rig = Rig.start()) {
            rig.created().accepted("move", Map.of("to", "b", "reason", "heat")).idle();
            assertThat(rig.actions()).containsExactly("schedule", "spawn", "move");
            CallRequest spawn = rig.calls.get(1);
            assertThat(spawn.texts())
                    .containsEntry("image", "debian")
                    .containsEntry("note", "first")
                    .containsEntry("host", "host-of-g1");
            assertThat(spawn.instance().attributes()).containsEntry("host", "host-of-g1");
            assertThat(spawn.needs(Map.of("guest", "nostate", "where", "a"))).isTrue();
            assertThat(spawn.needs(Map.of("guest", "running", "where", "a"))).isFalse();
            CallRequest move = rig.calls.get(2);
            assertThat(move.arguments()).containsExactly(Map.entry("to", "b"));
            assertThat(move.texts()).containsExactly(Map.entry("reason", "heat"));
            assertThat(rig.states()).containsEntry("place", "b");
            assertThat(rig.state().attributes())
                    .as("learned from the call's argument")
                    .containsEntry("moved_by", "heat");
        }
    }

    @Test
    void tokensRise() throws Exception {
        try (Rig rig = Rig.start()) {
            rig.created().accepted("stop").idle();
            assertThat(rig.calls).extracting(CallRequest::token).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void aStepWithoutCallIsPassed() throws Exception {
        try (Rig rig = Rig.start()) {
            rig.engine.create(Rig.ID);
            rig.accepted("lock")
                    .accepted("create", Map.of("image", "i", "note", "n"))
                    .idle();
            assertThat(rig.happened())
                    .containsExactly(What.CREATED, What.ACCEPTED, What.ACCEPTED, What.DONE, What.DONE, What.DONE);
        }
    }

    @Test
    void aStepThatIsTakenIsWrittenBeforeItsCallGoesOut() throws Exception {
        try (Rig rig = Rig.start()) {
            rig.engine.create(Rig.ID);
            Accepted accepted = (Accepted) rig.submit("create", Map.of("image", "i", "note", "n"));
            assertThat(accepted.operation()).isPositive();
            assertThat(rig.store.log(Rig.ID, 2, 1).get(0).after()).containsEntry("op.step", "scheduling");
            rig.idle();
        }
    }

    @Test
    void aRefusalSaysWhy() throws Exception {
        try (Rig rig = Rig.start()) {
            rig.engine.create(Rig.ID);
            Refusal refusal = (Refusal) rig.submit("stop", Map.of());
            assertThat(refusal.reason()).isEqualTo(Reason.SOURCE);
            assertThat(refusal.instance()).isEqualTo(Rig.ID);
            assertThat(refusal.shown()).isEqualTo("building");
            assertThat(refusal.allowed()).containsExactly("create", "delete", "lock");
            assertThat(rig.engine.submit(Rig.ID, "create", Map.of("image", "i", "note", "n"), "engine"))
                    .isInstanceOfSatisfying(
                            Refusal.class, no -> assertThat(no.reason()).isEqualTo(Reason.UNKNOWN_CALLER));
            assertThat(rig.submit("note_loss", Map.of()))
                    .isInstanceOfSatisfying(
                            Refusal.class, no -> assertThat(no.reason()).isEqualTo(Reason.INTERNAL));
            assertThat(rig.happened()).as("nothing is written").containsExactly(What.CREATED);
        }
    }

    @Test
    void whatDoesNotExistIsAMistakeOfTheProgram() {
        try (Rig rig = Rig.start()) {
            rig.engine.create(Rig.ID);
            assertThatThrownBy(() -> rig.engine.submit("nobody", "stop", Map.of(), "user"))
                    .isInstanceOf(NoSuchInstance.class);
            assertThatThrownBy(() -> rig.submit("resize", Map.of()))
                    .isInstanceOf(UnknownName.class)
                    .hasMessageContaining("unknown: command = resize; known are create, stop");
            assertThatThrownBy(() -> rig.submit("move", Map.of("to", "c", "reason", "r")))
                    .isInstanceOf(UnknownName.class)
                    .hasMessageContaining("to = c");
            assertThatThrownBy(() -> rig.submit("move", Map.of("reason", "r")))
                    .isInstanceOf(UnknownName.class)
                    .hasMessageContaining("no value for to");
            assertThatThrownBy(() -> rig.submit("create", Map.of("image", "i")))
                    .isInstanceOf(UnknownName.class)
                    .hasMessageContaining("note");
            assertThatThrownBy(() -> rig.submit("stop", Map.of("gently", "true")))
                    .isInstanceOf(UnknownName.class)
                    .hasMessageContaining("gently");
            assertThatThrownBy(() -> rig.engine.report(Rig.ID, Map.of("power", "on")))
                    .isInstanceOf(UnknownName.class);
            assertThatThrownBy(() -> rig.engine.allowed(Rig.ID, "nobody")).isInstanceOf(UnknownName.class);
        }
    }

    @Test
    void aRefusedCallTakesTheFailureEnding() throws Exception {
        try (Rig rig = Rig.start()) {
            rig.created()
                    .next("halt", new Fault.Refuse("no-disk"))
                    .accepted("stop")
                    .idle();
            assertThat(rig.states()).containsEntry("vm", "active");
            LogEntry last = rig.log().get(rig.log().size() - 1);
            assertThat(last.what()).isEqualTo(What.REFUSED);
            assertThat(last.code()).isEqualTo("no-disk");
            assertThat(last.seen()).containsEntry("guest", "running");
        }
    }

    @Test
    void aNamedOutcomeTakesItsEnding() throws Exception {
        try (Rig rig = Rig.start()) {
            rig.engine.create(Rig.ID);
            rig.next("spawn", new Fault.Give("host_full"))
                    .accepted("create", Map.of("image", "i", "note", "n"))
                    .idle();
            assertThat(rig.actions()).containsExactly("schedule", "spawn", "schedule", "spawn");
            assertThat(rig.states()).containsEntry("vm", "active");
            rig.accepted("delete").idle();
            assertThat(rig.state().attributes()).doesNotContainKey("host").containsKey("image");
        }
    }

    @Test
    void aGuardMayLook() throws Exception {
        try (Rig rig = Rig.start()) {
            rig.created().accepted("stop").idle();
            rig.platform.reachable(Rig.ID, false);
            assertThat(rig.submit("start", Map.of()))
                    .isInstanceOfSatisfying(
                            Refusal.class, no -> assertThat(no.reason()).isEqualTo(Reason.UNSEEN));
            assertThat(rig.engine.allowed(Rig.ID, "user").commands()).doesNotContain("start");
            rig.platform.reachable(Rig.ID, true);
            assertThat(rig.engine.allowed(Rig.ID, "user").commands()).contains("start");
            rig.accepted("start").idle();
            assertThat(rig.states()).containsEntry("vm", "active");
            rig.accepted("stop").idle();
            rig.platform.happen(Rig.ID, "dies");
            assertThat(rig.submit("start", Map.of()))
                    .isInstanceOfSatisfying(
                            Refusal.class, no -> assertThat(no.message()).isEqualTo("the guest is not shut down"));
        }
    }

    @Test
    void listenersHearEveryWriteInOrderAndCannotHarm() throws Exception {
        Logger.getLogger("dev.detent.runtime").setLevel(Level.OFF);
        List<Integer> thrown = new CopyOnWriteArrayList<>();
        EngineListener faulty = new EngineListener() {
            @Override
            public void transition(Transition transition) {
                thrown.add(1);
                throw new IllegalStateException("a faulty listener");
            }
        };
        try (Rig rig = Rig.start();
                Engine other = Engine.start(
                        Door.LIFECYCLE, new InMemoryStore(), rig.platform, Rig.options(), List.of(faulty))) {
            rig.created().accepted("stop").idle();
            assertThat(rig.transitions).extracting(Transition::entry).containsExactlyElementsOf(rig.log());
            assertThat(rig.transitions.get(0).before()).isEmpty();
            assertThat(rig.transitions.get(1).before()).containsEntry("task", "none");
            assertThat(rig.transitions.get(1).after()).containsEntry("task", "scheduling");
            other.create("d");
            assertThat(other.submit("d", "open", Map.of(), "user").accepted()).isTrue();
            assertThat(other.awaitIdle(Rig.LONG)).isTrue();
            assertThat(thrown).hasSize(2);
            assertThat(other.state("d").orElseThrow().states()).containsEntry("door", "open");
        }
    }

    @Test
    void aReportIsWrittenAndTakenBackByTheTruth() throws Exception {
        try (Rig rig = Rig.start()) {
            rig.created();
            assertThat(rig.engine.report(Rig.ID, Map.of("power", "shutdown"))).isTrue();
            rig.idle();
            assertThat(rig.states()).containsEntry("power", "shutdown").containsEntry("vm", "active");
            rig.accepted("reboot").idle();
            assertThat(rig.states()).containsEntry("power", "running");
            rig.accepted("delete").idle();
            assertThat(rig.engine.report(Rig.ID, Map.of("power", "running"))).isFalse();
        }
    }

    @Test
    void aSecretIsGivenToTheAdapterAndToNobodyElse() throws Exception {
        try (Rig rig = Rig.start()) {
            rig.created().accepted("set_password", Map.of("new", "hunter2")).idle();
            CallRequest call = rig.calls.get(rig.calls.size() - 1);
            assertThat(call.texts()).containsExactly(Map.entry("new", "hunter2"));
            assertThat(call.toString()).doesNotContain("hunter2");
            assertThat(rig.log().toString() + rig.row() + rig.transitions + rig.problems)
                    .doesNotContain("hunter2");
        }
    }

    @Test
    void aClosedEngineTakesNothing() throws Exception {
        Rig rig = Rig.start();
        rig.created().close();
        assertThatThrownBy(() -> rig.submit("stop", Map.of())).isInstanceOf(IllegalStateException.class);
        assertThat(rig.engine.state(Rig.ID)).isPresent();
    }

    @Test
    void numbersDoAsWellAsNames() throws Exception {
        try (Rig rig = Rig.start()) {
            rig.created();
            assertThat(rig.engine
                            .submit(Rig.ID, Guest.MOVE, Guest.PLACE_B, Map.of("reason", "r"), Guest.USER)
                            .accepted())
                    .isTrue();
            rig.idle();
            assertThat(rig.states()).containsEntry("place", "b");
        }
    }
}
