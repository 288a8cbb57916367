package dev.detent.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detent.check.CheckOptions;
import dev.detent.check.CheckProgress;
import dev.detent.check.CheckReport;
import dev.detent.check.Comparison;
import dev.detent.check.LifecycleChecker;
import dev.detent.check.Verdict;
import dev.detent.compile.LifecycleCompiler;
import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.diagnostic.SourceFile;
import dev.detent.emit.Artifact;
import dev.detent.emit.java.JavaEmitter;
import dev.detent.explorer.code.GeneratedCode;
import dev.detent.explorer.code.UnusableCode;
import dev.detent.model.Lifecycle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The generated Java beside TLC's graph: equal where it is generated as it should be, and not where one expression is wrong. */
final class EqualityTest {

    private static final Path CORRECT = Path.of("..", "spec", "conformance", "correct");

    private static final String LOAN = """
            lifecycle Loan
            state loan { wanted initial, lent, back final, lost }
            callers reader, librarian
            keep renewed: 0..2
            outside book: {shelf, away} = shelf
            action hand needs book == shelf { book = away }
            action take needs book == away  { book = shelf }
            command lend(early: boolean) from wanted to lent else wanted {
              require caller == librarian or not early
              call hand
              lost { loan = lost }
            }
            command renew from lent { require renewed < 2  accept { renewed += 1 } }
            command give_back from lent to back else unchanged { call take  lost { loan = lost } }
            command write_off from lent to lost preempts give_back
            event stolen when book == away { book = shelf }
            invariant known: loan == back implies renewed <= 2
            eventually ends: doing == lend leads to doing == none
            always possible over: loan in {back, lost}
            """;

    private static Lifecycle lifecycle(String name, String text) {
        var compiled = LifecycleCompiler.compile(new SourceFile(name, text));
        return compiled.value()
                .orElseThrow(() -> new AssertionError(compiled.diagnostics().toString()));
    }

    private static Lifecycle conformance(String name) {
        try {
            return lifecycle(name + ".lifecycle", Files.readString(CORRECT.resolve(name + ".lifecycle")));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static CheckReport check(Lifecycle lifecycle, CodeSource source) {
        return LifecycleChecker.check(lifecycle, CheckOptions.defaults(), CheckProgress.NONE, new Explorer(source));
    }

    private static void assertEqual(Lifecycle lifecycle) {
        CheckReport report = check(lifecycle, CodeSource.COMPILED);
        assertThat(report.diagnostics()).extracting(Diagnostic::code).doesNotContain(DiagnosticCode.ENGINES_DISAGREE);
        assertThat(report.comparisons()).isNotEmpty().allSatisfy(comparison -> {
            assertThat(comparison.note()).isEmpty();
            assertThat(comparison.verdict()).isEqualTo(Verdict.PASSED);
        });
    }

    @Test
    void whatIsGeneratedIsTheModel() {
        Lifecycle loan = lifecycle("loan.lifecycle", LOAN);
        CheckReport report = check(loan, CodeSource.COMPILED);
        assertThat(report.verdict()).as(report.diagnostics().toString()).isEqualTo(Verdict.PASSED);
        assertThat(report.comparisons()).singleElement().satisfies(comparison -> {
            assertThat(comparison.verdict()).isEqualTo(Verdict.PASSED);
            assertThat(comparison.states()).isGreaterThan(20);
            assertThat(comparison.steps()).isGreaterThan(comparison.states());
            assertThat(comparison.refusals()).isGreaterThan(comparison.states());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"shared-two-instances", "setting-every-value"})
    void whatIsGeneratedIsTheModelForEveryForm(String name) {
        assertEqual(conformance(name));
    }

    @TestFactory
    @Tag("slow")
    Stream<DynamicTest> whatIsGeneratedIsTheModelOfEveryConformanceFile() throws IOException {
        List<String> names = new ArrayList<>();
        try (Stream<Path> files = Files.list(CORRECT)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".lifecycle"))
                    .map(name -> name.replace(".lifecycle", ""))
                    .sorted()
                    .forEach(names::add);
        }
        return names.stream()
                .filter(name -> conformance(name).checks().stream().anyMatch(check -> check.sound()))
                .map(name -> DynamicTest.dynamicTest(name, () -> assertEqual(conformance(name))));
    }

    /** Java of the lifecycle in which one expression of the machine is another. */
    private static CodeSource planted(String right, String wrong) {
        return lifecycle -> {
            List<Artifact> changed = new ArrayList<>();
            boolean found = false;
            for (Artifact artifact : JavaEmitter.emit(lifecycle).value().orElseThrow()) {
                boolean machine = artifact.path().endsWith("Machine.java");
                found |= machine && artifact.text().contains(right);
                changed.add(
                        machine
                                ? new Artifact(
                                        artifact.path(), artifact.text().replace(right, wrong), artifact.origin())
                                : artifact);
            }
            assertThat(found).as("the machine has %s", right).isTrue();
            return GeneratedCode.compiled(lifecycle, changed);
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "caller == CALLER_LIBRARIAN | caller != CALLER_LIBRARIAN",
                "renewed(row) < 2 | renewed(row) < 1",
                "withLoan(row, LOAN_LOST) | withLoan(row, LOAN_WANTED)",
                "withBook(outside, BOOK_AWAY) | withBook(outside, BOOK_SHELF)",
            })
    void oneWrongExpressionInTheJavaIsFound(String right, String wrong) {
        CheckReport report = check(lifecycle("loan.lifecycle", LOAN), planted(right, wrong));
        assertThat(report.verdict()).isEqualTo(Verdict.ERROR);
        assertThat(report.diagnostics()).extracting(Diagnostic::code).contains(DiagnosticCode.ENGINES_DISAGREE);
    }

    @Test
    void aDifferenceIsShownAfterTheFewestSteps() {
        CheckReport report = check(lifecycle("loan.lifecycle", LOAN), planted("renewed(row) < 2", "renewed(row) < 1"));
        Comparison comparison = report.comparisons().get(0);
        assertThat(comparison.verdict()).isEqualTo(Verdict.ERROR);
        assertThat(comparison.note()).contains("renew");
    }

    @Test
    void withoutCodeNothingIsPassed() {
        CodeSource nothing = lifecycle -> {
            throw new UnusableCode("there is no compiler");
        };
        CheckReport report = check(lifecycle("loan.lifecycle", LOAN), nothing);
        assertThat(report.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(report.comparisons().get(0).note()).isEqualTo("there is no compiler");
    }
}
