package dev.detent.check.tlc;

import dev.detent.check.tlc.TlcResult.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** A process under watch: its lines are collected, its budgets enforced, and it never outlives us. */
final class TlcProcess {
    private static final long LONGEST_OUTPUT = 32L * 1024 * 1024;
    private static final long WATCH_MILLIS = 20;
    private static final long LAST_WORDS_MILLIS = 5_000;
    private static final long KILL_SECONDS = 10;
    private static final List<String> MEDDLING =
            List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS", "CLASSPATH");

    private final Process process;
    private final TlcProgress.Listener listener;
    private final long started = System.nanoTime();
    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
    private final AtomicLong printed = new AtomicLong();
    private volatile Optional<TlcProgress> progress = Optional.empty();

    private TlcProcess(Process process, TlcProgress.Listener listener) {
        this.process = process;
        this.listener = listener;
    }

    /**
     * Runs in the workspace's model directory to the end, or to the end of a budget.
     *
     * @throws IOException if the process cannot be started
     */
    static TlcRun run(List<String> command, TlcWorkspace workspace, TlcLimits limits, TlcProgress.Listener listener)
            throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(workspace.model().toFile());
        builder.environment().keySet().removeAll(MEDDLING);
        Shutdown shutdown = new Shutdown(workspace);
        // Before the start: an end of ours just after it must find the hook.
        addHook(shutdown);
        try {
            TlcProcess started = new TlcProcess(builder.start(), listener);
            shutdown.running = Optional.of(started);
            return started.attendAndKill(limits);
        } finally {
            removeHook(shutdown);
        }
    }

    private TlcRun attendAndKill(TlcLimits limits) {
        try {
            return attend(limits);
        } finally {
            kill();
        }
    }

    private TlcRun attend(TlcLimits limits) {
        Thread output = reader("output", process.getInputStream(), this::keep);
        Thread errors = reader("errors", process.getErrorStream(), this::keepOrTell);
        try {
            Optional<Reason> stopped = watch(limits);
            stopped.ifPresent(reason -> kill());
            int exit = process.waitFor();
            // Whoever inherited the output could hold it open for ever.
            output.join(LAST_WORDS_MILLIS);
            errors.join(LAST_WORDS_MILLIS);
            return ended(exit, stopped);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            return ended(-1, Optional.of(Reason.INTERRUPTED));
        }
    }

    private TlcRun ended(int exit, Optional<Reason> stopped) {
        synchronized (lines) {
            return new TlcRun(exit, stopped, lines, progress, elapsed());
        }
    }

    /** Waits for the process to end; answers early with the budget that it broke. */
    private Optional<Reason> watch(TlcLimits limits) throws InterruptedException {
        while (!process.waitFor(WATCH_MILLIS, TimeUnit.MILLISECONDS)) {
            if (elapsed().compareTo(limits.time()) >= 0) {
                return Optional.of(Reason.TIME_BUDGET);
            }
            if (progress.map(TlcProgress::distinct).orElse(0L) > limits.distinctStates()) {
                return Optional.of(Reason.STATE_BUDGET);
            }
            if (printed.get() > LONGEST_OUTPUT) {
                return Optional.of(Reason.OUTPUT);
            }
        }
        return Optional.empty();
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - started);
    }

    private void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        boolean interrupted = Thread.interrupted();
        try {
            process.waitFor(KILL_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException again) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void keep(String line) {
        if (printed.addAndGet(line.length() + 1L) <= LONGEST_OUTPUT) {
            lines.add(line);
        }
    }

    private void keepOrTell(String line) {
        if (line.startsWith(TlcChild.PROGRESS)) {
            TlcProgress.parse(line, progress, elapsed()).ifPresent(seen -> {
                progress = Optional.of(seen);
                listener.progressed(seen);
            });
        } else {
            keep(line);
        }
    }

    private static Thread reader(String name, InputStream stream, Consumer<String> lines) {
        Thread thread = new Thread(() -> readAll(stream, lines), "detent-tlc-" + name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static void readAll(InputStream stream, Consumer<String> lines) {
        try {
            BoundedLines.read(stream, lines);
        } catch (IOException killed) {
            // What was read is kept; a run whose output ends early is no pass.
        }
    }

    private static void addHook(Thread hook) {
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // The process ends with its input, which ends with us.
        }
    }

    private static void removeHook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // It is running already.
        }
    }

    /** What is left to do when our own process is asked to end. */
    private static final class Shutdown extends Thread {
        private final TlcWorkspace workspace;
        private volatile Optional<TlcProcess> running = Optional.empty();

        Shutdown(TlcWorkspace workspace) {
            super("detent-tlc-shutdown");
            this.workspace = workspace;
        }

        @Override
        public void run() {
            running.ifPresent(TlcProcess::kill);
            workspace.close();
        }
    }
}
