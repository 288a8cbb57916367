package dev.detent.check;

import dev.detent.diagnostic.Diagnostic;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one group of questions has decided.
 *
 * @param fired names of the definitions of the next-state relation that happened, where that was counted
 * @param notChecked what was left out, one sentence each
 * @param comparisons what laying the generated Java beside the model has shown
 */
record Decision(
        List<PropertyResult> properties,
        List<EngineResult> engines,
        List<Diagnostic> diagnostics,
        Set<String> fired,
        List<String> notChecked,
        List<Comparison> comparisons) {
    Decision {
        properties = List.copyOf(properties);
        engines = List.copyOf(engines);
        diagnostics = List.copyOf(diagnostics);
        fired = Set.copyOf(fired);
        notChecked = List.copyOf(notChecked);
        comparisons = List.copyOf(comparisons);
    }

    /** Nothing was left out. */
    Decision(
            List<PropertyResult> properties,
            List<EngineResult> engines,
            List<Diagnostic> diagnostics,
            Set<String> fired) {
        this(properties, engines, diagnostics, fired, List.of(), List.of());
    }

    /** Nothing was compared. */
    Decision(
            List<PropertyResult> properties,
            List<EngineResult> engines,
            List<Diagnostic> diagnostics,
            Set<String> fired,
            List<String> notChecked) {
        this(properties, engines, diagnostics, fired, notChecked, List.of());
    }

    /** The same where this is what happened. */
    Decision withFired(Set<String> happened) {
        return new Decision(properties, engines, diagnostics, happened, notChecked, comparisons);
    }

    /** Both together; what the language asks stands before what the file asks. */
    Decision and(Decision other) {
        return new Decision(
                Stream.concat(properties.stream(), other.properties.stream())
                        .sorted(Comparator.comparing(result -> !result.kind().equals("language")))
                        .toList(),
                Stream.concat(engines.stream(), other.engines.stream()).toList(),
                Stream.concat(diagnostics.stream(), other.diagnostics.stream()).toList(),
                Stream.concat(fired.stream(), other.fired.stream()).collect(Collectors.toSet()),
                Stream.concat(notChecked.stream(), other.notChecked.stream()).toList(),
                Stream.concat(comparisons.stream(), other.comparisons.stream()).toList());
    }
}
