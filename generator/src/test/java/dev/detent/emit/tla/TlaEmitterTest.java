package dev.detent.emit.tla;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detent.check.tlc.SanyParse;
import dev.detent.check.tlc.TlcInstallation;
import dev.detent.docs.Judgement;
import dev.detent.golden.Golden;
import dev.detent.model.Lifecycle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TlaEmitterTest {

    @ParameterizedTest
    @ValueSource(strings = {"Booking", "Door", "Order", "Repair"})
    void looksAsItShould(String name) {
        TlaModule module = TlaEmitter.emit(Samples.file(name));

        Golden.check("tla/" + module.name() + ".tla", module.text());
        String check = module.configurations().get(0).check();
        for (TlaConfiguration configuration : module.configurations(check)) {
            Golden.check("tla/" + configuration.name() + ".cfg", configuration.text());
        }
        assertThat(module.text().lines()).allMatch(line -> line.length() <= 132);
        assertParses(module);
    }

    @Test
    void givesOtherNamesWhereTlaHasTakenThem() {
        TlaModule module = TlaEmitter.emit(Samples.text(Samples.TAKEN_NAMES));

        assertParses(module);
        assertThat(module.name()).isEqualTo("lifecycle_Naturals");
        assertThat(module.names().actions()).containsKeys("command_Next", "command_IF", "settle");
        assertThat(action(module, "command_Next").name()).isEqualTo("Next");
        assertThat(action(module, "outcome_Next").kind()).isEqualTo(TlaAction.Kind.OUTCOME);
        assertThat(module.names().properties()).containsKeys("property_IF", "property_settle", "property_Spec");
        assertThat(module.names().fields().get("kept")).containsEntry("variable_THEN", "THEN");
    }

    @Test
    void saysOnlyWhatTheFileUses() {
        TlaModule door = TlaEmitter.emit(Samples.file("Door"));

        assertThat(door.text()).contains("VARIABLES kept\n").doesNotContain(" op ", "link", "Settle", "Fair");
        assertThat(door.configurations()).hasSize(1);
    }

    @Test
    void countsOnAsLittleAsItCan() {
        TlaModule module = TlaEmitter.emit(Samples.file("Repair"));
        List<TlaConfiguration> off = module.configurations("calm").stream()
                .filter(configuration -> configuration.properties().equals(List.of("off")))
                .toList();

        assertThat(off)
                .extracting(configuration -> configuration.fairness().orElseThrow())
                .containsExactly(Fairness.MINIMAL, Fairness.TOGETHER, Fairness.RELEVANT, Fairness.FULL);
        assertThat(off.get(0).text()).contains("CountedOn = {}");
        assertThat(off.get(2).countedOn()).extracting(TlaPromise::name).contains("reaction tidy");
        assertThat(module.countsOnAll(off.get(2))).isFalse();
        assertThat(module.countsOnAll(off.get(3))).isTrue();
        assertThat(off.get(0).counting(module.promises().subList(0, 1)).text())
                .contains("CountedOn = {\"reaction tidy\"}");
    }

    @Test
    void asksAboutSomeDefinitionsOnly() {
        TlaConfiguration safety =
                TlaEmitter.emit(Samples.file("Order")).configurations().get(0);

        assertThat(safety.only(List.of("fair_deal")).text()).isEqualTo("""
                SPECIFICATION Spec
                CONSTANTS
                  Instances = {i1}
                INVARIANTS
                  fair_deal
                CHECK_DEADLOCK FALSE
                """);
    }

    @Test
    void writesTheSameEachTime() {
        Lifecycle lifecycle = Samples.file("Repair");

        assertThat(TlaEmitter.emit(lifecycle)).isEqualTo(TlaEmitter.emit(lifecycle));
    }

    @Test
    void emitsAThousandStatesAndTenThousandCommands() {
        TlaModule module = TlaEmitter.emit(Samples.text(large()));

        assertThat(module.text().lines().count()).isGreaterThan(10_000);
    }

    private static String large() {
        StringBuilder text = new StringBuilder("lifecycle Large\nstate s {\n  s0 initial\n");
        for (int state = 1; state < 1000; state++) {
            text.append("  s").append(state).append('\n');
        }
        text.append("}\noutside lamp: boolean\naction light needs not lamp { lamp = true }\n");
        for (int command = 0; command < 10_000; command++) {
            int from = command % 1000;
            int to = (from * 7 + command / 1000 + 1) % 1000;
            text.append("command c" + command + " from s" + from + " to s" + to);
            text.append(command % 10 == 0 ? " else unchanged { call light  lost unchanged }\n" : "\n");
        }
        return text.toString();
    }

    @Test
    void leadsBackToTheFile() {
        TlaModule module = TlaEmitter.emit(Samples.file("Repair"));
        TlaNames names = module.names();

        assertThat(action(module, "mend").kind()).isEqualTo(TlaAction.Kind.COMMAND);
        assertThat(action(module, "mend").span().line()).isGreaterThan(50);
        assertThat(action(module, "Report_weight").kind()).isEqualTo(TlaAction.Kind.REPORT);
        assertThat(names.fields().get("op"))
                .isEqualTo(Map.of("mend_kind", "mend.kind", "shelve_where", "shelve.where"));
        assertThat(names.properties().get("TypeOK"))
                .isInstanceOfSatisfying(
                        TlaProperty.Automatic.class,
                        property -> assertThat(property.kind()).isEqualTo(TlaProperty.Kind.TYPES));
        assertThat(names.properties().get("Accepted_tidy")).isInstanceOf(TlaProperty.Automatic.class);
    }

    private static TlaAction action(TlaModule module, String definition) {
        return Optional.ofNullable(module.names().actions().get(definition)).orElseThrow();
    }

    private static void assertParses(TlaModule module) {
        SanyParse parse = SanyParse.of(TlcInstallation.bundled(), module.name(), module.text());
        assertThat(parse.complaints()).as("%s", module.text()).isEmpty();
        assertThat(parse.isClean()).isTrue();
    }

    /** Who reads a golden should see a lifecycle that is right. */
    @ParameterizedTest
    @CsvSource({"Booking, quiet", "Door, default", "Order, default", "Repair, calm", "Repair, quiet"})
    void theGoldensBreakNothing(String name, String check) {
        Lifecycle lifecycle = Samples.file(name);

        assertThat(Judgement.brokenIn(
                        lifecycle,
                        lifecycle.checks().stream()
                                .filter(one -> one.name().equals(check))
                                .findFirst()
                                .orElseThrow()))
                .isEmpty();
    }
}
