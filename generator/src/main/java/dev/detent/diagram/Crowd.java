package dev.detent.diagram;

import dev.detent.model.EnumerationValue;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** When so many values lead to the same place that one says it once, and how one says it. */
final class Crowd {

    /** So many sources can always be drawn. */
    static final int FEW = 3;

    private final List<EnumerationValue> open;

    /**
     * What there is to come from.
     *
     * @param values all values that are drawn
     */
    Crowd(List<EnumerationValue> values) {
        this.open = values.stream().filter(value -> !value.last()).toList();
    }

    /** Whether these are more than a few, and most of what there is beside the targets. */
    boolean most(Set<EnumerationValue> sources, Set<EnumerationValue> targets) {
        long others = open.stream().filter(value -> !targets.contains(value)).count();
        return sources.size() > FEW && sources.size() * 2L > others;
    }

    /** Such as {@code from any state except building}. */
    String words(Set<EnumerationValue> sources, Set<EnumerationValue> targets) {
        List<EnumerationValue> missing = open.stream()
                .filter(value -> !sources.contains(value) && !targets.contains(value))
                .toList();
        boolean other = targets.stream().anyMatch(value -> open.contains(value) && !sources.contains(value));
        String any = other ? "any other state" : "any state";
        if (missing.isEmpty()) {
            return any;
        }
        return missing.size() < sources.size() ? any + " except " + names(missing) : names(sources);
    }

    private static String names(Collection<EnumerationValue> values) {
        return values.stream().map(EnumerationValue::name).collect(Collectors.joining(", "));
    }
}
