package dev.detent.report;

import dev.detent.check.CheckReport;
import dev.detent.check.Comparison;
import dev.detent.check.EngineResult;
import dev.detent.check.PropertyResult;
import dev.detent.check.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a check has shown, for a terminal or a log: the verdict first, then who found it out, each property, the
 * counterexamples, and what was not shown. The run of an expected violation is there only if its check is the only one, since
 * it is nothing to mend. Diagnostics are not part of it; they are drawn where the files are known.
 */
public final class TextReport {

    private final CheckReport report;
    private final Paint paint;
    private final boolean several;
    private final Weighing weighing;
    private final StringBuilder text = new StringBuilder();

    private TextReport(CheckReport report, boolean colour) {
        this.report = report;
        this.paint = new Paint(colour);
        this.several = report.checks().size() > 1;
        this.weighing = new Weighing(report);
    }

    /**
     * The whole report; each line ends with {@code \n}.
     *
     * @param colour whether verdicts are coloured with escape sequences
     */
    public static String of(CheckReport report, boolean colour) {
        TextReport writer = new TextReport(report, colour);
        writer.write();
        return writer.text.toString();
    }

    private void write() {
        line(paint.as(report.verdict(), headline()) + ": " + title());
        engines();
        properties();
        list("generated Java:", ComparisonText.lines(report.comparisons(), several));
        report.properties().stream()
                .filter(property -> property.verdict() == Verdict.VIOLATED && !weighing.onlyShown(property))
                .filter(property -> !property.expected() || !several)
                .forEach(this::counterexample);
        report.comparisons().forEach(this::difference);
        notes();
        list("assumed:", assumptions());
        list("not checked:", report.notChecked());
        next().forEach(sentence -> paragraph(List.of(sentence)));
    }

    /** The verdict; nothing is violated where all that is wrong is that a property holds which was expected not to. */
    private String headline() {
        boolean broken = report.properties().stream().anyMatch(weighing::broken);
        return report.verdict() == Verdict.VIOLATED && !broken
                ? "not as expected"
                : report.verdict().word();
    }

    private String title() {
        if (report.checks().isEmpty()) {
            return report.lifecycle();
        }
        return report.lifecycle() + ", " + (several ? "checks " : "check ") + String.join(", ", report.checks());
    }

    private void engines() {
        if (report.engines().isEmpty()) {
            return;
        }
        TextTable table = new TextTable("llllrrrr");
        table.row(List.of(
                several ? "check" : "", "engine", "decides", "verdict", "distinct", "generated", "depth", "seconds"));
        for (EngineResult engine : report.engines()) {
            table.row(List.of(
                    several ? engine.check() : "",
                    engine.name(),
                    engine.task(),
                    engine.verdict().word(),
                    Long.toString(engine.distinctStates()),
                    Long.toString(engine.generatedStates()),
                    Long.toString(engine.depth()),
                    String.format(Locale.ROOT, "%.1f", engine.seconds())));
        }
        paragraph(trimmed(table));
    }

    private void properties() {
        if (report.properties().isEmpty()) {
            return;
        }
        TextTable table = new TextTable("lllll");
        for (PropertyResult property : report.properties()) {
            table.row(List.of(
                    several ? property.check() : "",
                    weighing.words(property),
                    PropertyKind.words(property),
                    property.name(),
                    property.line() == 0 ? "" : "line " + property.line()));
        }
        paragraph(trimmed(table));
    }

    private List<String> trimmed(TextTable table) {
        return several
                ? table.lines()
                : table.lines().stream().map(row -> row.substring(2)).toList();
    }

    private void difference(Comparison comparison) {
        comparison.difference().ifPresent(run -> {
            List<String> lines = new ArrayList<>();
            lines.add("the Java and the model differ after these steps, check " + comparison.check());
            lines.addAll(CounterexampleText.lines(run));
            paragraph(lines);
        });
    }

    private void counterexample(PropertyResult property) {
        List<String> lines = new ArrayList<>();
        String where = several ? ", check " + property.check() : "";
        String verdict = property.expected() ? weighing.words(property) : paint.as(Verdict.VIOLATED, "violated");
        lines.add(verdict + ": " + PropertyKind.named(property) + where);
        property.counterexample()
                .map(CounterexampleText::lines)
                .ifPresent(steps -> steps.forEach(step -> lines.add("  " + step)));
        paragraph(lines);
    }

    private void notes() {
        list(
                "notes:",
                report.properties().stream()
                        .filter(property -> !property.note().isEmpty())
                        .map(property -> property.name() + in(property) + ": " + property.note())
                        .toList());
    }

    private List<String> assumptions() {
        return report.properties().stream()
                .filter(property -> !property.assumptions().isEmpty())
                .map(property -> property.name() + in(property) + ": "
                        + property.assumptions().stream().collect(Collectors.joining(", ")))
                .toList();
    }

    private String in(PropertyResult property) {
        return several ? " in " + property.check() : "";
    }

    private List<String> next() {
        return switch (report.verdict()) {
            case PASSED -> List.of();
            case VIOLATED ->
                report.properties().stream()
                                .anyMatch(result -> result.counterexample().isPresent())
                        ? List.of(
                                "Follow the steps above in the file: mend the first one that should not happen, or the property.")
                        : List.of();
            case ERROR -> List.of("This is no pass: mend what the errors say, then check again.");
            case INCONCLUSIVE ->
                List.of(
                        "Nothing was violated as far as the check came, and that is not a pass: give it more time or states,"
                                + " or narrow the check (`commands`, `with`).");
        };
    }

    private void list(String head, List<String> items) {
        if (!items.isEmpty()) {
            List<String> lines = new ArrayList<>();
            lines.add(head);
            items.forEach(item -> lines.add("  " + item));
            paragraph(lines);
        }
    }

    private void paragraph(List<String> lines) {
        text.append('\n');
        lines.forEach(this::line);
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
