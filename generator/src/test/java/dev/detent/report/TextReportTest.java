package dev.detent.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detent.check.CheckReport;
import dev.detent.golden.Golden;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class TextReportTest {

    private static final Map<String, CheckReport> REPORTS = Map.of(
            "passed", Reports.passed(),
            "violated", Reports.violated(),
            "several", Reports.several(),
            "expected", Reports.expected(),
            "faulty", Reports.faulty());

    @TestFactory
    Stream<DynamicTest> readsAsTheGolden() {
        return REPORTS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(),
                        () -> Golden.check(
                                "report/" + entry.getKey() + ".txt", TextReport.of(entry.getValue(), false))));
    }

    @Test
    void theVerdictComesFirst() {
        assertThat(TextReport.of(Reports.violated(), false)).startsWith("violated: Order, check quick\n");
    }

    @Test
    void coloursOnlyWhenAsked() {
        String plain = TextReport.of(Reports.violated(), false);
        String coloured = TextReport.of(Reports.violated(), true);

        assertThat(plain).doesNotContain("\u001B");
        assertThat(coloured).contains("\u001B[1;31mviolated\u001B[0m");
        assertThat(coloured.replaceAll("\u001B\\[[0-9;]*m", "")).isEqualTo(plain);
    }

    @Test
    void theRunOfAnExpectedViolationIsShownOnlyWhereItsCheckIsAlone() {
        assertThat(TextReport.of(Reports.expected(), false)).contains("violated, as expected: invariant fair_deal");
        assertThat(TextReport.of(Reports.several(), false)).doesNotContain("violated, as expected: ");
    }

    @Test
    void noLineEndsWithBlanks() {
        REPORTS.values()
                .forEach(report ->
                        assertThat(TextReport.of(report, false).lines()).noneMatch(line -> line.endsWith(" ")));
    }
}
