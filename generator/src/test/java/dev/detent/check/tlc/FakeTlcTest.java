package dev.detent.check.tlc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detent.check.tlc.TlcResult.Faulty;
import dev.detent.check.tlc.TlcResult.Inconclusive;
import dev.detent.check.tlc.TlcResult.Passed;
import dev.detent.check.tlc.TlcResult.Reason;
import dev.detent.check.tlc.TlcResult.Stage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A tool that is broken or lies is never believed, and never waited for. */
class FakeTlcTest {
    @TempDir
    static Path directory;

    private static TlcInstallation installation = TlcInstallation.bundled();

    @BeforeAll
    static void build() throws IOException {
        installation = TlcInstallation.ofJar(FakeTlc.jar(directory));
        assertThat(installation.problem()).isEmpty();
    }

    /** Without this, the other tests could pass for the wrong reason. */
    @Test
    void aFaithfulFakePasses() {
        assertThat(run("Replays", Duration.ofMinutes(1))).isInstanceOf(Passed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Silent", "Garbage", "ReplaysAndFails", "ReplaysAndThrows", "ReplaysHalf", "LeavesAProcess"})
    void isATypedFaultOfTheTool(String behaviour) {
        assertThat(run(behaviour, Duration.ofMinutes(1))).isInstanceOfSatisfying(Faulty.class, faulty -> {
            assertThat(faulty.stage()).isEqualTo(Stage.TOOL);
            assertThat(faulty.message()).doesNotContain("Exception", "\n");
            assertThat(faulty.nextStep()).isNotBlank();
        });
    }

    @Test
    void isStoppedWhenItHangs() {
        assertReason("Hangs", Duration.ofSeconds(1), Reason.TIME_BUDGET);
    }

    @Test
    void isStoppedWhenItPrintsWithoutEnd() {
        assertReason("NeverEndsALine", Duration.ofMinutes(1), Reason.OUTPUT);
    }

    @Test
    void isInconclusiveWhenItsMemoryEndsAfterItsLastWord() {
        assertReason("EndsWithItsMemory", Duration.ofMinutes(1), Reason.MEMORY);
    }

    private static void assertReason(String behaviour, Duration time, Reason reason) {
        assertThat(run(behaviour, time)).isInstanceOfSatisfying(Inconclusive.class, inconclusive -> {
            assertThat(inconclusive.reason()).isEqualTo(reason);
            assertThat(inconclusive.howFar()).isNotBlank();
            assertThat(inconclusive.nextStep()).isNotBlank();
        });
    }

    /** The text of the module is what the fake prints: a log of a run that passed. */
    private static TlcResult run(String behaviour, Duration time) {
        String log = Models.read(Models.named("passed/Turnstile").sibling(".log"));
        String printed = log.substring(log.indexOf('\n') + 1);
        TlcLimits limits = TlcLimits.DEFAULT.withTime(time).withHeapMegabytes(64);
        TlcJob job = TlcJob.safety(behaviour, printed, "SPECIFICATION Spec\n").withLimits(limits);
        return new TlcRunner(installation, directory).run(job);
    }
}
