package dev.detent.cli;

import dev.detent.check.CheckProgress;
import java.util.Locale;

/** One line on a terminal that says how far a check is, rewritten in place and cleared at the end. */
final class ProgressLine implements CheckProgress, AutoCloseable {

    private static final long NANOS_BETWEEN = 100_000_000;
    private static final int WIDTH = 79;
    private static final String CLEAR = "\r\u001B[K";

    private final Channel channel;
    private final Thread hook = new Thread(this::clear, "detent-progress-shutdown");
    private long last = System.nanoTime();
    private boolean shown;
    private boolean closed;

    ProgressLine(Channel channel) {
        this.channel = channel;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    @Override
    public synchronized void at(String task, long distinct, long left, long perSecond) {
        long now = System.nanoTime();
        if (closed || now - last < NANOS_BETWEEN) {
            return;
        }
        last = now;
        shown = true;
        String line = String.format(
                Locale.ROOT, "%s: %,d states found, %,d left, %,d a second", task, distinct, left, perSecond);
        channel.tell(CLEAR + (line.length() > WIDTH ? line.substring(0, WIDTH) : line));
    }

    @Override
    public void close() {
        clear();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // The hook is running already.
        }
    }

    private synchronized void clear() {
        if (shown && !closed) {
            channel.tell(CLEAR);
        }
        closed = true;
    }
}
