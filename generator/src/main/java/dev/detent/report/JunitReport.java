package dev.detent.report;

import static dev.detent.report.Markup.escaped;

import dev.detent.check.CheckReport;
import dev.detent.check.Comparison;
import dev.detent.check.EngineResult;
import dev.detent.check.PropertyResult;
import dev.detent.check.Verdict;
import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a check has shown as the XML that JUnit's runners write and build servers read: a test case for each property in each
 * check. Broken is a failure; undecided is an error, since it is no pass; what a check only shows is skipped.
 */
public final class JunitReport {

    private final CheckedFile file;
    private final CheckReport report;
    private final Weighing weighing;

    private JunitReport(CheckedFile file) {
        this.file = file;
        this.report = file.report();
        this.weighing = new Weighing(report);
    }

    /** The document; it ends with a line end. */
    public static String of(CheckedFile file) {
        return new JunitReport(file).write();
    }

    private String write() {
        List<String> cases = new ArrayList<>();
        int failures = 0;
        int errors = 0;
        int skipped = 0;
        for (PropertyResult property : report.properties()) {
            cases.add(testCase(property));
            failures += weighing.broken(property) || weighing.unmet(property) ? 1 : 0;
            errors += weighing.undecided(property) ? 1 : 0;
            skipped += weighing.onlyShown(property) ? 1 : 0;
        }
        for (Comparison comparison : report.comparisons()) {
            boolean same = comparison.verdict() == Verdict.PASSED;
            String line = ComparisonText.line(comparison);
            cases.add(element(
                    "the generated Java is the model",
                    comparison.check(),
                    same
                            ? ""
                            : child(
                                    "error",
                                    line,
                                    comparison
                                            .difference()
                                            .map(run -> String.join("\n", CounterexampleText.lines(run)))
                                            .orElse(""))));
            errors += same ? 0 : 1;
        }
        for (Diagnostic diagnostic : report.diagnostics()) {
            if (diagnostic.isError() && !isUnmet(diagnostic)) {
                cases.add(element(
                        diagnostic.code().id() + " line " + diagnostic.span().line(),
                        "",
                        child("error", diagnostic.message(), diagnostic.help().orElse(""))));
                errors++;
            }
        }
        if (report.verdict() != Verdict.PASSED && failures + errors == 0) {
            cases.add(element("verdict", "", child("error", report.verdict().word(), "nothing was shown")));
            errors++;
        }
        String seconds = String.format(
                Locale.ROOT,
                "%.3f",
                report.engines().stream().mapToDouble(EngineResult::seconds).sum());
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuite name=\"detent." + escaped(name()) + "\" tests=\""
                + cases.size() + "\" failures=\"" + failures + "\" errors=\"" + errors + "\" skipped=\"" + skipped
                + "\" time=\"" + seconds + "\">\n" + String.join("", cases) + notChecked() + "</testsuite>\n";
    }

    private String name() {
        return report.lifecycle().isEmpty() ? file.name() : report.lifecycle();
    }

    /** That an expected violation is missing is said by its property already. */
    private boolean isUnmet(Diagnostic diagnostic) {
        return diagnostic.code() == DiagnosticCode.EXPECTATION_UNMET;
    }

    private String testCase(PropertyResult property) {
        String head = PropertyKind.named(property) + " is " + weighing.words(property);
        if (weighing.onlyShown(property)) {
            return element(property.name(), property.check(), "<skipped message=\"" + escaped(head) + "\"/>");
        }
        if (weighing.broken(property) || weighing.unmet(property)) {
            return element(property.name(), property.check(), child("failure", head, details(property)));
        }
        return weighing.undecided(property)
                ? element(property.name(), property.check(), child("error", head, details(property)))
                : element(property.name(), property.check(), "");
    }

    private static String details(PropertyResult property) {
        List<String> lines = new ArrayList<>();
        if (!property.note().isEmpty()) {
            lines.add(property.note());
        }
        property.counterexample().map(CounterexampleText::lines).ifPresent(lines::addAll);
        return String.join("\n", lines);
    }

    private String element(String name, String check, String inside) {
        String begin = "  <testcase classname=\"" + escaped("detent." + name() + (check.isEmpty() ? "" : "." + check))
                + "\" name=\"" + escaped(name) + "\"";
        return inside.isEmpty() ? begin + "/>\n" : begin + ">" + inside + "</testcase>\n";
    }

    private static String child(String kind, String message, String details) {
        return "<" + kind + " message=\"" + escaped(message) + "\">" + escaped(details) + "</" + kind + ">";
    }

    private String notChecked() {
        return report.notChecked().isEmpty()
                ? ""
                : "  <system-out>" + escaped("not checked:\n" + String.join("\n", report.notChecked()))
                        + "</system-out>\n";
    }
}
