package dev.detent.emit.tla;

import dev.detent.emit.tla.syntax.References;
import dev.detent.emit.tla.syntax.Unit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Leaves out what nothing uses. */
final class Pruning {

    private Pruning() {}

    /** The units that the roots need, directly or not, and the headings that still have something below them. */
    static List<Unit> reachable(List<Unit> units, Collection<String> roots) {
        Map<String, Unit.Definition> byName = new HashMap<>();
        definitions(units).forEach(definition -> byName.put(definition.name(), definition));
        Set<String> needed = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(roots);
        while (!open.isEmpty()) {
            String name = open.pop();
            Unit.Definition definition = byName.get(name);
            if (definition != null && needed.add(name)) {
                open.addAll(References.in(definition.body()));
            }
        }
        List<Unit> kept = new ArrayList<>();
        for (Unit unit : units) {
            if (unit instanceof Unit.Group group) {
                List<Unit.Definition> rest = group.definitions().stream()
                        .filter(definition -> needed.contains(definition.name()))
                        .toList();
                if (!rest.isEmpty()) {
                    kept.add(new Unit.Group(rest));
                }
            } else if (!(unit instanceof Unit.Definition definition) || needed.contains(definition.name())) {
                kept.add(unit);
            }
        }
        return withoutEmptyParts(kept);
    }

    private static List<Unit> withoutEmptyParts(List<Unit> units) {
        List<Unit> kept = new ArrayList<>();
        for (int number = 0; number < units.size(); number++) {
            boolean heading = units.get(number) instanceof Unit.Part;
            boolean empty = number + 1 == units.size() || units.get(number + 1) instanceof Unit.Part;
            if (!heading || !empty) {
                kept.add(units.get(number));
            }
        }
        return kept;
    }

    static Stream<Unit.Definition> definitions(List<Unit> units) {
        return units.stream().flatMap(unit -> {
            if (unit instanceof Unit.Group group) {
                return group.definitions().stream();
            }
            return unit instanceof Unit.Definition definition ? Stream.of(definition) : Stream.empty();
        });
    }
}
