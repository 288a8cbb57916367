package dev.detent.check.tlc;

import java.io.IOException;
import tlc2.TLC;
import tlc2.TLCGlobals;
import tlc2.tool.AbstractChecker;
import tlc2.tool.ModelChecker;

/**
 * The main class of the process that runs TLC. Runs TLC unchanged; beside it tells progress, which TLC itself does
 * once a minute only, and ends the process when the one that started it is gone. The only class here that touches
 * TLC's classes, and the only one of ours in that process: it must not refer to another.
 */
final class TlcChild {
    static final String PROGRESS = "@detent:progress";
    private static final long INTERVAL_MILLIS = 100;

    private TlcChild() {}

    public static void main(String[] arguments) throws Exception {
        inBackground("parent", TlcChild::endWithParent);
        inBackground("progress", TlcChild::tellProgress);
        TLC.main(arguments);
    }

    private static void inBackground(String name, Runnable task) {
        Thread thread = new Thread(task, "detent-" + name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Nothing is ever written to our input: it ends when the parent closes it or dies. */
    private static void endWithParent() {
        try {
            System.in.readAllBytes();
        } catch (IOException closed) {
            // As good as its end.
        }
        Runtime.getRuntime().halt(1);
    }

    private static void tellProgress() {
        try {
            while (true) {
                Thread.sleep(INTERVAL_MILLIS);
                AbstractChecker checker = TLCGlobals.mainChecker;
                if (checker instanceof ModelChecker explorer) {
                    // In this order each figure is at most the next.
                    long queued = checker.getStateQueueSize();
                    long distinct = checker.getDistinctStatesGenerated();
                    long generated = explorer.getStatesGenerated();
                    int depth = checker.getProgress();
                    System.err.println(PROGRESS + " " + generated + " " + distinct + " " + queued + " " + depth);
                }
            }
        } catch (InterruptedException | RuntimeException | LinkageError unavailable) {
            // Another version of TLC, or one that is just starting or ending: it works without progress too.
        }
    }
}
