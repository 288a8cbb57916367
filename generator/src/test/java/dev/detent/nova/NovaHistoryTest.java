package dev.detent.nova;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detent.check.CheckOptions;
import dev.detent.check.CheckProgress;
import dev.detent.check.CheckReport;
import dev.detent.check.LifecycleChecker;
import dev.detent.check.PropertyResult;
import dev.detent.check.Verdict;
import dev.detent.compile.LifecycleCompiler;
import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticRenderer;
import dev.detent.diagnostic.SourceFile;
import dev.detent.golden.Golden;
import dev.detent.model.Check;
import dev.detent.model.Lifecycle;
import dev.detent.model.Weakening;
import dev.detent.report.TextReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The folder {@code spec/nova/history} under TLC: every sound form passes, every bug is found by its property or refused, and
 * the page shows what the checker prints. {@code -Ddetent.goldens=write} refreshes the blocks of the page.
 */
final class NovaHistoryTest {

    private static final int CLASSES = 12;
    private static final String README = "README.md";
    /** The page, from the folder of the goldens. */
    private static final String GOLDEN = "../../../../spec/nova/history/" + README;

    private static final Pattern LINE = Pattern.compile("line (\\d+): `([^`]+)`");
    private static final Pattern CODE = Pattern.compile("`(DT\\d+)` at line (\\d+)");
    private static final Pattern GUARANTEE = Pattern.compile("guarantee \\[`(\\w+)`]");

    private static final HistoryPage PAGE = new HistoryPage(HistoryFolder.text(README));
    private static final List<Checked> CHECKED = new ArrayList<>();

    /** A file that is not refused, and what the checker has to say about it. */
    private record Checked(String file, Lifecycle lifecycle, CheckReport report) {

        static Checked of(String file) {
            Lifecycle lifecycle = HistoryFolder.compile(HistoryFolder.source(file));
            return new Checked(
                    file, lifecycle, LifecycleChecker.check(lifecycle, CheckOptions.defaults(), CheckProgress.NONE));
        }

        /** The checks that expect a violation. */
        List<Check> expecting() {
            return lifecycle.checks().stream()
                    .filter(check -> !check.expectViolated().isEmpty())
                    .toList();
        }

        /** What was found out about the properties that were expected to be violated. */
        List<PropertyResult> expected() {
            return report.properties().stream().filter(PropertyResult::expected).toList();
        }
    }

    @BeforeAll
    static void checkEveryFile() {
        HistoryFolder.files().stream()
                .filter(file -> !HistoryFolder.isRefused(file))
                .map(Checked::of)
                .forEach(CHECKED::add);
    }

    @Test
    void thereAreClassesEnough() {
        assertThat(PAGE.rows()).hasSizeGreaterThanOrEqualTo(CLASSES);
    }

    /** In a sound form every check that keeps the guarantees passes; beside that, checks may only expect what is violated. */
    @TestFactory
    Stream<DynamicTest> everyFileIsDecidedAsItsNameSays() {
        return CHECKED.stream().map(checked -> DynamicTest.dynamicTest(checked.file(), () -> decided(checked)));
    }

    private static void decided(Checked checked) {
        CheckReport report = checked.report();
        assertThat(report.verdict()).as(TextReport.of(report, false)).isEqualTo(Verdict.PASSED);
        assertThat(report.diagnostics()).isEmpty();
        if (HistoryFolder.isSound(checked.file())) {
            assertThat(checked.expecting())
                    .allSatisfy(check -> assertThat(check.sound()).isFalse());
            assertThat(checked.lifecycle().checks()).anyMatch(Check::sound);
        } else {
            assertThat(checked.expecting())
                    .isEqualTo(checked.lifecycle().checks())
                    .isNotEmpty();
            assertThat(checked.expecting())
                    .allSatisfy(check -> assertThat(check.sound()).isTrue());
        }
        assertThat(checked.expected()).allSatisfy(result -> {
            assertThat(result.verdict()).isEqualTo(Verdict.VIOLATED);
            assertThat(result.counterexample()).isPresent();
        });
    }

    /** A mistake that is refused differs from a sound form that is not; it has one error, and nothing is run. */
    @TestFactory
    Stream<DynamicTest> everyRefusedFormIsRefused() {
        return HistoryFolder.files().stream()
                .filter(HistoryFolder::isRefused)
                .map(file -> DynamicTest.dynamicTest(file, () -> {
                    assertThat(diagnostics(file)).hasSize(1).allMatch(Diagnostic::isError);
                    assertThat(found(HistoryFolder.soundFormOf(file))).isPresent();
                }));
    }

    @Test
    void theTableHasARowForEachClassAndAllItsFiles() {
        Map<String, List<String>> classes = HistoryFolder.files().stream()
                .collect(Collectors.groupingBy(HistoryFolder::classOf, TreeMap::new, Collectors.toList()));
        Map<String, List<String>> rows = new LinkedHashMap<>();
        PAGE.rows()
                .forEach(row -> rows.put(
                        HistoryFolder.classOf(row.files().get(0)),
                        row.files().stream().sorted().toList()));
        assertThat(rows).containsExactlyEntriesOf(classes);
    }

    @TestFactory
    Stream<DynamicTest> theRowsSayWhatIsSo() {
        return PAGE.rows().stream()
                .map(row -> DynamicTest.dynamicTest(row.files().get(0), () -> {
                    assertThat(row.cells()).hasSize(6).noneMatch(String::isBlank);
                    namesTheProperty(row);
                    namesWhatMakesItImpossible(row);
                }));
    }

    /** The property of the row holds in the sound form and is the one that finds the bug. */
    private static void namesTheProperty(HistoryPage.Row row) {
        List<String> expected = row.files().stream()
                .flatMap(file -> found(file).stream())
                .flatMap(checked -> checked.expected().stream())
                .map(PropertyResult::name)
                .distinct()
                .toList();
        assertThat(expected).containsExactly(row.property());
        String sound = HistoryFolder.soundFormOf(row.files().get(0));
        assertThat(HistoryFolder.text(sound)).contains("`" + row.property() + "` says");
    }

    private static void namesWhatMakesItImpossible(HistoryPage.Row row) {
        String sound = HistoryFolder.soundFormOf(row.files().get(0));
        String[] lines = HistoryFolder.text(sound).split("\n", -1);
        HistoryPage.matches(LINE, row.reason())
                .forEach(match -> assertThat(lines[Integer.parseInt(match.group(1)) - 1])
                        .as(sound)
                        .contains(match.group(2)));

        List<String> codes = HistoryPage.matches(CODE, row.reason()).stream()
                .map(match -> match.group(1) + " " + match.group(2))
                .toList();
        assertThat(codes)
                .isEqualTo(row.files().stream()
                        .filter(HistoryFolder::isRefused)
                        .flatMap(file -> diagnostics(file).stream())
                        .map(diagnostic ->
                                diagnostic.code().id() + " " + diagnostic.span().line())
                        .toList());

        List<String> guarantees = HistoryPage.matches(GUARANTEE, row.reason()).stream()
                .map(match -> match.group(1))
                .toList();
        assertThat(guarantees)
                .isEqualTo(found(sound).orElseThrow().expecting().stream()
                        .flatMap(check -> check.without().stream())
                        .map(Weakening::word)
                        .toList());
        assertThat(row.reason()).containsPattern(LINE.pattern() + "|" + CODE.pattern() + "|" + GUARANTEE.pattern());
    }

    /** The verdicts and runs of the page are those that the checker prints; each one that there is stands there once. */
    @Test
    void thePageShowsWhatIsPrinted() {
        assertThat(PAGE.blocks().stream().filter(words -> words.startsWith("text ") && !words.contains(NovaFile.NAME)))
                .containsExactlyElementsOf(blocks());
        Golden.check(GOLDEN, PAGE.with(words -> printed(words).orElseGet(() -> PAGE.block(words))));
    }

    private static List<String> blocks() {
        List<String> blocks = new ArrayList<>();
        for (HistoryPage.Row row : PAGE.rows()) {
            for (String file : row.files()) {
                if (HistoryFolder.isRefused(file)) {
                    blocks.add("text refused " + file);
                }
                found(file).stream()
                        .flatMap(checked -> checked.expecting().stream())
                        .forEach(check -> blocks.add("text violated " + file + " " + check.name()));
            }
        }
        return blocks;
    }

    private static Optional<String> printed(String words) {
        String[] parts = words.split(" ", -1);
        if (parts[1].equals("refused")) {
            SourceFile source = HistoryFolder.source(parts[2]);
            return Optional.of(new DiagnosticRenderer(List.of(source), false).render(diagnostics(parts[2])));
        }
        return found(parts[2]).map(checked -> NovaRuns.expected(checked.report(), parts[3]));
    }

    @Test
    void linksLeadSomewhere() {
        assertThat(PAGE.links())
                .allSatisfy(link ->
                        assertThat(HistoryFolder.PATH.resolve(Path.of(link))).exists());
    }

    private static Optional<Checked> found(String file) {
        return CHECKED.stream().filter(checked -> checked.file().equals(file)).findFirst();
    }

    private static List<Diagnostic> diagnostics(String file) {
        return LifecycleCompiler.compile(HistoryFolder.source(file)).diagnostics();
    }
}
