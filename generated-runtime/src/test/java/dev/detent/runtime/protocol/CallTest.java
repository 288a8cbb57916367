package dev.detent.runtime.protocol;

import static dev.detent.runtime.protocol.StepKind.ACCEPT;
import static dev.detent.runtime.protocol.StepKind.DONE;
import static dev.detent.runtime.protocol.StepKind.EFFECT;
import static dev.detent.runtime.protocol.StepKind.EVENT;
import static dev.detent.runtime.protocol.StepKind.OUTCOME;
import static dev.detent.runtime.protocol.StepKind.REACT;
import static dev.detent.runtime.protocol.StepKind.REFUSED;
import static dev.detent.runtime.protocol.StepKind.REPORT;
import static dev.detent.runtime.protocol.StepKind.SETTLE;
import static dev.detent.runtime.protocol.StepKind.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.detent.runtime.example.Guest;
import dev.detent.runtime.example.GuestWords;
import dev.detent.runtime.example.Walk;
import org.junit.jupiter.api.Test;

/** Effects, answers, events, reports and reactions. */
class CallTest {

    private static Walk guest() {
        return new Walk(GuestWords.LIFECYCLE);
    }

    private static Walk active() {
        return guest().accept(Guest.CREATE).take(EFFECT, DONE, EFFECT, DONE);
    }

    private static Walk report(Walk walk, int power) {
        return walk.take(REPORT, power + 1);
    }

    @Test
    void anEffectBeginsOnlyWhereItsNeedsHold() {
        Walk rebooting = active().accept(Guest.REBOOT).take(EVENT, Guest.HALTS);
        assertThat(rebooting.offers(EFFECT, 0)).isFalse();
        assertThat(rebooting.offers(REFUSED, 0)).isTrue();
        assertThat(rebooting.offers(UNKNOWN, 0)).isTrue();
    }

    @Test
    void eachBlockOfAnEffectIsOneStepAndReadsItsNeedsOnce() {
        Walk rebooting = active().accept(Guest.REBOOT).take(EFFECT);
        assertThat(rebooting.truth()).containsEntry("guest", "shutdown");
        assertThat(rebooting.offers(DONE, 0)).isFalse();
        assertThat(rebooting.offers(REFUSED, 0)).isFalse();
        assertThat(rebooting.take(EFFECT).truth()).containsEntry("guest", "running");
        assertThat(rebooting.call()).isZero();
        assertThat(rebooting.offers(EFFECT, 0)).isFalse();
    }

    @Test
    void anActionWithoutEffectEndsInOneStep() {
        Walk creating = guest().accept(Guest.CREATE);
        assertThat(creating.take(EFFECT).truth()).containsEntry("guest", "nostate");
        assertThat(creating.call()).isZero();
    }

    @Test
    void doneTellsReportsAndWhatTheActionTeachesAndAsksTheNextStep() {
        Walk creating = guest().accept(Guest.CREATE).take(EFFECT);
        assertThat(creating.columns()).containsEntry("has host", "false");
        creating.take(DONE);
        assertThat(creating.columns())
                .containsEntry("has host", "true")
                .containsEntry("op.step", "spawning")
                .containsEntry("op.link", "asked");
        creating.take(EFFECT);
        assertThat(creating.columns()).containsEntry("power", "nostate");
        assertThat(creating.take(DONE).columns())
                .containsEntry("power", "running")
                .containsEntry("vm", "active")
                .containsEntry("op.link", "idle")
                .doesNotContainKey("op.command");
    }

    @Test
    void aStepWithoutCallIsPassedAndTellsNothing() {
        Walk preparing = guest().accept(Guest.CREATE).accept(Guest.LOCK).take(EFFECT, DONE);
        report(preparing, Guest.SHUTDOWN);
        assertThat(preparing.columns()).containsEntry("op.step", "preparing");
        assertThat(preparing.offers(UNKNOWN, 0)).isFalse();
        assertThat(preparing.offers(REFUSED, 0)).isFalse();
        assertThat(preparing.take(DONE).columns())
                .containsEntry("power", "shutdown")
                .containsEntry("op.step", "spawning");
        assertThat(preparing.call()).isNotZero();
    }

    @Test
    void aFailureTakesTheFirstFailureEndingAndTellsReports() {
        Walk stopping = report(active(), Guest.SHUTDOWN).accept(Guest.STOP).take(REFUSED);
        assertThat(stopping.columns())
                .containsEntry("vm", "active")
                .containsEntry("power", "running")
                .containsEntry("op.link", "idle");
        assertThat(guest().accept(Guest.CREATE).take(REFUSED).columns()).containsEntry("vm", "error");
    }

    @Test
    void anActionThatNeverFailsIsRefusedOnlyWhereItsNeedsDoNotHold() {
        assertThat(active().accept(Guest.DELETE).offers(REFUSED, 0)).isFalse();
    }

    @Test
    void aNamedOutcomeHasItsOwnEndings() {
        Walk creating = guest().accept(Guest.CREATE);
        assertThat(creating.offers(OUTCOME, Guest.HOST_FULL)).isFalse();
        assertThat(creating.take(EFFECT, DONE).take(OUTCOME, Guest.HOST_FULL).columns())
                .containsEntry("op.step", "scheduling")
                .containsEntry("op.link", "asked");
        assertThat(creating.take(OUTCOME, Guest.NO_VALID_HOST).columns())
                .containsEntry("vm", "error")
                .containsEntry("op.link", "idle");
    }

    @Test
    void anUnknownEndChangesNothingElse() {
        Walk stopping = active().accept(Guest.STOP);
        long call = stopping.call();
        stopping.take(UNKNOWN);
        assertThat(stopping.columns()).containsEntry("op.link", "unsure").containsEntry("op.command", "stop");
        assertThat(stopping.call()).isEqualTo(call);
        assertThat(stopping.take(EFFECT).truth()).containsEntry("guest", "shutdown");
        assertThat(stopping.offers(DONE, 0)).isFalse();
        assertThat(stopping.offers(SETTLE, 0)).isTrue();
    }

    @Test
    void anEventChangesTheOutsideOnly() {
        Walk active = active();
        long row = active.row();
        assertThat(active.take(EVENT, Guest.HALTS).row()).isEqualTo(row);
        assertThat(active.truth()).containsEntry("guest", "shutdown");
        assertThat(active.offers(EVENT, Guest.HALTS)).isFalse();
    }

    @Test
    void aReportSaysAnythingAndDoesNothing() {
        Walk active = active();
        long row = active.row();
        assertThat(report(active, Guest.NOSTATE).columns()).containsEntry("power", "nostate");
        assertThat(active.offers(REPORT, Guest.NOSTATE + 1)).isFalse();
        assertThat(report(active, Guest.RUNNING).row()).isEqualTo(row);
        assertThat(active.truth()).containsEntry("guest", "running");
    }

    @Test
    void aReactionNeedsItsRowAndWhatItSees() {
        Walk active = active();
        assertThat(active.offers(REACT, Guest.SYNC)).isFalse();
        report(active, Guest.SHUTDOWN);
        assertThat(active.offers(REACT, Guest.SYNC)).as("a report is no reason").isFalse();
        active.take(EVENT, Guest.HALTS);
        assertThat(active.offers(REACT, Guest.SYNC)).isTrue();
        assertThat(active.accept(Guest.LOCK).accept(Guest.DELETE).offers(REACT, Guest.SYNC))
                .isFalse();
    }

    @Test
    void theFirstCallOfAReactionCarriesWhatItSaw() {
        Walk halted = active().take(EVENT, Guest.HALTS).take(REACT, Guest.SYNC);
        assertThat(halted.columns()).containsEntry("op.reaction", "sync").containsEntry("op.command", "stop");
        Machine machine = GuestWords.LIFECYCLE.machine();
        assertThat(machine.needs(halted.call(), halted.outside())).isTrue();
        assertThat(machine.needs(halted.call(), Guest.RUNNING))
                .as("a guest that woke up is left alone")
                .isFalse();
        assertThat(halted.take(EFFECT, DONE).columns())
                .containsEntry("vm", "stopped")
                .doesNotContainKey("op.reaction");
    }

    @Test
    void aReactionIsForgottenOnceItsFirstCallIsDone() {
        Walk creating = guest().accept(Guest.CREATE);
        RowLayout layout = GuestWords.LIFECYCLE.machine().row();
        Protocol protocol = new Protocol(GuestWords.LIFECYCLE.machine());
        long issued = layout.withCommand(creating.row(), Guest.CREATE, 1, Guest.SYNC);
        assertThat(layout.reaction(protocol.done(issued, 0, Writes.IGNORED))).isZero();
        long unsure = protocol.unknown(issued);
        assertThat(layout.reaction(protocol.settle(unsure, Guest.SHUTDOWN, Writes.IGNORED)))
                .as("the same call again")
                .isEqualTo(Guest.SYNC);
    }

    @Test
    void aDueReactionWhoseCommandIsRefusedIsToldOf() {
        Guest reluctant = new Guest() {
            @Override
            public boolean holds(int command, int clause, long row, long seen, long arguments, int caller) {
                return command != NOTE_LOSS && super.holds(command, clause, row, seen, arguments, caller);
            }
        };
        Lifecycle lifecycle = new Lifecycle(reluctant, GuestWords.LIFECYCLE.vocabulary(), GuestWords.LIFECYCLE.texts());
        Walk lost = new Walk(lifecycle)
                .accept(Guest.CREATE)
                .take(EFFECT, DONE, EFFECT, DONE)
                .take(EVENT, Guest.DIES);
        assertThat(lost.offers())
                .filteredOn(Walk.Offer::stuck)
                .extracting(Walk.Offer::kind, Walk.Offer::number)
                .containsExactly(tuple(REACT, Guest.LOSS));
    }

    @Test
    void whoIsOfferedACommandMayHaveIt() {
        assertThat(guest().offers())
                .filteredOn(offer -> offer.kind() == ACCEPT)
                .extracting(Walk.Offer::number, Walk.Offer::caller)
                .containsExactly(
                        tuple(Guest.CREATE, Guest.USER),
                        tuple(Guest.CREATE, Guest.ADMIN),
                        tuple(Guest.DELETE, Guest.USER),
                        tuple(Guest.DELETE, Guest.ADMIN),
                        tuple(Guest.LOCK, Guest.USER),
                        tuple(Guest.LOCK, Guest.ADMIN),
                        tuple(Guest.UNLOCK, Guest.ADMIN),
                        tuple(Guest.GIVE_UP, Guest.ADMIN));
    }
}
