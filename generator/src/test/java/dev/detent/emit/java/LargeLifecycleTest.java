package dev.detent.emit.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detent.diagnostic.Diagnosed;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.emit.Artifact;
import dev.detent.model.Lifecycle;
import dev.detent.runtime.protocol.Machine;
import dev.detent.runtime.protocol.Protocol;
import dev.detent.runtime.protocol.Writes;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Lifecycles that a person would not write by hand: the limits of the virtual machine are kept, or named. */
class LargeLifecycleTest {

    @Test
    void hundredsOfCommandsRun() throws ReflectiveOperationException {
        walksAlong(ring(60, 650));
    }

    @Test
    @Tag("slow")
    void thousandStatesAndTenThousandCommandsRun() throws ReflectiveOperationException {
        Lifecycle lifecycle = ring(1000, 10_000);
        List<Artifact> artifacts = Compiled.artifacts(lifecycle);
        assertThat(artifacts).isNotEmpty();
        walksAlong(lifecycle);
    }

    @Test
    void rowThatIsTooWideIsRefusedWithTheWidths() {
        StringBuilder text = new StringBuilder("lifecycle Wide\nstate position { left initial, right }\n");
        for (int i = 0; i < 5; i++) {
            text.append("keep counter").append(i).append(": 0..30000\n");
        }
        text.append("command go from left to right\n");

        Diagnosed<List<Artifact>> emitted = JavaEmitter.emit(Compiled.lifecycle("wide.lifecycle", text.toString()));

        assertThat(emitted.value()).isEmpty();
        assertThat(emitted.diagnostics()).singleElement().satisfies(error -> {
            assertThat(error.code()).isEqualTo(DiagnosticCode.STATE_TOO_WIDE);
            assertThat(error.message()).isEqualTo("the row needs 79 bits, and 63 fit");
            assertThat(error.labels())
                    .anySatisfy(label -> assertThat(label.text()).isEqualTo("counter0 takes 15 bits"));
        });
    }

    @Test
    void whatOneClassCannotHoldIsRefused() {
        Diagnosed<List<Artifact>> emitted = JavaEmitter.emit(ring(ClassLimits.VALUES + 1, 1));

        assertThat(emitted.diagnostics()).singleElement().satisfies(error -> {
            assertThat(error.code()).isEqualTo(DiagnosticCode.TOO_MANY_COMMANDS);
            assertThat(error.message()).isEqualTo("`place` has 1801 values, and a Java enumeration holds 1800");
        });
        assertThat(Compiled.of(ring(ClassLimits.VALUES, 1))).isNotNull();
    }

    /** Takes every command of the first state of the ring, and the first command of each state all around it. */
    private static void walksAlong(Lifecycle lifecycle) throws ReflectiveOperationException {
        Machine machine = ((dev.detent.runtime.protocol.Lifecycle) Compiled.of(lifecycle)
                        .loadClass(JavaEmitter.lifecycleClass(lifecycle))
                        .getMethod("create")
                        .invoke(null))
                .machine();
        Protocol protocol = new Protocol(machine);
        int states = lifecycle.enumerations().get(0).values().size();
        long row = machine.initialRow();
        for (int state = 0; state < states; state++) {
            row = protocol.accept(state + 1, row, 0, 0, 1, Writes.IGNORED);
            assertThat(row).isNotNegative();
        }
        assertThat(row).isEqualTo(machine.initialRow());
        for (int command = 1; command <= lifecycle.commands().size(); command++) {
            boolean fromFirst = (command - 1) % states == 0;
            long next = protocol.accept(command, row, 0, 0, 1, Writes.IGNORED);
            assertThat(next >= 0).as("command %s", command).isEqualTo(fromFirst);
        }
    }

    /** Command i leads from state i to some next one; the first round leads to the neighbour. */
    private static Lifecycle ring(int states, int commands) {
        StringBuilder text = new StringBuilder("lifecycle Ring\nstate place {\n  p0 initial\n");
        for (int i = 1; i < states; i++) {
            text.append("  p").append(i).append('\n');
        }
        text.append("}\n");
        for (int i = 0; i < commands; i++) {
            int from = i % states;
            int to = (from + 1 + i / states) % states;
            text.append("command c" + i + " from p" + from + " to p" + to + "\n");
        }
        return Compiled.lifecycle("ring.lifecycle", text.toString());
    }
}
