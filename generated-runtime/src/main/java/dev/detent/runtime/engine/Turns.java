package dev.detent.runtime.engine;

import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** Gives a drive its turns: one thread at a time, again if it was poked meanwhile, and never lost between two. */
abstract class Turns {

    final Parts parts;
    final String id;
    private final Queue<Runnable> inbox = new ConcurrentLinkedQueue<>();

    // guarded by this
    private boolean wanted;
    private boolean scheduled;
    private boolean waiting;
    private int marks;
    private int hints;
    private @Nullable CompletableFuture<Void> reacting;

    // touched in a turn only
    private int seenMarks;
    private int seenHints;

    Turns(Parts parts, String id) {
        this.parts = parts;
        this.id = id;
    }

    /** Does what the row asks for; true if it has to be looked at again at once. */
    abstract boolean step();

    /** What {@link #step} has thrown. */
    abstract void failed(Throwable any);

    /** Whether something has to come before there is more to do. */
    abstract boolean waits();

    /** Whether it is still being found out if a reaction is due. */
    abstract boolean decides();

    /**
     * Asks for a turn.
     *
     * @param hint whether something may have happened outside
     * @param beforeUsers whether users have to wait until it is known that no reaction is due
     */
    synchronized void request(boolean hint, boolean beforeUsers) {
        wanted = true;
        hints += hint ? 1 : 0;
        if (beforeUsers) {
            marks++;
            if (reacting == null) {
                reacting = new CompletableFuture<>();
            }
        }
        if (!scheduled) {
            scheduled = true;
            parts.work.start(this::turn);
        }
    }

    /** Done once it is known whether a reaction is due; empty where nobody has to wait for that. */
    synchronized Optional<CompletableFuture<Void>> reacting() {
        return Optional.ofNullable(reacting);
    }

    /** Nothing to do and nothing to wait for. */
    synchronized boolean finished() {
        return !scheduled && !waiting;
    }

    /** News for the next turn. */
    final void post(Runnable news) {
        inbox.add(news);
        parts.drives.wake(id);
    }

    /** How many hints had come before the step that is being taken. */
    final int hints() {
        return seenHints;
    }

    private void turn() {
        do {
            try {
                begin();
                while (!parts.closed && step()) {
                    begin();
                }
            } catch (Throwable any) {
                failed(any);
            }
            if (!decides()) {
                release();
            }
        } while (!end());
        parts.drives.rests(this);
    }

    private void begin() {
        synchronized (this) {
            wanted = false;
            seenMarks = marks;
            seenHints = hints;
        }
        for (Runnable news = inbox.poll(); news != null; news = inbox.poll()) {
            news.run();
        }
    }

    private synchronized boolean end() {
        if (wanted && !parts.closed) {
            return false;
        }
        scheduled = false;
        waiting = waits();
        return true;
    }

    private void release() {
        synchronized (this) {
            if (marks != seenMarks) {
                return;
            }
        }
        releaseAll();
    }

    /** Nobody waits for a reaction any more. */
    final void releaseAll() {
        Optional<CompletableFuture<Void>> known;
        synchronized (this) {
            known = Optional.ofNullable(reacting);
            reacting = null;
        }
        known.ifPresent(future -> future.complete(null));
    }
}
