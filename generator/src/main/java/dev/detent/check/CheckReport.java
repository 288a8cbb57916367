package dev.detent.check;

import dev.detent.diagnostic.Diagnostic;
import java.util.List;

/**
 * Everything that one run of the checks of a lifecycle has shown.
 *
 * @param lifecycle name of the lifecycle
 * @param checks names of the checks that were run, in the order of the file
 * @param verdict of everything together
 * @param diagnostics what is wrong with the file or with a tool
 * @param notChecked what was left out, one sentence each, so that nobody takes it for passed
 */
public record CheckReport(
        String lifecycle,
        List<String> checks,
        Verdict verdict,
        List<EngineResult> engines,
        List<PropertyResult> properties,
        List<Diagnostic> diagnostics,
        List<String> notChecked) {
    public CheckReport {
        checks = List.copyOf(checks);
        engines = List.copyOf(engines);
        properties = List.copyOf(properties);
        diagnostics = List.copyOf(diagnostics);
        notChecked = List.copyOf(notChecked);
    }
}
