package dev.detent.runtime.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detent.runtime.example.Door;
import dev.detent.runtime.example.Guest;
import dev.detent.runtime.example.GuestWords;
import dev.detent.runtime.example.Walk;
import dev.detent.runtime.protocol.Refusal.FalseClause;
import dev.detent.runtime.protocol.Refusal.Reason;
import org.junit.jupiter.api.Test;

/** Why not, in words. */
class RefusalsTest {

    private final Refusals guests = new Refusals(GuestWords.LIFECYCLE);
    private final Refusals doors = new Refusals(Door.LIFECYCLE);
    private final Walk building = new Walk(GuestWords.LIFECYCLE);

    private Refusal explain(int command, long arguments, int caller) {
        return guests.explain("g1", command, building.row(), building.outside(), arguments, caller);
    }

    @Test
    void everyFalseClauseIsToldTheFirstOneAsTheReason() {
        Refusal refusal = explain(Guest.MOVE, Guest.PLACE_A, Guest.USER);
        assertThat(refusal.lifecycle()).isEqualTo("Guest");
        assertThat(refusal.instance()).isEqualTo("g1");
        assertThat(refusal.command()).isEqualTo("move");
        assertThat(refusal.shown()).isEqualTo("building");
        assertThat(refusal.reason()).isEqualTo(Reason.SOURCE);
        assertThat(refusal.message()).isEqualTo("not from here");
        assertThat(refusal.line()).isEqualTo(48);
        assertThat(refusal.falseClauses())
                .containsExactly(
                        new FalseClause("vm in active", "not from here", 48),
                        new FalseClause("place != to", "it is there already", 48));
        assertThat(refusal.allowed()).containsExactly("create", "delete", "lock");
    }

    @Test
    void whatIsAllowedDependsOnTheCaller() {
        assertThat(explain(Guest.MOVE, 0, Guest.ADMIN).allowed())
                .containsExactly("create", "delete", "lock", "unlock", "give_up");
        assertThat(explain(Guest.UNLOCK, 0, Guest.USER).message()).isEqualTo("only an administrator unlocks");
    }

    @Test
    void nobodyMayAskInTheNameOfTheEngine() {
        assertThat(explain(Guest.CREATE, 0, 3).reason()).isEqualTo(Reason.UNKNOWN_CALLER);
        assertThat(explain(Guest.CREATE, 0, 0).message())
                .isEqualTo("nobody of this name may ask; callers are user, admin");
        assertThat(explain(Guest.NOTE_LOSS, 0, Guest.ADMIN).reason()).isEqualTo(Reason.INTERNAL);
    }

    @Test
    void aCommandInFlightIsTold() {
        building.accept(Guest.CREATE);
        Refusal busy = explain(Guest.CREATE, 0, Guest.USER);
        assertThat(busy.reason()).isEqualTo(Reason.BUSY);
        assertThat(busy.message()).isEqualTo("create is in flight (scheduling), and create does not pre-empt it");
        assertThat(busy.falseClauses()).isEmpty();
        assertThat(busy.allowed()).containsExactly("delete", "lock");
    }

    @Test
    void aFinalValueIsTold() {
        building.accept(Guest.DELETE).take(StepKind.EFFECT, StepKind.DONE);
        Refusal done = explain(Guest.LOCK, 0, Guest.USER);
        assertThat(done.reason()).isEqualTo(Reason.FINAL);
        assertThat(done.message()).isEqualTo("deleted is final: no command is accepted any more");
        assertThat(done.allowed()).isEmpty();
    }

    @Test
    void aRangeIsAReasonOfItsOwn() {
        long blocked = Door.row(2, 3);
        assertThat(doors.explain("d", Door.UNLOCK, blocked, 0, 0, 1).falseClauses())
                .extracting(FalseClause::text)
                .containsExactly("tries < 3", "tries += 1");
        assertThat(doors.explain("d", Door.UNLOCK, blocked, 0, 0, 1).reason()).isEqualTo(Reason.REQUIREMENT);
        Walk ticked = new Walk(GuestWords.LIFECYCLE)
                .accept(Guest.CREATE)
                .take(StepKind.EFFECT, StepKind.DONE, StepKind.EFFECT, StepKind.DONE)
                .accept(Guest.TICK)
                .accept(Guest.TICK);
        assertThat(guests.explain("g", Guest.TICK, ticked.row(), 0, 0, Guest.USER)
                        .reason())
                .isEqualTo(Reason.RANGE);
    }

    @Test
    void everyCommandIsEitherAllowedOrExplained() {
        Allowed allowed = guests.allowed("g1", building.row(), building.outside(), Guest.USER);
        assertThat(allowed.commands()).containsExactly("create", "delete", "lock");
        assertThat(allowed.refusals())
                .extracting(Refusal::command)
                .containsExactly(
                        "stop", "start", "reboot", "move", "unlock", "set_password", "tick", "note_loss", "give_up");
        assertThat(allowed.refusals())
                .filteredOn(refusal -> refusal.command().equals("move"))
                .allSatisfy(refusal -> assertThat(refusal.falseClauses())
                        .as("with the arguments that come closest")
                        .hasSize(1));
    }

    @Test
    void aCommandIsAllowedIfSomeArgumentsAre() {
        Allowed locked = doors.allowed("d", Door.row(2, 0), 0, 1);
        assertThat(locked.commands()).containsExactly("unlock");
    }

    @Test
    void whatCannotBeSeenIsTold() {
        building.accept(Guest.CREATE)
                .take(StepKind.EFFECT, StepKind.DONE, StepKind.EFFECT, StepKind.DONE)
                .accept(Guest.STOP)
                .take(StepKind.EFFECT, StepKind.DONE);
        assertThat(guests.allowed("g", building.row(), building.outside(), Guest.USER)
                        .commands())
                .contains("start");
        Allowed blind = guests.allowed("g", building.row(), Machine.UNSEEN, Guest.USER);
        assertThat(blind.commands()).doesNotContain("start").contains("delete");
        assertThat(blind.refusals())
                .filteredOn(refusal -> refusal.command().equals("start"))
                .extracting(Refusal::reason)
                .containsExactly(Reason.UNSEEN);
    }
}
