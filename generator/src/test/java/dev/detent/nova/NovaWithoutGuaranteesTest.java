package dev.detent.nova;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detent.check.CheckOptions;
import dev.detent.check.CheckProgress;
import dev.detent.check.CheckReport;
import dev.detent.check.LifecycleChecker;
import dev.detent.check.Verdict;
import dev.detent.model.Check;
import dev.detent.model.Lifecycle;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Nova's whole lifecycle with the checks of the history's page, each of which takes a guarantee away. */
final class NovaWithoutGuaranteesTest {

    private static final HistoryPage PAGE = new HistoryPage(HistoryFolder.text("README.md"));

    private static Lifecycle weakened() {
        return NovaFile.compile(NovaFile.text() + "\n" + PAGE.block("lifecycle checks " + NovaFile.NAME));
    }

    private static List<Check> checks() {
        return weakened().checks().stream().filter(check -> !check.sound()).toList();
    }

    @Test
    void thePageShowsARunForEachCheck() {
        assertThat(PAGE.blocks().stream().filter(words -> words.startsWith("text violated " + NovaFile.NAME)))
                .containsExactlyElementsOf(
                        checks().stream().map(check -> words(check.name())).toList())
                .isNotEmpty();
    }

    @TestFactory
    Stream<DynamicTest> theRunIsWhatIsPrinted() {
        return checks().stream()
                .map(check -> DynamicTest.dynamicTest(check.name(), () -> {
                    CheckReport report = LifecycleChecker.check(
                            weakened(), CheckOptions.defaults().only(check.name()), CheckProgress.NONE);
                    assertThat(report.verdict()).isEqualTo(Verdict.PASSED);
                    assertThat(PAGE.block(words(check.name()))).isEqualTo(NovaRuns.expected(report, check.name()));
                }));
    }

    private static String words(String check) {
        return "text violated " + NovaFile.NAME + " " + check;
    }
}
