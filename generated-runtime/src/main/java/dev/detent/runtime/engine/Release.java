package dev.detent.runtime.engine;

import dev.detent.runtime.store.Store;
import dev.detent.runtime.store.StoredRow;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Once something shared has been given back, a reaction of any other instance may be due. All rows are looked at, one pass at
 * a time: what is given back during a pass is followed by one more.
 */
final class Release {

    private static final int PAGE = 100;

    private final Store store;
    private final Executor threads;
    private final Consumer<String> poke;
    private final Consumer<RuntimeException> failed;
    private final AtomicInteger asked = new AtomicInteger();

    Release(Store store, Executor threads, Consumer<String> poke, Consumer<RuntimeException> failed) {
        this.store = store;
        this.threads = threads;
        this.poke = poke;
        this.failed = failed;
    }

    void run() {
        if (asked.getAndIncrement() == 0) {
            try {
                threads.execute(this::pass);
            } catch (RejectedExecutionException closed) {
                // The next engine looks at all rows when it starts.
                asked.set(0);
            }
        }
    }

    private void pass() {
        try {
            passes();
        } catch (RuntimeException failure) {
            asked.set(0);
            failed.accept(failure);
        }
    }

    private void passes() {
        int served;
        do {
            served = asked.get();
            for (List<StoredRow> page = store.page("", PAGE);
                    !page.isEmpty();
                    page = store.page(page.get(page.size() - 1).id(), PAGE)) {
                page.forEach(row -> poke.accept(row.id()));
            }
        } while (asked.addAndGet(-served) > 0);
    }
}
