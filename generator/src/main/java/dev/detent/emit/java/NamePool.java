package dev.detent.emit.java;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The names that are taken at one place of a generated type. Who comes first gets the name, later ones {@code _} at the end. */
final class NamePool {

    private final Set<String> taken;

    private NamePool(Collection<String> taken) {
        this.taken = new HashSet<>(taken);
    }

    static NamePool without(Collection<String> taken) {
        return new NamePool(taken);
    }

    static NamePool without(List<String> taken, List<String> more) {
        NamePool pool = new NamePool(taken);
        pool.taken.addAll(more);
        return pool;
    }

    /** Takes the name, or the nearest one that is free. */
    String claim(String wanted) {
        String name = wanted;
        while (!taken.add(name)) {
            name += "_";
        }
        return name;
    }
}
