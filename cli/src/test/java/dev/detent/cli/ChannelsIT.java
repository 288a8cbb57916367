package dev.detent.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.detent.cli.DetentJar.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Readers that leave, disks that are full, people who press Ctrl-C, terminals. */
class ChannelsIT {

    private static final long PATIENCE_SECONDS = 60;

    @TempDir
    Path directory;

    private DetentJar jar = new DetentJar(Path.of("target"));

    @BeforeEach
    void setUp() {
        jar = new DetentJar(directory);
    }

    @Test
    void aFullDiskIsAFault() {
        assumeTrue(Files.exists(Path.of("/dev/full")), "the system has a device that is always full");

        Run run = jar.shell("$DETENT describe " + jar.file("parcel.lifecycle") + " > /dev/full");

        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.err())
                .startsWith("detent: the output cannot be written: ")
                .hasLineCount(1);
    }

    @Test
    void aReaderWhoLeavesIsNoFault() {
        assumeTrue(Files.exists(Path.of("/proc/self/fd")), "the system has pipes as Linux does");

        Run run = jar.shell("$DETENT check " + jar.file("parcel.lifecycle") + " | true; exit ${PIPESTATUS[0]}");

        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
    }

    @Test
    void ctrlCLeavesNothingBehind() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/bin/kill")), "signals can be sent");
        Process process = jar.start("check", BigLifecycle.in(directory));
        List<ProcessHandle> children = awaitChildren(process);

        new ProcessBuilder("/bin/kill", "-INT", Long.toString(process.pid()))
                .start()
                .waitFor();

        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(130);
        assertThat(children).noneMatch(ProcessHandle::isAlive);
        assertThat(Files.readString(directory.resolve("err"))).isEmpty();
        try (Stream<Path> left = Files.list(jar.temporaryFiles())) {
            assertThat(left.filter(path -> path.getFileName().toString().startsWith("detent")))
                    .isEmpty();
        }
    }

    private static List<ProcessHandle> awaitChildren(Process process) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < end && process.isAlive()) {
            List<ProcessHandle> children = process.descendants().toList();
            if (!children.isEmpty()) {
                return children;
            }
            Thread.sleep(20);
        }
        throw new AssertionError("no run of TLC was started");
    }

    @Test
    void aTerminalShowsProgressAndColours() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "there is a tool that makes a terminal");
        String check = " check " + BigLifecycle.in(directory) + " --time 4s";

        Run terminal = jar.shell("script -qec \"$DETENT" + check + "\" /dev/null");
        Run file = jar.shell("$DETENT" + check);

        assertThat(terminal.out())
                .containsPattern("[\\d,]+ states found, [\\d,]+ left, [\\d,]+ a second")
                .contains("\u001B[1;33minconclusive\u001B[0m");
        assertThat(terminal.out().lastIndexOf("states found"))
                .isLessThan(terminal.out().indexOf("inconclusive"));
        assertThat(file.err() + file.out()).doesNotContain("states found").doesNotContain("\u001B");
    }
}
