package dev.detent.emit.java;

import dev.detent.model.Lifecycle;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The named outcomes of all actions, numbered from 1 in order of declaration; a name that two actions share has one number. */
final class Outcomes {

    private final List<String> names;

    Outcomes(Lifecycle lifecycle) {
        Set<String> found = new LinkedHashSet<>();
        lifecycle.actions().forEach(action -> found.addAll(action.outcomes()));
        this.names = List.copyOf(found);
    }

    List<String> names() {
        return names;
    }

    int number(String name) {
        return names.indexOf(name) + 1;
    }
}
