package dev.detent.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.detent.compile.LifecycleCompiler;
import dev.detent.diagnostic.Diagnosed;
import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.diagnostic.DiagnosticRenderer;
import dev.detent.diagnostic.SourceFile;
import dev.detent.model.Lifecycle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A folder a code: {@code wrong.lifecycle} with {@code wrong.errors}, and {@code mended.lifecycle} without a remark. */
class FixtureTest {

    private static final Path ROOT = Path.of("src/test/resources/dev/detent/validate");

    /** Codes of the resolver and of the rules; the others belong to the parser, the emitters and the checks. */
    private static boolean isOurs(DiagnosticCode code) {
        int number = Integer.parseInt(code.id().substring(2));
        return (number >= 200 && number < 400)
                || number >= 900
                || code == DiagnosticCode.NAMES_COLLIDE
                || code == DiagnosticCode.NAME_UNUSABLE;
    }

    @TestFactory
    Stream<DynamicTest> wrongFilesAreRefusedInTheseWords() {
        return codes().map(code -> dynamicTest(code.id() + " " + code.title(), () -> {
            Path folder = ROOT.resolve(code.id());
            Diagnosed<Lifecycle> compiled = compile(folder.resolve("wrong.lifecycle"));
            String rendered = render(folder.resolve("wrong.lifecycle"), compiled.diagnostics());
            Path golden = folder.resolve("wrong.errors");
            if ("write".equals(System.getProperty("detent.goldens"))) {
                Files.writeString(golden, rendered);
            }
            assertThat(rendered).as("refresh with -Ddetent.goldens=write").isEqualTo(Files.readString(golden));
            assertThat(compiled.diagnostics()).extracting(Diagnostic::code).contains(code);
            assertThat(compiled.diagnostics()).allSatisfy(FixtureTest::saysWhatToDo);
        }));
    }

    @TestFactory
    Stream<DynamicTest> mendedFilesAreAccepted() {
        return codes().map(code -> dynamicTest(code.id() + " " + code.title(), () -> {
            Path file = ROOT.resolve(code.id()).resolve("mended.lifecycle");
            assertThat(render(file, compile(file).diagnostics())).isEmpty();
        }));
    }

    @Test
    void everyRuleHasACodeOfItsOwn() {
        assertThat(Rules.ALL).extracting(Rule::code).doesNotHaveDuplicates();
    }

    @Test
    void everyFolderBelongsToACode() throws IOException {
        try (Stream<Path> folders = Files.list(ROOT)) {
            assertThat(folders.map(folder -> folder.getFileName().toString()).sorted())
                    .containsExactlyElementsOf(
                            codes().map(DiagnosticCode::id).sorted().toList());
        }
    }

    private static void saysWhatToDo(Diagnostic diagnostic) {
        assertThat(diagnostic.help()).as(diagnostic.message()).isPresent();
        assertThat(diagnostic.message()).doesNotEndWith(".");
        assertThat(diagnostic.help().orElse("")).doesNotEndWith(".").isNotBlank();
    }

    private static Stream<DiagnosticCode> codes() {
        return Arrays.stream(DiagnosticCode.values()).filter(FixtureTest::isOurs);
    }

    private static Diagnosed<Lifecycle> compile(Path file) {
        return LifecycleCompiler.compile(file, file.getFileName().toString());
    }

    private static String render(Path file, List<Diagnostic> diagnostics) {
        List<SourceFile> source = SourceFile.read(file, file.getFileName().toString()).value().stream()
                .toList();
        return new DiagnosticRenderer(source, false).render(diagnostics);
    }
}
