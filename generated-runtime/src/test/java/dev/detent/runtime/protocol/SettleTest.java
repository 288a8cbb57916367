package dev.detent.runtime.protocol;

import static dev.detent.runtime.protocol.StepKind.ACCEPT;
import static dev.detent.runtime.protocol.StepKind.DONE;
import static dev.detent.runtime.protocol.StepKind.EFFECT;
import static dev.detent.runtime.protocol.StepKind.EVENT;
import static dev.detent.runtime.protocol.StepKind.SETTLE;
import static dev.detent.runtime.protocol.StepKind.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.detent.runtime.example.Guest;
import dev.detent.runtime.example.GuestWords;
import dev.detent.runtime.example.Walk;
import org.junit.jupiter.api.Test;

/** Fence, look, decide: each line of the table. */
class SettleTest {

    private static Walk active() {
        return new Walk(GuestWords.LIFECYCLE).accept(Guest.CREATE).take(EFFECT, DONE, EFFECT, DONE);
    }

    private static Walk moving() {
        return active().accept(Guest.MOVE, Guest.PLACE_B, Guest.USER);
    }

    @Test
    void theFinishedEffectIsDone() {
        Walk moved = moving().take(EFFECT, UNKNOWN, SETTLE);
        assertThat(moved.columns())
                .containsEntry("place", "b")
                .containsEntry("vm", "active")
                .containsEntry("op.link", "idle");
    }

    @Test
    void theFinishedEffectIsDoneAlsoWhereNeedsHolds() {
        Walk stopping = active().accept(Guest.STOP).take(EVENT, Guest.HALTS).take(UNKNOWN, SETTLE);
        assertThat(stopping.columns()).containsEntry("vm", "stopped").containsEntry("op.link", "idle");
    }

    @Test
    void theOutsideAsBeforeIsAskedAgain() {
        Walk stopping = active().accept(Guest.STOP);
        long call = stopping.call();
        stopping.take(UNKNOWN, SETTLE);
        assertThat(stopping.columns()).containsEntry("op.link", "asked").containsEntry("op.command", "stop");
        assertThat(stopping.call()).isEqualTo(call);
    }

    @Test
    void anActionWithoutEffectIsNeverSeen() {
        Walk scheduling = new Walk(GuestWords.LIFECYCLE).accept(Guest.CREATE).take(EFFECT, UNKNOWN, SETTLE);
        assertThat(scheduling.columns())
                .containsEntry("op.step", "scheduling")
                .containsEntry("op.link", "asked")
                .containsEntry("has host", "false");
    }

    @Test
    void anUnknownEndMayBeAFailure() {
        Walk moving = moving().take(UNKNOWN, SETTLE);
        assertThat(moving.columns())
                .containsEntry("vm", "active")
                .containsEntry("place", "a")
                .containsEntry("op.link", "idle");
    }

    @Test
    void neitherIsLost() {
        Walk rebooting = active().accept(Guest.REBOOT).take(EFFECT, UNKNOWN, SETTLE);
        assertThat(rebooting.truth())
                .as("a call between two blocks stays there")
                .containsEntry("guest", "shutdown");
        assertThat(rebooting.columns()).containsEntry("vm", "error").containsEntry("power", "shutdown");
        assertThat(rebooting.call()).isZero();
        assertThat(rebooting.offers(EFFECT, 0)).isFalse();
    }

    @Test
    void aLostEndingMaySucceed() {
        Guest fussy = new Guest() {
            @Override
            public boolean effectSeen(long call, long seen) {
                return call().command(call) != DELETE && super.effectSeen(call, seen);
            }

            @Override
            public boolean needs(long call, long outside) {
                return call().command(call) != DELETE && super.needs(call, outside);
            }
        };
        Walk deleting = new Walk(of(fussy)).accept(Guest.DELETE).take(UNKNOWN, SETTLE);
        assertThat(deleting.columns()).containsEntry("vm", "deleted");
    }

    @Test
    void withoutALostEndingTheInstanceStaysUnsure() {
        Guest silent = new Guest() {
            @Override
            public int ending(int command, int step, int result, int outcome, long row, long seen) {
                return result == Result.LOST ? 0 : super.ending(command, step, result, outcome, row, seen);
            }
        };
        Walk rebooting = new Walk(of(silent))
                .accept(Guest.CREATE)
                .take(EFFECT, DONE, EFFECT, DONE)
                .accept(Guest.REBOOT)
                .take(EFFECT, UNKNOWN);
        assertThat(rebooting.offers())
                .filteredOn(Walk.Offer::stuck)
                .extracting(Walk.Offer::kind, Walk.Offer::number)
                .containsExactly(tuple(SETTLE, 0));
        assertThat(new Protocol(silent).settle(rebooting.row(), rebooting.outside(), Writes.IGNORED))
                .isEqualTo(Protocol.NO_ANSWER);
    }

    private static Lifecycle of(Machine machine) {
        return new Lifecycle(machine, GuestWords.LIFECYCLE.vocabulary(), GuestWords.LIFECYCLE.texts());
    }

    @Test
    void anOvertakenCallIsFencedAndTheNewStepAsked() {
        Walk stopping = active().accept(Guest.STOP).accept(Guest.DELETE).take(SETTLE);
        assertThat(stopping.columns()).containsEntry("op.link", "asked").containsEntry("op.command", "delete");
        assertThat(GuestWords.LIFECYCLE.machine().call().command(stopping.call()))
                .isEqualTo(Guest.DELETE);
        assertThat(stopping.truth()).containsEntry("guest", "running");
    }

    @Test
    void withoutANewCommandTheLinkIsIdleAfterwards() {
        Walk given = moving().accept(Guest.GIVE_UP, 0, Guest.ADMIN);
        assertThat(given.offers(ACCEPT, Guest.STOP)).isFalse();
        assertThat(given.take(SETTLE).columns())
                .containsEntry("op.link", "idle")
                .doesNotContainKey("overtaken.command");
        assertThat(given.call()).isZero();
    }

    @Test
    void whatAnOvertakenCallTeachesIsWrittenWhereALookShowsIt() {
        Walk moved = moving().take(EFFECT).accept(Guest.DELETE);
        assertThat(moved.columns()).containsEntry("place", "a");
        assertThat(moved.take(SETTLE).columns())
                .containsEntry("place", "b")
                .containsEntry("op.command", "delete")
                .doesNotContainKey("overtaken.command");
    }

    @Test
    void whatIsNotSeenIsNotLearned() {
        assertThat(moving().accept(Guest.DELETE).take(SETTLE).columns())
                .containsEntry("place", "a")
                .doesNotContainKey("overtaken.command");
    }

    @Test
    void settlingIsForTheUnsureAndTheOvertaken() {
        assertThat(active().offers(SETTLE, 0)).isFalse();
        assertThat(active().accept(Guest.STOP).offers(SETTLE, 0)).isFalse();
    }
}
