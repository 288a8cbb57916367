package dev.detent.runtime.engine;

import dev.detent.runtime.protocol.Catalogue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The instances that an engine has found when it started, until the reactions for that moment have been looked at. */
final class Restarts {

    private final Catalogue catalogue;
    private final boolean any;
    private final Set<String> found = ConcurrentHashMap.newKeySet();

    Restarts(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.any = catalogue.reactions().stream().anyMatch(Catalogue.ReactionEntry::onRestart);
    }

    /** The engine starts and finds this instance. */
    void found(String id) {
        if (any) {
            found.add(id);
        }
    }

    /** Whether the reaction may act on the instance as far as starts go. */
    boolean allow(int reaction, String id) {
        return !onRestart(reaction) || found.contains(id);
    }

    boolean onRestart(int reaction) {
        return catalogue.reactions().get(reaction - 1).onRestart();
    }

    /** What there was to do for the instance after the start is done. */
    void over(String id) {
        found.remove(id);
    }
}
