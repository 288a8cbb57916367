package dev.detent.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.detent.diagnostic.Diagnosed;
import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.model.Lifecycle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Right files compile without a remark, and mean what the {@code .model} file beside them says. */
class CorrectFilesTest {

    static final Path ROOT = Path.of("src/test/resources/dev/detent/compile/correct");

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".lifecycle"))
                    .sorted()
                    .toList();
        }
    }

    @TestFactory
    Stream<DynamicTest> correctFilesMeanThis() throws IOException {
        return files().stream()
                .map(file -> dynamicTest(file.getFileName().toString(), () -> {
                    Diagnosed<Lifecycle> compiled = LifecycleCompiler.compile(file, "test.lifecycle");
                    assertThat(compiled.diagnostics()).noneMatch(Diagnostic::isShown);
                    String text = ModelText.of(compiled.value().orElseThrow());
                    Path golden = Path.of(file.toString().replace(".lifecycle", ".model"));
                    if ("write".equals(System.getProperty("detent.goldens"))) {
                        Files.writeString(golden, text);
                    }
                    assertThat(text).as("refresh with -Ddetent.goldens=write").isEqualTo(Files.readString(golden));
                }));
    }

    @Test
    void aMissingFileIsADiagnostic() {
        assertThat(LifecycleCompiler.compile(ROOT.resolve("nothing.lifecycle"), "nothing.lifecycle")
                        .diagnostics())
                .extracting(diagnostic -> diagnostic.code())
                .containsExactly(DiagnosticCode.FILE_NOT_FOUND);
    }

    @Test
    void aDirectoryIsADiagnostic() {
        assertThat(LifecycleCompiler.compile(ROOT, "correct").diagnostics())
                .extracting(diagnostic -> diagnostic.code())
                .containsExactly(DiagnosticCode.FILE_IS_DIRECTORY);
    }
}
