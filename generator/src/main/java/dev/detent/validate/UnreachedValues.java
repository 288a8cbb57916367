package dev.detent.validate;

import dev.detent.model.EnumerationValue;
import dev.detent.model.Variable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The values of the main state that commands write and nothing reaches. Where one is not reached because a command is never
 * accepted for another reason, that reason is the mistake; where it is not reached because another value is not, that value
 * is.
 */
final class UnreachedValues {

    private final List<List<EnumerationValue>> roots = new ArrayList<>();
    private final Set<EnumerationValue> explained = new HashSet<>();

    UnreachedValues(Subject subject) {
        Reach reach = subject.reach();
        Variable main = subject.lifecycle().main();
        Map<EnumerationValue, Set<EnumerationValue>> from = new LinkedHashMap<>();
        Set<EnumerationValue> otherwise = new HashSet<>();
        for (EnumerationValue value : subject.mainType().values()) {
            if (reach.mayBe(main, value) || value.task()) {
                continue;
            }
            List<Producers.Producer> producers = Producers.of(subject, main, value);
            if (producers.isEmpty()) {
                explained.add(value);
            } else if (producers.stream()
                    .allMatch(producer -> producer.happens(reach) || startsNowhere(reach, main, producer))) {
                Set<EnumerationValue> sources = new LinkedHashSet<>();
                producers.forEach(producer -> sources.addAll(producer.sources(main)));
                from.put(value, sources);
            } else {
                otherwise.add(value);
            }
        }
        spread(explained, from);
        spread(otherwise, from);
        roots(from);
        explained.addAll(from.keySet());
    }

    /** Adds what is not reached because one of these is not, and takes it out. */
    private static void spread(Set<EnumerationValue> cause, Map<EnumerationValue, Set<EnumerationValue>> from) {
        boolean more = true;
        while (more) {
            more = false;
            for (Map.Entry<EnumerationValue, Set<EnumerationValue>> entry : from.entrySet()) {
                more |= entry.getValue().stream().anyMatch(cause::contains) && cause.add(entry.getKey());
            }
        }
        from.keySet().removeAll(cause);
    }

    private static boolean startsNowhere(Reach reach, Variable main, Producers.Producer producer) {
        List<EnumerationValue> sources = producer.sources(main);
        return !sources.isEmpty()
                && sources.stream().noneMatch(source -> reach.shows(source) || reach.mayBe(main, source));
    }

    /** Values that are reached only from each other, and from which the others would be reached. */
    private void roots(Map<EnumerationValue, Set<EnumerationValue>> from) {
        Set<EnumerationValue> seen = new HashSet<>();
        for (EnumerationValue value : from.keySet()) {
            Set<EnumerationValue> before = before(value, from);
            boolean root = before.stream().allMatch(other -> before(other, from).contains(value));
            if (root && seen.add(value)) {
                before.add(value);
                List<EnumerationValue> circle =
                        from.keySet().stream().filter(before::contains).toList();
                seen.addAll(circle);
                roots.add(circle);
            }
        }
    }

    private static Set<EnumerationValue> before(
            EnumerationValue value, Map<EnumerationValue, Set<EnumerationValue>> from) {
        Set<EnumerationValue> before = new HashSet<>();
        List<EnumerationValue> open = new ArrayList<>(List.of(value));
        while (!open.isEmpty()) {
            for (EnumerationValue source : from.getOrDefault(open.remove(open.size() - 1), Set.of())) {
                if (from.containsKey(source) && before.add(source)) {
                    open.add(source);
                }
            }
        }
        return before;
    }

    /** What to report: values that are reached only from each other. */
    List<List<EnumerationValue>> roots() {
        return roots;
    }

    /** Whether what is not reached is reported, here or as a value that nothing writes, or follows from such a value. */
    boolean explains(EnumerationValue value) {
        return explained.contains(value);
    }
}
