package dev.detent.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detent.check.Counterexample.Change;
import dev.detent.check.CounterexampleStep;
import dev.detent.model.Weakening;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What an engine that lacks a guarantee does where another one fences and looks. */
class StepTextTest {

    private static String settles(String linkBefore, Weakening... without) {
        CounterexampleStep step = new CounterexampleStep(
                1,
                "settle",
                "i1",
                "charge",
                "pay",
                "",
                List.of(),
                List.of(),
                9,
                List.of(new Change("(link)", linkBefore, "idle")));
        return new StepText(step, Set.of(without)).what();
    }

    @Test
    void aSoundEngineFencesAndLooks() {
        assertThat(settles("unsure")).isEqualTo("fences and looks how charge ended");
        assertThat(settles("overtaken")).isEqualTo("fences and looks how the earlier call ended");
        assertThat(settles("unsure", Weakening.OWNERSHIP)).isEqualTo("fences and looks how charge ended");
    }

    @Test
    void oneWithoutAFenceOnlyLooks() {
        assertThat(settles("unsure", Weakening.FENCE)).isEqualTo("does not fence, and looks how charge ended");
        assertThat(settles("overtaken", Weakening.FENCE))
                .isEqualTo("does not fence, and looks how the earlier call ended");
    }

    @Test
    void oneWithoutALookTakesTheCallForNotDone() {
        assertThat(settles("unsure", Weakening.LOOK))
                .isEqualTo("fences, and takes charge for not done, without a look");
        assertThat(settles("overtaken", Weakening.LOOK))
                .isEqualTo("fences, and does not look how the earlier call ended");
        assertThat(settles("unsure", Weakening.LOOK, Weakening.FENCE))
                .isEqualTo("does not fence, and takes charge for not done, without a look");
    }

    @Test
    void oneThatLooksFirstGoesByWhatItSaw() {
        assertThat(settles("unsure", Weakening.FENCE_FIRST))
                .isEqualTo("fences, and goes by its earlier look at how charge ended");
        assertThat(settles("overtaken", Weakening.FENCE_FIRST))
                .isEqualTo("fences, and goes by its earlier look at how the earlier call ended");
    }
}
