package dev.detent.runtime.engine;

import dev.detent.runtime.adapter.Subject;
import dev.detent.runtime.store.StoredRow;
import java.util.Map;

/**
 * A stored row and what it is packed.
 *
 * @param heldByOthers what the other instances held of each shared resource when the row was read; the packed row knows it
 *     too
 */
record Loaded(StoredRow stored, long row, Map<String, Integer> heldByOthers) {

    String id() {
        return stored.id();
    }

    long token() {
        return stored.token();
    }

    Subject subject() {
        return new Subject(stored.id(), stored.columns(), stored.attributes());
    }
}
