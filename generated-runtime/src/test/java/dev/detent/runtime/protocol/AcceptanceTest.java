package dev.detent.runtime.protocol;

import static dev.detent.runtime.protocol.StepKind.ACCEPT;
import static dev.detent.runtime.protocol.StepKind.DONE;
import static dev.detent.runtime.protocol.StepKind.EFFECT;
import static dev.detent.runtime.protocol.StepKind.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.detent.runtime.example.Door;
import dev.detent.runtime.example.Guest;
import dev.detent.runtime.example.GuestWords;
import dev.detent.runtime.example.Walk;
import org.junit.jupiter.api.Test;

/** What is accepted, and what acceptance does. */
class AcceptanceTest {

    private final Protocol protocol = new Protocol(GuestWords.LIFECYCLE.machine());

    private static Walk guest() {
        return new Walk(GuestWords.LIFECYCLE);
    }

    private static Walk active() {
        return guest().accept(Guest.CREATE).take(EFFECT, DONE, EFFECT, DONE);
    }

    private int obstacle(Walk walk, int command, long arguments, int caller) {
        return protocol.obstacle(command, walk.row(), walk.outside(), arguments, caller);
    }

    @Test
    void aFinalValueTakesNoCommand() {
        Walk deleted = active().accept(Guest.DELETE).take(EFFECT, DONE);
        assertThat(deleted.columns()).containsEntry("vm", "deleted");
        assertThat(deleted.offers()).isEmpty();
        assertThat(obstacle(deleted, Guest.LOCK, 0, Guest.USER)).isEqualTo(Protocol.FINAL);
    }

    @Test
    void oneCommandAtATime() {
        Walk stopping = active().accept(Guest.STOP);
        assertThat(obstacle(stopping, Guest.REBOOT, 0, Guest.USER)).isEqualTo(Protocol.BUSY);
        assertThat(stopping.offers(ACCEPT, Guest.REBOOT)).isFalse();
        assertThat(stopping.offers(ACCEPT, Guest.STOP)).isFalse();
    }

    @Test
    void theFirstClauseThatIsFalseIsTold() {
        Walk building = guest();
        assertThat(obstacle(building, Guest.STOP, 0, Guest.USER)).isEqualTo(1);
        assertThat(obstacle(building, Guest.CREATE, 0, Guest.USER)).isEqualTo(Protocol.NONE);
        assertThat(obstacle(active(), Guest.MOVE, Guest.PLACE_A, Guest.USER)).isEqualTo(2);
        assertThat(obstacle(active(), Guest.UNLOCK, 0, Guest.USER)).isEqualTo(2);
        assertThat(obstacle(active(), Guest.UNLOCK, 0, Guest.ADMIN)).isEqualTo(Protocol.NONE);
    }

    @Test
    void aCounterStaysInItsRange() {
        Walk twice = active().accept(Guest.TICK).accept(Guest.TICK);
        assertThat(twice.columns()).containsEntry("n", "2");
        assertThat(obstacle(twice, Guest.TICK, 0, Guest.USER)).isEqualTo(2);
    }

    @Test
    void aGuardMayLookAtTheOutside() {
        Walk stopped = active().accept(Guest.STOP).take(EFFECT, DONE);
        assertThat(stopped.offers(ACCEPT, Guest.START)).isTrue();
        assertThat(protocol.obstacle(Guest.START, stopped.row(), Machine.UNSEEN, 0, Guest.USER))
                .isEqualTo(2);
        assertThat(stopped.take(StepKind.EVENT, Guest.DIES).offers(ACCEPT, Guest.START))
                .isFalse();
    }

    @Test
    void internalCommandsAreForTheEngine() {
        assertThat(active().offers(ACCEPT, Guest.NOTE_LOSS)).isFalse();
        Walk lost = active().take(StepKind.EVENT, Guest.DIES).take(StepKind.REACT, Guest.LOSS);
        assertThat(lost.columns()).containsEntry("vm", "error").containsEntry("op.link", "idle");
    }

    @Test
    void theFirstStepIsAskedAndItsCallIsOut() {
        Walk creating = guest().accept(Guest.CREATE);
        assertThat(creating.columns())
                .containsEntry("vm", "building")
                .containsEntry("op.link", "asked")
                .containsEntry("op.command", "create")
                .containsEntry("op.step", "scheduling");
        assertThat(creating.call()).isEqualTo(protocol.asked(creating.row())).isNotZero();
    }

    @Test
    void withoutAStepTheSuccessFollowsAtOnce() {
        Walk door = new Walk(Door.LIFECYCLE).accept(Door.OPEN);
        assertThat(door.columns()).containsEntry("door", "open").containsEntry("op.link", "idle");
        assertThat(door.call()).isZero();
    }

    @Test
    void theFirstAcceptCaseThatHoldsIsWritten() {
        Walk locked = new Walk(Door.LIFECYCLE).accept(Door.LOCK).accept(Door.UNLOCK, 0, 1);
        assertThat(locked.columns()).containsEntry("door", "locked").containsEntry("tries", "1");
        assertThat(locked.accept(Door.UNLOCK, 1, 1).columns())
                .containsEntry("door", "closed")
                .containsEntry("tries", "0");
    }

    @Test
    void anAnytimeCommandTouchesNothingInFlight() {
        Walk moving = active().accept(Guest.MOVE, Guest.PLACE_B, Guest.USER);
        long before = moving.row();
        long call = moving.call();
        moving.accept(Guest.LOCK);
        assertThat(moving.columns())
                .containsEntry("locked", "true")
                .containsEntry("op.command", "move")
                .containsEntry("op.argument.to", "b")
                .containsEntry("op.link", "asked");
        assertThat(moving.call()).isEqualTo(call);
        assertThat(moving.accept(Guest.UNLOCK, 0, Guest.ADMIN).row()).isEqualTo(before);
    }

    @Test
    void takingOverLeavesTheOldCallOut() {
        Walk stopping = active().accept(Guest.STOP);
        long old = stopping.call();
        stopping.accept(Guest.DELETE);
        assertThat(stopping.columns())
                .containsEntry("op.link", "overtaken")
                .containsEntry("op.command", "delete")
                .doesNotContainKey("overtaken.command");
        assertThat(stopping.call()).isEqualTo(old);
    }

    @Test
    void theRowRemembersAnOvertakenCallThatTeaches() {
        Walk moving = active().accept(Guest.MOVE, Guest.PLACE_B, Guest.USER).take(UNKNOWN);
        assertThat(moving.accept(Guest.DELETE).columns())
                .containsEntry("overtaken.command", "move")
                .containsEntry("overtaken.step", "moving")
                .containsEntry("overtaken.argument.to", "b");
    }

    @Test
    void takingOverTwiceRemembersTheFirst() {
        Walk moving = active().accept(Guest.MOVE, Guest.PLACE_B, Guest.USER).accept(Guest.GIVE_UP, 0, Guest.ADMIN);
        assertThat(moving.columns())
                .containsEntry("vm", "error")
                .containsEntry("op.link", "overtaken")
                .doesNotContainKey("op.command")
                .containsEntry("overtaken.command", "move");
        assertThat(moving.accept(Guest.DELETE).columns())
                .containsEntry("op.command", "delete")
                .containsEntry("op.link", "overtaken")
                .containsEntry("overtaken.command", "move");
    }

    @Test
    void aStepWithoutCallThatIsOvertakenIsNotRemembered() {
        Walk preparing = guest().accept(Guest.CREATE).accept(Guest.LOCK).take(EFFECT, DONE);
        assertThat(preparing.columns()).containsEntry("op.step", "preparing");
        assertThat(preparing.call()).isZero();
        assertThat(preparing.accept(Guest.DELETE).columns())
                .containsEntry("op.link", "overtaken")
                .doesNotContainKey("overtaken.command");
    }
}
