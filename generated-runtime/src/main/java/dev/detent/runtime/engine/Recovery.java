package dev.detent.runtime.engine;

import dev.detent.runtime.store.Store;
import dev.detent.runtime.store.StoredRow;
import dev.detent.runtime.store.UnreadableRow;
import java.util.List;
import java.util.Optional;

/** What an engine does when it starts: it takes over what is in flight, and counts delays anew. */
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
            page.forEach(stored -> load(stored).ifPresent(this::takeOver));
        }
        if (!parts.catalogue.reactions().isEmpty()) {
            for (List<StoredRow> page = store.page("", PAGE);
                    !page.isEmpty();
                    page = store.page(page.get(page.size() - 1).id(), PAGE)) {
                page.forEach(stored -> load(stored).ifPresent(this::rearm));
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

    private void rearm(Loaded loaded) {
        synchronized (parts.rows.lock(loaded.id())) {
            parts.rows.read(loaded.id()).ifPresent(now -> {
                parts.dueTimes.update(now.id(), now.row());
                if (parts.reactionDue(now.id(), now.row())) {
                    parts.drives.pokeBeforeUsers(now.id());
                }
            });
        }
    }
}
