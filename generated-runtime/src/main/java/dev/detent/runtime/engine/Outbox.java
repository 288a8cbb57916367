package dev.detent.runtime.engine;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/** Tells listeners one thing after the other, in the order in which it was put in, on a thread of its own. */
final class Outbox {

    private static final System.Logger LOG = System.getLogger("dev.detent.runtime");

    private final Executor threads;
    private final List<EngineListener> listeners;
    private final Queue<Consumer<EngineListener>> queue = new ArrayDeque<>();
    private boolean telling;

    Outbox(Executor threads, List<EngineListener> listeners) {
        this.threads = threads;
        this.listeners = List.copyOf(listeners);
    }

    /** Whether anybody listens. */
    boolean heard() {
        return !listeners.isEmpty();
    }

    void add(Transition transition) {
        put(listener -> listener.transition(transition));
    }

    void add(Problem problem) {
        put(listener -> listener.problem(problem));
    }

    private void put(Consumer<EngineListener> news) {
        if (listeners.isEmpty()) {
            return;
        }
        synchronized (this) {
            queue.add(news);
            if (telling) {
                return;
            }
            telling = true;
        }
        try {
            threads.execute(this::tellAll);
        } catch (RejectedExecutionException closed) {
            tellAll();
        }
    }

    private void tellAll() {
        for (List<Consumer<EngineListener>> news = take(); !news.isEmpty(); news = take()) {
            news.forEach(this::tell);
        }
    }

    private synchronized List<Consumer<EngineListener>> take() {
        List<Consumer<EngineListener>> news = List.copyOf(queue);
        queue.clear();
        if (news.isEmpty()) {
            telling = false;
            notifyAll();
        }
        return news;
    }

    private void tell(Consumer<EngineListener> news) {
        for (EngineListener listener : listeners) {
            try {
                news.accept(listener);
            } catch (Throwable any) {
                LOG.log(System.Logger.Level.WARNING, "a listener threw", any);
            }
        }
    }

    /** Waits until the listeners have heard all; false if that took longer. */
    synchronized boolean awaitEmpty(Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (telling) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            wait(left / 1_000_000 + 1);
        }
        return true;
    }
}
