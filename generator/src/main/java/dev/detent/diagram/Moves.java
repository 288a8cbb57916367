package dev.detent.diagram;

import dev.detent.diagram.StateDiagram.Label;
import dev.detent.model.Command;
import dev.detent.model.EnumerationValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Transitions, by who issues what, by source and by target. */
final class Moves {

    /** Longer conditions are left to the text. */
    static final int LONGEST_GUARD = 24;

    /** A command as somebody issues it. */
    record Voiced(Command command, Voice voice) {}

    private final Map<Voiced, Map<EnumerationValue, Map<EnumerationValue, List<Transition>>>> all =
            new LinkedHashMap<>();

    void add(Transition move, Voice voice) {
        all.computeIfAbsent(new Voiced(move.command(), voice), missing -> new LinkedHashMap<>())
                .computeIfAbsent(move.source(), missing -> new LinkedHashMap<>())
                .computeIfAbsent(move.target(), missing -> new ArrayList<>())
                .add(move);
    }

    /** In which values each stays where it is. */
    Map<Voiced, Set<EnumerationValue>> staying() {
        Map<Voiced, Set<EnumerationValue>> staying = new LinkedHashMap<>();
        all.forEach((voiced, bySource) -> bySource.forEach((source, byTarget) -> {
            if (byTarget.containsKey(source)) {
                staying.computeIfAbsent(voiced, missing -> new LinkedHashSet<>())
                        .add(source);
            }
        }));
        return staying;
    }

    /** Where each leads from where to other values. */
    Map<Voiced, Map<EnumerationValue, Set<EnumerationValue>>> going() {
        Map<Voiced, Map<EnumerationValue, Set<EnumerationValue>>> going = new LinkedHashMap<>();
        all.forEach((voiced, bySource) -> bySource.forEach((source, byTarget) -> byTarget.keySet().stream()
                .filter(target -> !target.equals(source))
                .forEach(target -> going.computeIfAbsent(voiced, missing -> new LinkedHashMap<>())
                        .computeIfAbsent(source, missing -> new LinkedHashSet<>())
                        .add(target))));
        return going;
    }

    /** What is written at the edges from these sources to these targets. */
    Label label(Voiced voiced, Collection<EnumerationValue> sources, Collection<EnumerationValue> targets) {
        return label(voiced, sources, moves(voiced, sources, targets));
    }

    /** What is written in these values, which the command does not leave. */
    Label staying(Voiced voiced, Collection<EnumerationValue> values) {
        return label(
                voiced,
                values,
                values.stream()
                        .flatMap(value -> moves(voiced, List.of(value), List.of(value)).stream())
                        .toList());
    }

    private Label label(Voiced voiced, Collection<EnumerationValue> sources, List<Transition> moves) {
        Set<Way> ways = EnumSet.noneOf(Way.class);
        moves.forEach(move -> ways.add(move.way()));
        String name = voiced.command().name() + voiced.voice().addition();
        String text = ways.contains(Way.SUCCESS)
                ? name
                        + guard(voiced, sources, moves)
                                .map(guard -> " [" + guard + "]")
                                .orElse("")
                : name + addition(ways, moves);
        int line = moves.get(0).line();
        return new Label(
                voiced.command().name(),
                text,
                tip(voiced, moves),
                voiced.voice().actor(),
                ways,
                line);
    }

    private List<Transition> moves(
            Voiced voiced, Collection<EnumerationValue> sources, Collection<EnumerationValue> targets) {
        Map<EnumerationValue, Map<EnumerationValue, List<Transition>>> bySource = all.getOrDefault(voiced, Map.of());
        return sources.stream()
                .flatMap(source -> targets.stream()
                        .flatMap(target ->
                                bySource.getOrDefault(source, Map.of()).getOrDefault(target, List.of()).stream()))
                .toList();
    }

    /** The one condition of all these moves, where it tells them from others of the same command. */
    private Optional<String> guard(Voiced voiced, Collection<EnumerationValue> sources, List<Transition> moves) {
        Map<EnumerationValue, Map<EnumerationValue, List<Transition>>> bySource = all.getOrDefault(voiced, Map.of());
        boolean choice = sources.stream()
                .anyMatch(source -> bySource.getOrDefault(source, Map.of()).size() > 1);
        List<Optional<String>> guards =
                moves.stream().map(Transition::guard).distinct().toList();
        return choice && guards.size() == 1
                ? guards.get(0).filter(guard -> guard.length() <= LONGEST_GUARD)
                : Optional.empty();
    }

    private static String addition(Set<Way> ways, List<Transition> moves) {
        if (ways.contains(Way.FAILURE)) {
            return "";
        }
        if (ways.contains(Way.OUTCOME)) {
            return moves.stream()
                    .flatMap(move -> move.outcome().stream())
                    .distinct()
                    .collect(Collectors.joining(", ", ": ", ""));
        }
        return ways.contains(Way.LOST) ? " lost" : " unknown";
    }

    private static String tip(Voiced voiced, List<Transition> moves) {
        String lines = moves.stream()
                .map(Transition::line)
                .distinct()
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        StringBuilder tip = new StringBuilder(voiced.command().name());
        if (!voiced.voice().reason().isEmpty()) {
            tip.append(", ").append(voiced.voice().reason());
        }
        String ways = moves.stream()
                .map(move -> move.outcome().orElse(move.way().word()))
                .distinct()
                .collect(Collectors.joining(", "));
        tip.append(": ").append(ways);
        String guards =
                moves.stream().flatMap(move -> move.guard().stream()).distinct().collect(Collectors.joining("; "));
        if (!guards.isEmpty()) {
            tip.append(" when ").append(guards);
        }
        tip.append(lines.contains(",") ? " (lines " : " (line ").append(lines).append(")");
        String documentation = voiced.command().documentation().strip();
        return documentation.isEmpty() ? tip.toString() : tip + "\n" + documentation;
    }
}
