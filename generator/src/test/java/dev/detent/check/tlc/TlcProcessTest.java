package dev.detent.check.tlc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detent.check.tlc.TlcResult.Inconclusive;
import dev.detent.check.tlc.TlcResult.Passed;
import dev.detent.check.tlc.TlcResult.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that are ended from outside, and what they leave behind. */
class TlcProcessTest {
    @TempDir
    Path directory;

    @Test
    void isInconclusiveWhenKilledFromOutside() throws Exception {
        CompletableFuture<TlcResult> result =
                CompletableFuture.supplyAsync(() -> Endless.run(directory, TlcProgress.Listener.SILENT));
        Endless.awaitTlc(ProcessHandle.current(), directory).destroyForcibly();

        assertReason(result.get(30, TimeUnit.SECONDS), Reason.KILLED);
        assertThat(content()).isEmpty();
    }

    @Test
    void isInconclusiveWhenInterruptedAndStaysInterrupted() throws Exception {
        CompletableFuture<TlcResult> result = new CompletableFuture<>();
        CompletableFuture<Boolean> still = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            result.complete(Endless.run(directory, TlcProgress.Listener.SILENT));
            still.complete(Thread.currentThread().isInterrupted());
        });
        thread.start();
        ProcessHandle tlc = Endless.awaitTlc(ProcessHandle.current(), directory);
        thread.interrupt();

        assertReason(result.get(30, TimeUnit.SECONDS), Reason.INTERRUPTED);
        assertThat(still.get(30, TimeUnit.SECONDS)).isTrue();
        assertThat(tlc.isAlive()).isFalse();
        assertThat(content()).isEmpty();
    }

    @Test
    void givesTheSameFiguresHoweverItIsRun() {
        TlcJob job = Models.named("passed/Turnstile").job();
        TlcRunner runner = new TlcRunner(TlcInstallation.bundled(), directory);
        Passed plain = (Passed) runner.run(job);
        Passed parallel = (Passed) runner.run(job.withLimits(job.limits().withWorkers(2)));
        Passed quick = (Passed) runner.run(job.withLimits(job.limits().withQuickStart()));

        assertThat(plain.coverage().actions()).isNotEmpty();
        assertThat(parallel.statistics().distinct())
                .isEqualTo(plain.statistics().distinct());
        assertThat(parallel.statistics().generated())
                .isEqualTo(plain.statistics().generated());
        assertThat(quick.coverage()).isEqualTo(plain.coverage());
    }

    @Test
    void tellsProgressWhileItExplores() throws Exception {
        List<TlcProgress> told = Collections.synchronizedList(new ArrayList<>());
        CompletableFuture<TlcResult> result = CompletableFuture.supplyAsync(() -> Endless.run(directory, told::add));
        Endless.await(() -> told.size() >= 5);
        Endless.awaitTlc(ProcessHandle.current(), directory).destroyForcibly();

        Inconclusive killed = (Inconclusive) result.get(30, TimeUnit.SECONDS);
        TlcProgress first = told.get(0);
        TlcProgress last = told.get(told.size() - 1);
        assertThat(last.distinct()).isGreaterThan(first.distinct());
        assertThat(last.generated()).isGreaterThanOrEqualTo(last.distinct());
        assertThat(last.depth()).isGreaterThan(1);
        assertThat(last.generatedPerSecond()).isPositive();
        assertThat(last.elapsed()).isGreaterThan(first.elapsed());
        assertThat(killed.statistics().distinct()).isEqualTo(last.distinct());
        assertThat(killed.howFar()).contains(last.distinct() + " distinct states");
    }

    @Test
    void endsWithItsParentWhenThatIsKilledAndTheNextRunClears() throws Exception {
        Process parent = startParent();
        ProcessHandle tlc = Endless.awaitTlc(parent.toHandle(), directory);
        parent.toHandle().destroyForcibly();
        Endless.await(() -> !parent.isAlive() && !tlc.isAlive());
        assertThat(content()).hasSize(1);

        TlcRunner runner = new TlcRunner(TlcInstallation.bundled(), directory);
        assertThat(runner.run(Models.named("passed/DeadlockAllowed").job())).isInstanceOf(Passed.class);
        assertThat(content()).isEmpty();
    }

    @Test
    void endsWithItsParentAndClearsWhenThatIsAskedToEnd() throws Exception {
        Process parent = startParent();
        ProcessHandle tlc = Endless.awaitTlc(parent.toHandle(), directory);
        parent.toHandle().destroy();
        Endless.await(() -> !parent.isAlive() && !tlc.isAlive());

        assertThat(content()).isEmpty();
    }

    @Test
    void leavesAloneWhatIsAliveOrNotItsOwn() throws IOException {
        Path foreign = Files.createDirectories(directory.resolve("detent-tlc-mine"));
        Path elsewhere = Files.createDirectories(directory.resolve("detent-tlc-1-99999999-1"));
        try (TlcWorkspace live = TlcWorkspace.create(directory);
                TlcWorkspace another = TlcWorkspace.create(directory)) {
            assertThat(content()).hasSize(4);
            assertThat(live.model()).isEmptyDirectory();
            assertThat(another.model()).isEmptyDirectory();
        }
        assertThat(content()).containsExactlyInAnyOrder(foreign, elsewhere);
    }

    @Test
    void aDirectoryThatIsNoneIsAFaultOfTheTool() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "");
        TlcRunner runner = new TlcRunner(TlcInstallation.bundled(), file);

        assertThat(runner.run(Models.named("passed/DeadlockAllowed").job()))
                .isInstanceOfSatisfying(
                        TlcResult.Faulty.class,
                        faulty -> assertThat(faulty.stage()).isEqualTo(TlcResult.Stage.TOOL));
    }

    private Process startParent() throws IOException {
        String java = TlcInstallation.bundled().java().toString();
        return new ProcessBuilder(
                        java,
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Endless.class.getName(),
                        directory.toString())
                .redirectErrorStream(true)
                .start();
    }

    private static void assertReason(TlcResult result, Reason reason) {
        assertThat(result)
                .isInstanceOfSatisfying(
                        Inconclusive.class,
                        inconclusive -> assertThat(inconclusive.reason()).isEqualTo(reason));
    }

    private List<Path> content() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }
}
