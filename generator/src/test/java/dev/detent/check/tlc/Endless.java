package dev.detent.check.tlc;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A run that only ends when it is ended. Has a main method, so that its parent can be killed too. */
final class Endless {
    static final String NAME = "Endless";
    private static final String MODULE = """
            ---- MODULE Endless ----
            EXTENDS Naturals
            VARIABLE x
            Init == x = 0
            up == x' = x + 1
            Spec == Init /\\ [][up]_x
            ====
            """;

    private Endless() {}

    public static void main(String[] arguments) {
        TlcResult result = run(Path.of(arguments[0]), TlcProgress.Listener.SILENT);
        System.out.println(result.getClass().getSimpleName());
    }

    static TlcResult run(Path directory, TlcProgress.Listener listener) {
        TlcLimits limits = TlcLimits.DEFAULT.withTime(Duration.ofMinutes(2)).withHeapMegabytes(256);
        TlcJob job = TlcJob.safety(NAME, MODULE, "SPECIFICATION Spec\n").withLimits(limits);
        return new TlcRunner(TlcInstallation.bundled(), directory).run(job, listener);
    }

    /** The process of TLC below this one, as soon as there is one. */
    static ProcessHandle awaitTlc(ProcessHandle ancestor, Path directory) throws InterruptedException {
        await(() -> find(ancestor, directory).isPresent());
        return find(ancestor, directory).orElseThrow();
    }

    private static Optional<ProcessHandle> find(ProcessHandle ancestor, Path directory) {
        return ancestor.descendants()
                .filter(each -> each.info()
                        .commandLine()
                        .filter(line -> line.contains(directory.toString()) && line.contains("-metadir"))
                        .isPresent())
                .findFirst();
    }

    static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("it does not happen");
            }
            Thread.sleep(20);
        }
    }
}
