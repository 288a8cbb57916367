package dev.detent.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.diagnostic.DiagnosticRenderer;
import dev.detent.diagnostic.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Wrong files and what is said of them; run with {@code -Ddetent.goldens=write} to write the expected texts anew. */
final class ErrorGoldenTest {

    /** What can be wrong with a file before its text is read. */
    private static final Set<DiagnosticCode> OF_FILES = EnumSet.of(
            DiagnosticCode.FILE_NOT_FOUND,
            DiagnosticCode.FILE_IS_DIRECTORY,
            DiagnosticCode.FILE_UNREADABLE,
            DiagnosticCode.FILE_NOT_UTF8,
            DiagnosticCode.FILE_TOO_LARGE);

    @TestFactory
    Stream<DynamicTest> saysWhatIsWrong() {
        return Resources.lifecycles("errors")
                .map(sample -> DynamicTest.dynamicTest(sample.name(), () -> {
                    SourceFile source = new SourceFile(sample.name(), sample.text());
                    List<Diagnostic> found = LifecycleParser.parse(source).diagnostics();
                    String shown = new DiagnosticRenderer(List.of(source), false).render(found);
                    assertThat(shown).isNotEmpty();
                    compare(Path.of(sample.path().toString().replace(".lifecycle", ".errors")), shown);
                }));
    }

    @Test
    void everyCodeOfTextAndSyntaxIsShown() {
        Set<DiagnosticCode> shown = Resources.lifecycles("errors")
                .map(sample -> new SourceFile(sample.name(), sample.text()))
                .flatMap(source -> LifecycleParser.parse(source).diagnostics().stream())
                .map(Diagnostic::code)
                .collect(Collectors.toSet());
        Set<DiagnosticCode> wanted = Arrays.stream(DiagnosticCode.values())
                .filter(code -> code.id().startsWith("DT1"))
                .filter(code -> !OF_FILES.contains(code))
                .collect(Collectors.toSet());
        assertThat(shown).isEqualTo(wanted);
    }

    private static void compare(Path golden, String shown) throws IOException {
        if ("write".equals(System.getProperty("detent.goldens"))) {
            Files.writeString(golden, shown);
        }
        assertThat(golden)
                .as("write it with -Ddetent.goldens=write")
                .exists()
                .content()
                .isEqualTo(shown);
    }
}
