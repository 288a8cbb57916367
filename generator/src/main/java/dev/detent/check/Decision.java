package dev.detent.check;

import dev.detent.diagnostic.Diagnostic;
import java.util.List;
import java.util.Set;

/**
 * What one group of questions has decided.
 *
 * @param fired names of the definitions of the next-state relation that happened, where that was counted
 */
record Decision(
        List<PropertyResult> properties, List<EngineResult> engines, List<Diagnostic> diagnostics, Set<String> fired) {
    Decision {
        properties = List.copyOf(properties);
        engines = List.copyOf(engines);
        diagnostics = List.copyOf(diagnostics);
        fired = Set.copyOf(fired);
    }
}
