package dev.detent.emit.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detent.model.Check;
import dev.detent.model.Lifecycle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The generated machine, driven by the runtime's protocol, does what the meaning says: every state, every step. */
class MachineMeaningTest {

    @ParameterizedTest
    @CsvSource({"door, 6, 10", "order, 239, 551", "attachment, 47, 90", "shop, 19716, 146680"})
    void everyStateAndEveryStepAgree(String name, int states, int edges) {
        assertThat(compared(name, Check.Reports.ANY)).isEqualTo(new MachineWalk.Compared(states, edges));
    }

    @ParameterizedTest
    @ValueSource(strings = {"shipment", "window", "gate", "build", "bus", "connection", "parcel_rescue"})
    void theWholeLanguageAgrees(String name) {
        assertThat(compared(name, Check.Reports.ANY).states()).isGreaterThan(10);
    }

    @Test
    void handOversAgree() {
        Path file = Path.of(System.getProperty("basedir", ""), "src/test/golden/tla/Booking.lifecycle");

        assertThat(compared(Compiled.lifecycle("Booking.lifecycle", text(file)), Check.Reports.NONE)
                        .states())
                .isEqualTo(2406);
    }

    /** Instances that draw from one resource, some of them handing over. */
    @ParameterizedTest
    @CsvSource({
        "correct/shared-possible, 3",
        "correct/shared-hand-over, 2",
        "correct/shared-hand-over, 3",
        "violation/shared-hand-over, 2",
        "violation/shared-oversold, 2"
    })
    void severalInstancesAgree(String name, int instances) {
        Path file = Path.of(System.getProperty("basedir", ""), "../spec/conformance", name + ".lifecycle");

        assertThat(compared(Compiled.lifecycle(name, text(file)), instances, Check.Reports.NONE)
                        .states())
                .isGreaterThan(8);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void wordsOfJavaDoNoHarm() {
        assertThat(compared("words", Check.Reports.NONE).states()).isGreaterThan(1000);
    }

    @Test
    void novaAgrees() {
        assertThat(compared("instance", Check.Reports.NONE).states()).isGreaterThan(10_000);
    }

    @Test
    @Tag("slow")
    void novaAgreesUnderAllReports() {
        assertThat(compared("instance", Check.Reports.ANY).states()).isGreaterThan(100_000);
    }

    private static MachineWalk.Compared compared(String name, Check.Reports reports) {
        return compared(Samples.lifecycle(name), reports);
    }

    private static MachineWalk.Compared compared(Lifecycle lifecycle, Check.Reports reports) {
        return compared(lifecycle, 1, reports);
    }

    private static MachineWalk.Compared compared(Lifecycle lifecycle, int instances, Check.Reports reports) {
        Machines machines = new Machines(lifecycle, Compiled.of(lifecycle));
        Check check = new Check(
                "all of it",
                instances,
                Optional.empty(),
                reports,
                Optional.empty(),
                Map.of(),
                Set.of(),
                List.of(),
                "",
                lifecycle.span());
        return MachineWalk.compare(lifecycle, machines, check);
    }
}
