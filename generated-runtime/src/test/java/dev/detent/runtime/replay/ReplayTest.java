package dev.detent.runtime.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.detent.runtime.example.Door;
import org.junit.jupiter.api.Test;

class ReplayTest {

    private static Replay locked() {
        return Replay.of(Door.LIFECYCLE)
                .starts("door", "closed", "tries", "0")
                .accept("lock", "")
                .changes("door", "locked");
    }

    @Test
    void aRunThatIsPossibleFailsWithWhatItShows() {
        Replay run = locked().accept("unlock", "", "right", "false").changes("tries", "1");

        assertThat(run.departure()).isEmpty();
        assertThatThrownBy(() -> run.mustNotBePossible("older", "tries is 1"))
                .isInstanceOf(AssertionError.class)
                .hasMessage("tries is 1");
    }

    @Test
    void aStepThatIsNotPossibleEndsTheRun() {
        Replay run = locked().accept("open", "").changes("door", "open").accept("close", "");

        assertThat(run.departure().orElseThrow())
                .startsWith("step 2, accept `open`, is not possible; possible are: accept `unlock`");
        run.mustNotBePossible("older", "the door is open");
    }

    @Test
    void ofTheSameLifecycleEachStepHasToBePossible() {
        Replay run = locked().accept("open", "");

        assertThatThrownBy(
                        () -> run.mustNotBePossible(Door.LIFECYCLE.catalogue().digest(), "the door is open"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("fault of detent");
    }

    @Test
    void whatIsNotNamedHasToStayAsItWas() {
        assertThat(locked().accept("unlock", "", "right", "false").changes().departure())
                .contains("after step 2: tries is 1, and not 0");
    }

    @Test
    void aRoundComesBackToWhereItWas() {
        Replay round = locked().accept("unlock", "", "right", "true").changes("door", "closed");

        assertThat(round.againAfter(0).departure()).isEmpty();
        assertThat(round.againAfter(1).departure()).contains("after step 2: the state is not the one after step 1");
    }

    @Test
    void whatTheLifecycleDoesNotKnowIsSaid() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> locked().accept("knock", ""))
                .withMessageContaining("does not know accept `knock`");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Replay.of(Door.LIFECYCLE).starts("colour", "red"))
                .withMessageContaining("no variable `colour`");
    }
}
