package dev.detent.runtime.engine;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/** The drives of the instances that have something to do; an instance at rest costs nothing here. */
final class Drives {

    private final Parts parts;
    private final Map<String, Drive> drives = new ConcurrentHashMap<>();
    private final Object rest = new Object();

    Drives(Parts parts) {
        this.parts = parts;
    }

    /** There may be something to do for the instance, or something may have happened outside. */
    void poke(String id) {
        request(id, true, false);
    }

    /** The same; and no user's command is accepted from rest before it is known whether a reaction is due. */
    void pokeBeforeUsers(String id) {
        request(id, true, true);
    }

    /** There is something in the inbox of its drive. */
    void wake(String id) {
        request(id, false, false);
    }

    private void request(String id, boolean hint, boolean beforeUsers) {
        if (parts.closed) {
            return;
        }
        Drive poked = drives.compute(id, (same, old) -> {
            Drive drive = old == null ? new Drive(parts, id) : old;
            drive.request(hint, beforeUsers);
            return drive;
        });
        if (parts.closed) {
            poked.stop();
        }
    }

    /** Done once it is known whether a reaction is due; empty where nobody is finding out. */
    Optional<CompletableFuture<Void>> reacting(String id) {
        return Optional.ofNullable(drives.get(id)).flatMap(Drive::reacting);
    }

    /** The drive has come to an end for now. */
    void rests(Turns drive) {
        drives.computeIfPresent(drive.id, (id, current) -> current.finished() ? null : current);
        synchronized (rest) {
            rest.notifyAll();
        }
    }

    void pokeAll() {
        drives.keySet().forEach(this::wake);
    }

    void stopAll() {
        drives.values().forEach(Drive::stop);
        drives.clear();
        synchronized (rest) {
            rest.notifyAll();
        }
    }

    boolean awaitIdle(String id, Duration atMost) throws InterruptedException {
        return await(() -> !drives.containsKey(id), atMost);
    }

    boolean awaitIdle(Duration atMost) throws InterruptedException {
        return await(drives::isEmpty, atMost);
    }

    private boolean await(BooleanSupplier done, Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        synchronized (rest) {
            while (!done.getAsBoolean()) {
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                rest.wait(left / 1_000_000 + 1);
            }
            return true;
        }
    }
}
