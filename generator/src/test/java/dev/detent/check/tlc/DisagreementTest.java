package dev.detent.check.tlc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detent.check.CheckOptions;
import dev.detent.check.CheckProgress;
import dev.detent.check.CheckReport;
import dev.detent.check.LifecycleChecker;
import dev.detent.check.Verdict;
import dev.detent.compile.LifecycleCompiler;
import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.diagnostic.SourceFile;
import dev.detent.model.Lifecycle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A tool that says "passed" of a model with another number of states is contradicted by the walk. */
class DisagreementTest {

    private static final String LIES = """
            lifecycle Lies
            state lamp { off initial, on }
            command press from off to on
            command release from on to off
            """;

    @TempDir
    Path directory;

    @Test
    void isAFaultAndNoPass() throws IOException {
        Path jar = FakeTlc.jar(directory);
        String log = Models.read(Models.named("passed/Turnstile").sibling(".log"));
        Files.writeString(directory.resolve("lies.log"), log.substring(log.indexOf('\n') + 1));
        CheckOptions standard = CheckOptions.defaults();
        CheckOptions options = new CheckOptions(
                standard.check(), Optional.of(jar), standard.timeBudget(), standard.stateBudget(), standard.keep());
        Lifecycle lifecycle = LifecycleCompiler.compile(new SourceFile("lies.lifecycle", LIES))
                .value()
                .orElseThrow();

        CheckReport report = LifecycleChecker.check(lifecycle, options, CheckProgress.NONE);

        assertThat(report.verdict()).isEqualTo(Verdict.ERROR);
        assertThat(report.diagnostics()).extracting(Diagnostic::code).containsExactly(DiagnosticCode.ENGINES_DISAGREE);
        assertThat(report.diagnostics().get(0).message()).contains("disagree about how many states there are");
    }
}
