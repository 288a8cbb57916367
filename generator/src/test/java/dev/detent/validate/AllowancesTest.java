package dev.detent.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detent.compile.LifecycleCompiler;
import dev.detent.diagnostic.Diagnosed;
import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticRenderer;
import dev.detent.diagnostic.Severity;
import dev.detent.diagnostic.SourceFile;
import dev.detent.model.Lifecycle;
import dev.detent.report.JsonDiagnostics;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a file allows is still found, and no longer shown. */
class AllowancesTest {

    private static final String LIFT = """
            lifecycle Lift
            state lift { still initial, moving }
            keep floor: 0..9
            command go(to: 0..9) from still to moving { require to <= 9  accept { floor = to } }
            command stop from moving to still { require floor <= 9 }
            """;

    private static Diagnosed<Lifecycle> compile(String allow) {
        return LifecycleCompiler.compile(new SourceFile("lift.lifecycle", LIFT + allow));
    }

    private static List<Severity> severities(String allow) {
        return compile(allow).diagnostics().stream().map(Diagnostic::severity).toList();
    }

    @Test
    void aWarningIsAllowedWhereTheTargetIs() {
        assertThat(severities("")).containsExactly(Severity.WARNING, Severity.WARNING);
        assertThat(severities("allow DT345 in stop \"why\"")).containsExactly(Severity.WARNING, Severity.ALLOWED);
        assertThat(severities("allow DT345 in stop, go \"why\"")).containsExactly(Severity.ALLOWED, Severity.ALLOWED);
        assertThat(severities("allow DT345 \"why\"")).containsExactly(Severity.ALLOWED, Severity.ALLOWED);
        assertThat(compile("allow DT345 \"why\"").value()).isPresent();
    }

    @Test
    void anAllowedWarningIsInTheJsonAndNotInTheText() {
        List<Diagnostic> found = compile("allow DT345 \"as the bank says\"").diagnostics();
        assertThat(new DiagnosticRenderer(List.of(), false).render(found)).isEmpty();
        assertThat(JsonDiagnostics.of(found))
                .contains("\"severity\": \"allowed\"")
                .contains("\"reason\": \"as the bank says\"");
    }

    @Test
    void anErrorIsNotAllowed() {
        Diagnosed<Lifecycle> compiled =
                compile("allow DT345 \"why\"  command late from gone to still  allow DT201 \"why\"");
        assertThat(compiled.value()).isEmpty();
        assertThat(compiled.diagnostics().stream()
                        .filter(Diagnostic::isError)
                        .map(found -> found.code().id()))
                .containsExactly("DT201", "DT352");
    }

    @Test
    void theReasonIsAsked() {
        assertThat(compile("allow DT345 in stop").diagnostics())
                .extracting(found -> found.code().id())
                .containsExactly("DT122");
        assertThat(compile("allow DT345 \" \"").diagnostics().stream()
                        .filter(Diagnostic::isError)
                        .map(found -> found.code().id()))
                .containsExactly("DT352");
    }
}
