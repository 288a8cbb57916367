package dev.detent.emit.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detent.model.Check;
import dev.detent.model.Lifecycle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The generated machine, driven by the runtime's protocol, does what the meaning says: every state, every step. */
class MachineMeaningTest {

    @ParameterizedTest
    @ValueSource(strings = {"door", "order", "words", "shop", "instance"})
    void everyStateAndEveryStepAgree(String name) {
        Lifecycle lifecycle = Samples.lifecycle(name);
        Machines machines = new Machines(lifecycle, Compiled.of(lifecycle));
        Check everything = new Check(
                "everything",
                1,
                Optional.empty(),
                Check.Reports.ANY,
                Optional.empty(),
                Map.of(),
                List.of(),
                "",
                lifecycle.span());

        MachineWalk.Compared compared = MachineWalk.compare(lifecycle, machines, everything);

        assertThat(compared.states()).isGreaterThan(5);
        System.out.println(name + " " + compared);
    }
}
