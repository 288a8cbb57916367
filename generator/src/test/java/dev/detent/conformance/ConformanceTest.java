package dev.detent.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.detent.check.CheckOptions;
import dev.detent.check.CheckProgress;
import dev.detent.check.CheckReport;
import dev.detent.check.LifecycleChecker;
import dev.detent.check.Verdict;
import dev.detent.compile.LifecycleCompiler;
import dev.detent.diagnostic.Diagnosed;
import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.docs.Judgement;
import dev.detent.model.Lifecycle;
import dev.detent.model.Weakening;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every file of {@code spec/conformance} does what is written beside it. */
class ConformanceTest {

    private static final Path ROOT = Path.of("../spec/conformance");

    /** One of twelve is also checked by TLC in each build, all of them where there is time. */
    private static final int SAMPLE = 12;

    /** The names that the language gives. */
    private static final List<String> PREDEFINED =
            List.of("boolean", "opaque", "secret", "caller", "doing", "seen", "old", "changed", "count", "can");

    @TestFactory
    Stream<DynamicTest> correctFilesPass() {
        return files("correct")
                .map(file -> dynamicTest(file.toString(), () -> {
                    Diagnosed<Lifecycle> compiled = compared(file);
                    assertThat(compiled.hasErrors()).isFalse();
                    Judgement judgement = Judgement.of(compiled.value().orElseThrow());
                    assertThat(judgement.violated()).isEmpty();
                    assertThat(judgement.neverHappens()).isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> wrongFilesAreRefusedOrWarnedOf() {
        return files("static-error")
                .map(file -> dynamicTest(file.toString(), () -> {
                    Diagnosed<Lifecycle> compiled = compared(file);
                    String stem = file.getFileName().toString().replaceFirst("-.*", "");
                    assertThat(compiled.diagnostics())
                            .extracting(found -> found.code().id())
                            .contains(stem.toUpperCase(Locale.ROOT));
                }));
    }

    @TestFactory
    Stream<DynamicTest> violatedFilesAreFoundOut() {
        return files("violation")
                .map(file -> dynamicTest(file.toString(), () -> {
                    Diagnosed<Lifecycle> compiled = compared(file);
                    assertThat(compiled.hasErrors()).isFalse();
                    assertThat(Judgement.of(compiled.value().orElseThrow()).violated())
                            .isNotEmpty();
                }));
    }

    @Test
    void areEnoughAndEachCodeOccurs() {
        assertThat(Stream.of("correct", "static-error", "violation").flatMap(ConformanceTest::files))
                .hasSizeGreaterThanOrEqualTo(120);
        Set<String> codes = files("static-error")
                .flatMap(file -> compile(file).diagnostics().stream())
                .map(found -> found.code().id())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(codes)
                .containsAll(Arrays.stream(DiagnosticCode.values())
                        .map(DiagnosticCode::id)
                        .filter(id -> id.startsWith("DT2") || id.startsWith("DT3"))
                        .toList());
    }

    /** A construct that no correct file uses is one that another implementation may get wrong unseen. */
    @Test
    void theCorrectFilesUseTheWholeLanguage() {
        List<Path> correct = files("correct").toList();
        Set<String> missing = GrammarUse.possible();
        missing.removeAll(GrammarUse.of(correct));
        assertThat(missing).isEmpty();
        assertThat(GrammarUse.names(correct)).containsAll(PREDEFINED);
        assertThat(GrammarUse.names(correct))
                .containsAll(
                        Arrays.stream(Weakening.values()).map(Weakening::word).toList());
    }

    @Test
    void eachExpectationBelongsToAFile() throws IOException {
        try (Stream<Path> paths = Files.walk(ROOT)) {
            assertThat(paths.filter(path -> path.toString().endsWith(".expected")))
                    .allSatisfy(path -> assertThat(path.resolveSibling(
                                    path.getFileName().toString().replace(".expected", ".lifecycle")))
                            .exists());
        }
    }

    @TestFactory
    Stream<DynamicTest> theModelCheckerAgreesOnSome() {
        List<Path> checked = checked();
        return checked.stream()
                .filter(file -> checked.indexOf(file) % SAMPLE == 0)
                .map(ConformanceTest::modelChecked);
    }

    @Tag("slow")
    @TestFactory
    Stream<DynamicTest> theModelCheckerAgreesOnAll() {
        return checked().stream().map(ConformanceTest::modelChecked);
    }

    private static List<Path> checked() {
        return Stream.of("correct", "violation").flatMap(ConformanceTest::files).toList();
    }

    private static DynamicTest modelChecked(Path file) {
        return dynamicTest(file.toString(), () -> {
            Lifecycle lifecycle = compile(file).value().orElseThrow();
            CheckReport report = LifecycleChecker.check(lifecycle, CheckOptions.defaults(), CheckProgress.NONE);
            List<String> expected = Files.readAllLines(expectation(file));
            assertThat(report.diagnostics())
                    .extracting(Diagnostic::code)
                    .doesNotContain(DiagnosticCode.TOOL_FAULT, DiagnosticCode.ENGINES_DISAGREE);
            // Where a variable leaves its type, TLC has no graph.
            boolean typed = expected.stream().noneMatch(line -> line.contains(" violates types "));
            assertThat(report.properties())
                    .isNotEmpty()
                    .allMatch(result -> result.verdict() == Verdict.PASSED
                            || result.verdict() == Verdict.VIOLATED
                            || (!typed && result.verdict() == Verdict.INCONCLUSIVE));
            List<String> violated = report.properties().stream()
                    .filter(result -> result.verdict() == Verdict.VIOLATED)
                    .map(result -> "check " + result.check() + " violates " + result.name())
                    .sorted()
                    .toList();
            assertThat(violated)
                    .isEqualTo(expected.stream()
                            .filter(line -> line.contains(" violates "))
                            .map(line -> line.replaceFirst("( violates \\S+).*", "$1"))
                            .sorted()
                            .toList());
            assertThat(counted(report))
                    .isEqualTo(expected.stream()
                            .filter(line -> line.matches("check \\w+: .*"))
                            .map(line -> line.replaceFirst(" states?$", ""))
                            .filter(line -> violated.stream()
                                    .noneMatch(found -> found.startsWith(line.replaceFirst(":.*", " violates "))))
                            .toList());
        });
    }

    /** How many states TLC found in each check that ran to its end without a violation. */
    private static List<String> counted(CheckReport report) {
        return report.engines().stream()
                .filter(engine -> engine.name().equals("tlc") && engine.task().equals("states and steps"))
                .filter(engine -> engine.verdict() == Verdict.PASSED)
                .filter(engine -> report.properties().stream()
                        .noneMatch(result ->
                                result.check().equals(engine.check()) && result.verdict() == Verdict.VIOLATED))
                .map(engine -> "check " + engine.check() + ": " + engine.distinctStates())
                .toList();
    }

    private static Diagnosed<Lifecycle> compared(Path file) throws IOException {
        Diagnosed<Lifecycle> compiled = compile(file);
        String found = Findings.of(compiled);
        if ("write".equals(System.getProperty("detent.goldens"))) {
            Files.writeString(expectation(file), found);
        }
        assertThat(found).as("refresh with -Ddetent.goldens=write").isEqualTo(Files.readString(expectation(file)));
        return compiled;
    }

    private static Path expectation(Path file) {
        return file.resolveSibling(file.getFileName().toString().replace(".lifecycle", ".expected"));
    }

    private static Diagnosed<Lifecycle> compile(Path file) {
        return LifecycleCompiler.compile(file, file.getFileName().toString());
    }

    private static Stream<Path> files(String folder) {
        try (Stream<Path> paths = Files.list(ROOT.resolve(folder))) {
            return paths.filter(path -> path.toString().endsWith(".lifecycle")).sorted().toList().stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
