package dev.detent.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detent.diagnostic.Diagnosed;
import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticRenderer;
import dev.detent.diagnostic.Label;
import dev.detent.diagnostic.SourceFile;
import dev.detent.model.Lifecycle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Damaged files: nothing is ever thrown, and the first error is where the damage is. */
class MutationTest {

    private static final int MUTANTS = 300;

    /** Of a hundred first errors that are not the parser's, so many are within one line of the damage. */
    private static final int NEAR = 90;

    @Test
    void damagedFilesAreRefusedNearTheDamage() throws IOException {
        int refused = 0;
        int near = 0;
        StringBuilder far = new StringBuilder();
        for (Path file : CorrectFilesTest.files()) {
            for (Mutants.Mutant mutant : Mutants.of(Files.readString(file), 2026, MUTANTS)) {
                Optional<Diagnostic> first = firstError(file, mutant);
                if (first.isEmpty() || first.get().code().id().startsWith("DT1")) {
                    continue;
                }
                refused++;
                if (isNear(first.get(), mutant.line())) {
                    near++;
                } else {
                    far.append(file.getFileName())
                            .append(": ")
                            .append(mutant.kind())
                            .append("\n    ");
                    far.append(first.get().span())
                            .append(": ")
                            .append(first.get().message())
                            .append('\n');
                }
            }
        }
        assertThat(refused).isGreaterThan(100);
        assertThat(near * 100 / refused)
                .as(near + " of " + refused + "\n" + far)
                .isGreaterThanOrEqualTo(NEAR);
    }

    private static Optional<Diagnostic> firstError(Path file, Mutants.Mutant mutant) {
        SourceFile source = new SourceFile(file.getFileName().toString(), mutant.text());
        Diagnosed<Lifecycle> compiled = compile(source, mutant);
        assertThat(compiled.value().isPresent()).isEqualTo(!compiled.hasErrors());
        assertThat(compiled.diagnostics())
                .allSatisfy(
                        diagnostic -> assertThat(diagnostic.span().endLine()).isLessThanOrEqualTo(source.lineCount()));
        assertThat(new DiagnosticRenderer(List.of(source), false).render(compiled.diagnostics()))
                .isNotNull();
        return compiled.diagnostics().stream().filter(Diagnostic::isError).findFirst();
    }

    private static Diagnosed<Lifecycle> compile(SourceFile source, Mutants.Mutant mutant) {
        try {
            return LifecycleCompiler.compile(source);
        } catch (RuntimeException | StackOverflowError thrown) {
            throw new AssertionError(source.name() + ": " + mutant.kind(), thrown);
        }
    }

    /** An error often has two places, such as two declarations of a name; a label may name the damaged one. */
    private static boolean isNear(Diagnostic diagnostic, int line) {
        return Math.abs(diagnostic.span().line() - line) <= 1
                || diagnostic.labels().stream()
                        .map(Label::span)
                        .anyMatch(place -> line >= place.line() - 1 && line <= place.endLine() + 1);
    }
}
