package dev.detent.emit.tla;

import dev.detent.emit.tla.syntax.Tla;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What follows for each command, and for each step of it where the steps differ: a {@code CASE} with one arm for all that
 * have the same to follow.
 */
final class Dispatch {

    /** More arms than this are read better in a table. */
    private static final int LONGEST = 12;

    private record Place(String command, int step, int line) {}

    private final Map<Place, Tla> results = new LinkedHashMap<>();

    void add(String command, int step, int line, Tla result) {
        results.put(new Place(command, step, line), result);
    }

    boolean isEmpty() {
        return results.isEmpty();
    }

    boolean hasManyArms() {
        return new LinkedHashSet<>(results.values()).size() > LONGEST;
    }

    /** The choice; what most commands have in common stands last. */
    Tla choice(Tla command, Tla step) {
        List<Tla> distinct = List.copyOf(new LinkedHashSet<>(results.values()));
        if (distinct.size() == 1) {
            return distinct.get(0);
        }
        Tla most = distinct.get(0);
        for (Tla candidate : distinct) {
            if (commandsWith(candidate).size() > commandsWith(most).size()) {
                most = candidate;
            }
        }
        return choice(command, step, most);
    }

    /** The choice, with what follows for all that are not named. */
    Tla choice(Tla command, Tla step, Tla otherwise) {
        Map<String, List<Place>> placesOf = results.keySet().stream()
                .collect(Collectors.groupingBy(Place::command, LinkedHashMap::new, Collectors.toList()));
        Map<Tla, List<List<Place>>> whole = new LinkedHashMap<>();
        List<Tla.Arm> parts = new ArrayList<>();
        placesOf.forEach((name, places) -> {
            if (places.stream().map(results::get).distinct().count() == 1) {
                Tla result = results.get(places.get(0));
                whole.computeIfAbsent(result, key -> new ArrayList<>()).add(places);
            } else {
                parts.addAll(parts(name, places, command, step, otherwise));
            }
        });
        List<Tla.Arm> arms = new ArrayList<>(parts);
        whole.forEach((result, groups) -> {
            if (!result.equals(otherwise)) {
                List<String> names =
                        groups.stream().map(places -> places.get(0).command()).toList();
                arms.add(new Tla.Arm(
                        Context.oneOf(command, names),
                        result,
                        lines(groups.stream().flatMap(List::stream).toList())));
            }
        });
        return arms.isEmpty() ? otherwise : new Tla.Case(arms, Optional.of(otherwise));
    }

    /** The same where what follows is a condition: true for the commands and steps whose condition holds. */
    Tla condition(Tla command, Tla step) {
        if (isEmpty()) {
            return Tla.FALSE;
        }
        Tla choice = choice(command, step, Tla.FALSE);
        if (!(choice instanceof Tla.Case cases)) {
            return choice;
        }
        return Tla.or(cases.arms().stream()
                .map(arm -> Tla.and(arm.condition(), arm.body()))
                .toList());
    }

    private List<Tla.Arm> parts(String name, List<Place> places, Tla command, Tla step, Tla otherwise) {
        Map<Tla, List<Place>> byResult = new LinkedHashMap<>();
        places.forEach(place -> byResult.computeIfAbsent(
                        Optional.ofNullable(results.get(place)).orElseThrow(), key -> new ArrayList<>())
                .add(place));
        List<Tla.Arm> arms = new ArrayList<>();
        byResult.forEach((result, same) -> {
            if (!result.equals(otherwise)) {
                List<Tla> numbers =
                        same.stream().map(place -> Tla.number(place.step())).toList();
                Tla which = numbers.size() == 1 ? Tla.equal(step, numbers.get(0)) : Tla.in(step, Tla.set(numbers));
                Tla condition = Tla.and(Tla.equal(command, Tla.string(name)), which);
                arms.add(new Tla.Arm(condition, result, lines(same)));
            }
        });
        return arms;
    }

    private Collection<String> commandsWith(Tla result) {
        return results.entrySet().stream()
                .filter(entry -> entry.getValue().equals(result))
                .map(entry -> entry.getKey().command())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Optional<String> lines(List<Place> places) {
        return lines(places.stream().map(Place::line).collect(Collectors.toCollection(TreeSet::new)));
    }

    /** The lines as a note, unless they are many. */
    static Optional<String> lines(Collection<Integer> lines) {
        if (lines.isEmpty() || lines.size() > 4) {
            return Optional.empty();
        }
        String numbers = lines.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return Optional.of((lines.size() == 1 ? "line " : "lines ") + numbers);
    }
}
