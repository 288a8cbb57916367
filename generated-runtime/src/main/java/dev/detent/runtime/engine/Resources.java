package dev.detent.runtime.engine;

import dev.detent.runtime.protocol.Machine;
import dev.detent.runtime.store.Store;
import dev.detent.runtime.store.StoredRow;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the instances hold of the resources that they share; empty where they share none. */
final class Resources {

    private final Machine machine;
    private final Store store;

    Resources(Machine machine, Store store) {
        this.machine = machine;
        this.store = store;
    }

    boolean shared() {
        return machine.resources() > 0;
    }

    /** What the row holds, by name. */
    Map<String, Integer> held(long row) {
        Map<String, Integer> held = new LinkedHashMap<>();
        for (int resource = 1; resource <= machine.resources(); resource++) {
            held.put(machine.resource(resource), machine.held(resource, row));
        }
        return held;
    }

    /** What all other rows hold now, by name. */
    Map<String, Integer> heldByOthers(StoredRow row) {
        if (!shared()) {
            return Map.of();
        }
        Map<String, Integer> all = store.held();
        Map<String, Integer> others = new LinkedHashMap<>();
        for (int resource = 1; resource <= machine.resources(); resource++) {
            String name = machine.resource(resource);
            int own = row.held().getOrDefault(name, 0);
            others.put(name, Math.max(0, all.getOrDefault(name, 0) - own));
        }
        return others;
    }

    /**
     * The packed row with what the others hold. Where there is less of a resource than is held, because a newer lifecycle
     * declares less, nothing is free.
     */
    long with(long row, Map<String, Integer> heldByOthers) {
        long packed = row;
        for (int resource = 1; resource <= machine.resources(); resource++) {
            int others = heldByOthers.getOrDefault(machine.resource(resource), 0);
            packed = machine.withHeldByOthers(resource, packed, Math.min(others, machine.capacity(resource)));
        }
        return packed;
    }

    /** Whether the write gives something back. */
    boolean givesBack(StoredRow before, StoredRow after) {
        return before.held().entrySet().stream()
                .anyMatch(held -> held.getValue() > after.held().getOrDefault(held.getKey(), 0));
    }
}
