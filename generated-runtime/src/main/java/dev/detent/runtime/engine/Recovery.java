package dev.detent.runtime.engine;

import dev.detent.runtime.store.Store;
import dev.detent.runtime.store.StoredRow;
import dev.detent.runtime.store.UnreadableRow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an engine does when it starts: it takes over what is in flight, and finds out which reactions are due and when. */
final class Recovery {

    private static final int PAGE = 100;

    private final Parts parts;
    private final Store store;

    Recovery(Parts parts, Store store) {
        this.parts = parts;
        this.store = store;
    }

    void run() {
        for (List<StoredRow> page = store.inFlight("", PAGE);
                !page.isEmpty();
                page = store.inFlight(page.get(page.size() - 1).id(), PAGE)) {
            page.forEach(stored -> load(stored).ifPresent(row -> {
                parts.restarts.found(row.id());
                takeOver(row);
            }));
        }
        if (!parts.catalogue.reactions().isEmpty()) {
            for (List<StoredRow> page = store.page("", PAGE);
                    !page.isEmpty();
                    page = store.page(page.get(page.size() - 1).id(), PAGE)) {
                page.forEach(stored -> load(stored).ifPresent(this::rests));
            }
        }
    }

    private Optional<Loaded> load(StoredRow stored) {
        try {
            return Optional.of(parts.rows.load(stored));
        } catch (UnreadableRow unreadable) {
            parts.problem(
                    stored.id(),
                    Problem.Kind.UNREADABLE_ROW,
                    unreadable.getMessage() + "; it is left alone",
                    Optional.of(unreadable));
            return Optional.empty();
        }
    }

    private void takeOver(Loaded loaded) {
        boolean asked = parts.protocol.asked(loaded.row()) != 0;
        parts.rows.replace(
                loaded,
                asked ? parts.changes.unknown(loaded, "another engine has started") : parts.changes.takeOver(loaded));
    }

    /** What is in flight is looked at when it comes to rest. */
    private void rests(Loaded loaded) {
        synchronized (parts.rows.lock(loaded.id())) {
            parts.rows
                    .read(loaded.id())
                    .filter(row -> parts.protocol.quiet(row.row()))
                    .ifPresent(this::restsNow);
        }
    }

    private void restsNow(Loaded row) {
        if (!parts.machine.isFinal(row.row())) {
            parts.restarts.found(row.id());
        }
        Instant now = parts.timing.now();
        Map<String, Instant> deadlines = row.stored().deadlines();
        boolean lacks = !deadlines
                .keySet()
                .containsAll(parts.deadlines.after(deadlines, row.row(), now).keySet());
        if (!lacks) {
            parts.rests(row, now);
        } else if (!parts.rows.replace(row, parts.changes.timed(row))) {
            parts.drives.poke(row.id());
        }
    }
}
