package dev.detent.emit.tla;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detent.check.tlc.TlcInstallation;
import dev.detent.check.tlc.TlcJob;
import dev.detent.check.tlc.TlcResult;
import dev.detent.check.tlc.TlcRunner;
import dev.detent.model.Lifecycle;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is counted on decides, and pre-emption for ever does not. */
class LeadsToTest {

    private static final String LAMP = """
            lifecycle Lamp
            state lamp { off initial, on, broken final }
            outside light: boolean
            action light_up needs not light { light = true }
            action darken   needs any { light = false }  again harmless
            event burns_out when light { light = false }
            assume darken succeeds
            command turn_on from off to on else unchanged { call light_up  lost unchanged }
            command flash   from on else unchanged { call darken }
            command drop    from off, on to broken preempts turn_on { call darken  failure { lamp = off }  lost { lamp = off } }
            command give_in internal from on to off else unchanged { call darken  lost unchanged }
            reaction dark when lamp == on and seen(not light) issue give_in
            eventually ends:   doing != none leads to doing == none
            eventually agrees: lamp == on and not light leads to lamp != on or light
            eventually shines: lamp == on leads to light
            """;

    private final Lifecycle lifecycle = Samples.text(LAMP);
    private final TlaModule module = TlaEmitter.emit(lifecycle);

    @Test
    void needsNothingWhereCallsEnd() {
        assertThat(run("ends", Fairness.MINIMAL)).isInstanceOf(TlcResult.Passed.class);
    }

    @Test
    void needsItsReactionAndItsAssumption() {
        assertThat(run("agrees", Fairness.MINIMAL)).isInstanceOf(TlcResult.Violated.class);
        assertThat(run("agrees", Fairness.FULL)).isInstanceOf(TlcResult.Passed.class);
        TlaConfiguration full = configuration("agrees", Fairness.FULL);
        List<TlaPromise> reaction = List.of(module.promises().get(0));
        assertThat(run(full.counting(reaction))).isInstanceOf(TlcResult.Violated.class);
    }

    @Test
    void failsWhereNothingHelps() {
        assertThat(run("shines", Fairness.FULL)).isInstanceOf(TlcResult.Violated.class);
    }

    private TlcResult run(String property, Fairness level) {
        return run(configuration(property, level));
    }

    private TlaConfiguration configuration(String property, Fairness level) {
        return module.configurations().stream()
                .filter(one -> one.properties().contains(property)
                        && one.fairness().filter(level::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private TlcResult run(TlaConfiguration configuration) {
        return new TlcRunner(TlcInstallation.bundled())
                .run(TlcJob.liveness(module.name(), module.text(), configuration.text()));
    }
}
