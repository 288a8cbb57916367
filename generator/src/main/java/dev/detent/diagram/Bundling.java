package dev.detent.diagram;

import dev.detent.diagram.Moves.Voiced;
import dev.detent.diagram.StateDiagram.Bundle;
import dev.detent.diagram.StateDiagram.Label;
import dev.detent.diagram.StateDiagram.Phase;
import dev.detent.model.Command;
import dev.detent.model.EnumerationValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Draws moves with as few edges as say the same. What comes from most values is said without drawing them. Moves between the
 * same two values share an edge. What several commands do from the same sources to the same targets meets in one place, unless
 * there is an edge between each two of them anyway.
 */
final class Bundling {

    /** More ways to fail than this into one value are said without their sources. */
    private static final int MOST_FAILING = 6;

    /** From each of the sources to each of the targets. */
    private record Ends(Set<EnumerationValue> sources, Set<EnumerationValue> targets) {

        boolean single() {
            return sources.size() == 1 && targets.size() == 1;
        }
    }

    private final Crowd crowd;
    private final Moves moves;
    private final boolean failures;
    private final boolean steps;
    private final BiFunction<Command, Collection<EnumerationValue>, List<Phase>> phases;
    private final Map<Ends, List<Voiced>> crowds = new LinkedHashMap<>();
    private final Map<Ends, List<Voiced>> drawn = new LinkedHashMap<>();

    /**
     * A way to bundle.
     *
     * @param failures whether these are ends of commands that did not succeed
     * @param steps whether each command is drawn by itself, with its steps
     * @param phases the steps of a command from some values
     */
    Bundling(
            Crowd crowd,
            Moves moves,
            boolean failures,
            boolean steps,
            BiFunction<Command, Collection<EnumerationValue>, List<Phase>> phases) {
        this.crowd = crowd;
        this.moves = moves;
        this.failures = failures;
        this.steps = steps;
        this.phases = phases;
    }

    List<Bundle> bundles() {
        Map<Voiced, Map<EnumerationValue, Set<EnumerationValue>>> going = moves.going();
        Set<EnumerationValue> hubs = failures ? hubs(going) : Set.of();
        going.forEach((voiced, bySource) -> sort(voiced, bySource, hubs));
        dissolve();
        List<Bundle> bundles = new ArrayList<>();
        drawn.forEach((ends, voices) -> split(voices).forEach(part -> bundles.add(bundle(ends, part, false))));
        crowds.forEach((ends, voices) -> split(voices).forEach(part -> bundles.add(bundle(ends, part, true))));
        return bundles;
    }

    private List<List<Voiced>> split(List<Voiced> voices) {
        return steps ? voices.stream().map(List::of).toList() : List.of(voices);
    }

    /** Where so much fails to that one does not want to see from where. */
    private Set<EnumerationValue> hubs(Map<Voiced, Map<EnumerationValue, Set<EnumerationValue>>> going) {
        Map<EnumerationValue, Set<EnumerationValue>> sources = new LinkedHashMap<>();
        Map<EnumerationValue, Set<Voiced>> voices = new LinkedHashMap<>();
        going.forEach((voiced, bySource) -> bySource.forEach((source, targets) -> targets.forEach(target -> {
            sources.computeIfAbsent(target, missing -> new LinkedHashSet<>()).add(source);
            voices.computeIfAbsent(target, missing -> new LinkedHashSet<>()).add(voiced);
        })));
        Set<EnumerationValue> hubs = new LinkedHashSet<>();
        sources.forEach((target, from) -> {
            int labels = voices.getOrDefault(target, Set.of()).size();
            if (from.size() > Crowd.FEW || labels > MOST_FAILING) {
                hubs.add(target);
            }
        });
        return hubs;
    }

    private void sort(
            Voiced voiced, Map<EnumerationValue, Set<EnumerationValue>> bySource, Set<EnumerationValue> hubs) {
        Map<EnumerationValue, Set<EnumerationValue>> byTarget = new LinkedHashMap<>();
        bySource.forEach((source, targets) ->
                targets.forEach(target -> byTarget.computeIfAbsent(target, missing -> new LinkedHashSet<>())
                        .add(source)));
        Set<EnumerationValue> said = new LinkedHashSet<>();
        byTarget.forEach((target, sources) -> {
            if (hubs.contains(target)) {
                said.add(target);
                Ends hub = crowds.keySet().stream()
                        .filter(ends -> ends.targets().contains(target))
                        .findFirst()
                        .orElse(new Ends(Set.of(), Set.of(target)));
                List<Voiced> voices = new ArrayList<>(crowds.getOrDefault(hub, List.of()));
                crowds.remove(hub);
                voices.add(voiced);
                Set<EnumerationValue> all = new LinkedHashSet<>(hub.sources());
                all.addAll(sources);
                crowds.put(new Ends(all, Set.of(target)), voices);
            } else if (crowd.most(sources, Set.of(target))) {
                said.add(target);
                add(crowds, new Ends(sources, Set.of(target)), voiced);
            }
        });
        Map<Set<EnumerationValue>, Set<EnumerationValue>> alike = new LinkedHashMap<>();
        bySource.forEach((source, targets) -> {
            Set<EnumerationValue> left = new LinkedHashSet<>(targets);
            left.removeAll(said);
            if (!left.isEmpty()) {
                alike.computeIfAbsent(left, missing -> new LinkedHashSet<>()).add(source);
            }
        });
        alike.forEach((targets, sources) -> add(drawn, new Ends(sources, targets), voiced));
    }

    private static void add(Map<Ends, List<Voiced>> into, Ends ends, Voiced voiced) {
        into.computeIfAbsent(ends, missing -> new ArrayList<>()).add(voiced);
    }

    /** Takes apart what meets in one place if that leaves fewer lines. */
    private void dissolve() {
        if (steps) {
            return;
        }
        for (Ends ends : List.copyOf(drawn.keySet())) {
            List<Ends> pairs = pairs(ends);
            long missing =
                    pairs.stream().filter(pair -> !drawn.containsKey(pair)).count();
            if (!ends.single()
                    && missing * 2 < ends.sources().size() + ends.targets().size()) {
                List<Voiced> voices = drawn.getOrDefault(ends, List.of());
                drawn.remove(ends);
                pairs.forEach(pair -> voices.forEach(voiced -> add(drawn, pair, voiced)));
            }
        }
    }

    private static List<Ends> pairs(Ends ends) {
        return ends.sources().stream()
                .flatMap(source -> ends.targets().stream().map(target -> new Ends(Set.of(source), Set.of(target))))
                .toList();
    }

    private Bundle bundle(Ends ends, List<Voiced> voices, boolean grouped) {
        List<Label> labels = voices.stream()
                .map(voiced -> moves.label(voiced, ends.sources(), ends.targets()))
                .toList();
        Optional<String> group = !grouped
                ? Optional.empty()
                : Optional.of(failures ? "" : "from " + crowd.words(ends.sources(), ends.targets()));
        return new Bundle(
                failures,
                names(ends.sources()),
                names(ends.targets()),
                group,
                labels,
                steps ? phases.apply(voices.get(0).command(), ends.sources()) : List.of());
    }

    private static List<String> names(Set<EnumerationValue> values) {
        return values.stream().map(EnumerationValue::name).toList();
    }
}
