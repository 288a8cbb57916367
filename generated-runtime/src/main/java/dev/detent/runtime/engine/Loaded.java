package dev.detent.runtime.engine;

import dev.detent.runtime.adapter.Subject;
import dev.detent.runtime.store.StoredRow;

/** A stored row and what it is packed. */
record Loaded(StoredRow stored, long row) {

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
