package dev.detent.check;

import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Everything that one run of the checks of a lifecycle has shown.
 *
 * @param lifecycle name of the lifecycle
 * @param checks names of the checks that were run, in the order of the file
 * @param verdict of everything together
 * @param diagnostics what is wrong with the file or with a tool
 * @param notChecked what was left out, one sentence each, so that nobody takes it for passed
 * @param occurrences what the file lets happen, and whether it did in these checks; empty where no check has the engine as it is
 * @param comparisons whether the generated Java takes the steps of the model, check by check; empty where nobody asked
 */
public record CheckReport(
        String lifecycle,
        List<String> checks,
        Verdict verdict,
        List<EngineResult> engines,
        List<PropertyResult> properties,
        List<Diagnostic> diagnostics,
        List<String> notChecked,
        List<Occurrence> occurrences,
        List<Comparison> comparisons) {

    private static final Set<DiagnosticCode> TOOLS =
            EnumSet.of(DiagnosticCode.TOOL_FAULT, DiagnosticCode.ENGINES_DISAGREE);

    public CheckReport {
        checks = List.copyOf(checks);
        engines = List.copyOf(engines);
        properties = List.copyOf(properties);
        diagnostics = List.copyOf(diagnostics);
        notChecked = List.copyOf(notChecked);
        occurrences = List.copyOf(occurrences);
        comparisons = List.copyOf(comparisons);
    }

    /** Where nothing is known of what happened. */
    public CheckReport(
            String lifecycle,
            List<String> checks,
            Verdict verdict,
            List<EngineResult> engines,
            List<PropertyResult> properties,
            List<Diagnostic> diagnostics,
            List<String> notChecked) {
        this(lifecycle, checks, verdict, engines, properties, diagnostics, notChecked, List.of(), List.of());
    }

    /** Of a file that was refused before anything could be checked. */
    public static CheckReport refused(Collection<Diagnostic> diagnostics) {
        return new CheckReport("", List.of(), Verdict.ERROR, List.of(), List.of(), List.copyOf(diagnostics), List.of());
    }

    /** The same with these diagnostics beside its own, sorted. */
    public CheckReport with(List<Diagnostic> others) {
        return new CheckReport(
                lifecycle,
                checks,
                verdict,
                engines,
                properties,
                Stream.concat(diagnostics.stream(), others.stream()).sorted().toList(),
                notChecked,
                occurrences,
                comparisons);
    }

    /** Whether nothing was shown because a tool or detent itself failed: mending the file would not help. */
    public boolean toolFailed() {
        List<Diagnostic> errors =
                diagnostics.stream().filter(Diagnostic::isError).toList();
        return verdict == Verdict.ERROR
                && (errors.isEmpty() || errors.stream().anyMatch(error -> TOOLS.contains(error.code())));
    }
}
