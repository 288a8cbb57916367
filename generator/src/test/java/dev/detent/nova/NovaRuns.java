package dev.detent.nova;

import dev.detent.check.CheckReport;
import dev.detent.report.TextReport;
import java.util.List;
import java.util.stream.Collectors;

/** The runs of expected violations, as they are printed. */
final class NovaRuns {

    private static final String HEAD = "violated, as expected: ";

    private NovaRuns() {}

    /** What {@code --check NAME} prints of the properties that the check expects to be violated. */
    static String expected(CheckReport report, String check) {
        CheckReport alone = new CheckReport(
                report.lifecycle(),
                List.of(check),
                report.verdict(),
                report.engines().stream()
                        .filter(engine -> engine.check().equals(check))
                        .toList(),
                report.properties().stream()
                        .filter(property -> property.check().equals(check))
                        .toList(),
                report.diagnostics(),
                report.notChecked());
        return List.of(TextReport.of(alone, false).split("\n\n", -1)).stream()
                .filter(paragraph -> paragraph.startsWith(HEAD))
                .map(paragraph -> paragraph.strip() + "\n")
                .collect(Collectors.joining("\n"));
    }
}
