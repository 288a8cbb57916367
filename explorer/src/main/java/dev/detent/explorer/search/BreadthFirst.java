package dev.detent.explorer.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.StampedLock;

/**
 * Finds all states, level by level. What it tells is the same however many threads there are. Nothing is kept of how a state was
 * reached; {@link ShortestRun} searches once more for that.
 */
public final class BreadthFirst {

    /** Hears how far the search is, after each level and now and then. */
    @FunctionalInterface
    public interface Progress {
        /** Nobody listens. */
        Progress NONE = (states, depth, open) -> {};

        /** States found, steps of the level, states of the level that are still to be expanded. */
        void at(long states, int depth, long open);
    }

    private static final int FIRST_BITS = 16;
    private static final int PORTION = 256;

    private final Space space;
    private final Budget budget;
    private final Progress progress;
    private final KeyTable table = new KeyTable(FIRST_BITS);
    private final StampedLock growing = new StampedLock();
    private final AtomicLong stored = new AtomicLong();
    private final long deadline;
    private final long ending;
    private volatile Optional<String> limit = Optional.empty();

    private BreadthFirst(Space space, Budget budget, Progress progress) {
        this.space = space;
        this.budget = budget;
        this.progress = progress;
        this.ending = space.ending();
        this.deadline = System.nanoTime() + budget.time().toNanos();
    }

    /**
     * Searches until everything is seen or the budget is used up.
     *
     * @throws InterruptedException if the thread is interrupted
     */
    public static Reached over(Space space, Budget budget, Progress progress) throws InterruptedException {
        return new BreadthFirst(space, budget, progress).run();
    }

    private Reached run() throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(budget.threads());
        try {
            List<Worker> workers = new ArrayList<>();
            for (int thread = 0; thread < budget.threads(); thread++) {
                workers.add(new Worker(space.expander()));
            }
            Worker first = workers.get(0);
            for (long state : space.initial()) {
                first.found(state);
            }
            stored.addAndGet(first.takeFresh());
            int depth = 0;
            int brokenDepth = -1;
            while (true) {
                List<LongList> level = workers.stream().map(Worker::takeNext).toList();
                long size = level.stream().mapToLong(LongList::size).sum();
                if (brokenDepth < 0 && workers.stream().anyMatch(worker -> worker.broken != 0)) {
                    brokenDepth = depth;
                }
                progress.at(stored.get(), depth, size);
                if (size == 0 || limit.isPresent()) {
                    break;
                }
                expand(pool, workers, level);
                depth++;
            }
            return new Reached(
                    workers.stream().mapToLong(worker -> worker.states).sum(),
                    stored.get(),
                    workers.stream().mapToLong(worker -> worker.generated).sum(),
                    Math.max(0, depth - 1),
                    limit,
                    workers.stream().mapToLong(worker -> worker.broken).reduce(0, (a, b) -> a | b),
                    brokenDepth);
        } catch (OutOfMemoryError full) {
            throw new IllegalStateException("the memory ran out; give the search a smaller budget", full);
        } finally {
            pool.shutdownNow();
        }
    }

    private void expand(ExecutorService pool, List<Worker> workers, List<LongList> level) throws InterruptedException {
        List<Portions> portions = level.stream().map(Portions::new).toList();
        List<Callable<Void>> tasks = new ArrayList<>();
        for (Worker worker : workers) {
            tasks.add(() -> {
                worker.work(portions);
                return null;
            });
        }
        for (Future<Void> done : pool.invokeAll(tasks)) {
            try {
                done.get();
            } catch (ExecutionException failure) {
                throw new IllegalStateException("a search failed: " + failure.getCause(), failure.getCause());
            }
        }
    }

    private void stop(String reason) {
        limit = Optional.of(reason);
    }

    /** States of one level that several workers share. */
    private static final class Portions {
        private final LongList states;
        private final AtomicInteger next = new AtomicInteger();

        Portions(LongList states) {
            this.states = states;
        }
    }

    private final class Worker implements Space.Steps {

        private final Space.Expander expander;
        private LongList next = new LongList();
        private long states;
        private long generated;
        private long broken;
        private long fresh;

        Worker(Space.Expander expander) {
            this.expander = expander;
        }

        LongList takeNext() {
            LongList taken = next;
            next = new LongList();
            return taken;
        }

        long takeFresh() {
            long taken = fresh;
            fresh = 0;
            return taken;
        }

        void work(List<Portions> level) {
            long stamp = growing.readLock();
            try {
                for (Portions portions : level) {
                    int size = portions.states.size();
                    for (int at = portions.next.getAndAdd(PORTION); at < size; at = portions.next.getAndAdd(PORTION)) {
                        for (int place = at; place < Math.min(size, at + PORTION); place++) {
                            expander.expand(portions.states.get(place), this);
                            stamp = makeRoom(stamp);
                            if (limit.isPresent()) {
                                return;
                            }
                        }
                        if (System.nanoTime() - deadline > 0) {
                            stop("the time of " + budget.time().toSeconds() + " s");
                        }
                    }
                }
            } finally {
                growing.unlockRead(stamp);
            }
        }

        @Override
        public void stuck(long questions) {
            broken |= questions;
        }

        @Override
        public void step(long state, long brokenStep, long count) {
            generated += count;
            broken |= brokenStep;
            found(state);
        }

        private void found(long state) {
            if (table.add(state)) {
                fresh++;
                states += space.weight(state);
                long brokenHere = expander.broken(state);
                broken |= brokenHere;
                if ((brokenHere & ending) == 0) {
                    next.add(state);
                }
            }
        }

        private long makeRoom(long stamp) {
            if (fresh == 0) {
                return stamp;
            }
            long now = stored.addAndGet(takeFresh());
            if (now >= budget.states()) {
                stop("the budget of " + budget.states() + " states");
            }
            if (now < table.room()) {
                return stamp;
            }
            growing.unlockRead(stamp);
            long alone = growing.writeLock();
            try {
                if (stored.get() >= table.room() && limit.isEmpty()) {
                    if (!table.canGrow() || table.bytesToGrow() > budget.bytes()) {
                        stop("the memory of " + (budget.bytes() >> 20) + " MB");
                    } else {
                        table.grow();
                    }
                }
            } finally {
                growing.unlockWrite(alone);
            }
            return growing.readLock();
        }
    }
}
