package dev.detent.report;

import dev.detent.check.CheckReport;
import dev.detent.check.PropertyResult;
import dev.detent.check.Verdict;
import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.Severity;
import java.util.Map;
import java.util.stream.Collectors;

/** What a check has shown as workflow commands of GitHub Actions, which put each message on its line of the file. */
public final class GithubAnnotations {

    private GithubAnnotations() {}

    /** Whether a process with these environment variables runs in GitHub Actions. */
    public static boolean wanted(Map<String, String> environment) {
        return "true".equals(environment.get("GITHUB_ACTIONS"));
    }

    /** One command on each line, with {@code \n} at its end; nothing where nothing is wrong. */
    public static String of(CheckedFile file) {
        CheckReport report = file.report();
        Weighing weighing = new Weighing(report);
        StringBuilder text = new StringBuilder();
        for (Diagnostic diagnostic : report.diagnostics()) {
            if (diagnostic.isShown()) {
                String level = diagnostic.isError()
                        ? "error"
                        : diagnostic.severity() == Severity.WARNING ? "warning" : "notice";
                text.append(command(
                        level,
                        diagnostic.span().file(),
                        diagnostic.span().line(),
                        diagnostic.code().id(),
                        diagnostic.message()
                                + diagnostic.help().map(help -> "\n" + help).orElse("")));
            }
        }
        for (PropertyResult property : report.properties()) {
            if (weighing.broken(property) || weighing.undecided(property)) {
                text.append(command(
                        property.verdict() == Verdict.INCONCLUSIVE ? "warning" : "error",
                        file.name(),
                        Math.max(1, property.line()),
                        property.name() + " is " + property.verdict().word() + " in check " + property.check(),
                        details(property)));
            }
        }
        return text.toString();
    }

    private static String details(PropertyResult property) {
        String steps = property.counterexample()
                .map(run -> CounterexampleText.lines(run).stream().collect(Collectors.joining("\n")))
                .orElse("");
        String lines = property.note().isEmpty() ? steps : property.note() + (steps.isEmpty() ? "" : "\n" + steps);
        return lines.isEmpty() ? property.verdict().word() : lines;
    }

    private static String command(String level, String file, int line, String title, String message) {
        return "::" + level + " file=" + property(file) + ",line=" + line + ",title=" + property(title) + "::"
                + data(message) + "\n";
    }

    /** The percent sign first, or it would escape what escapes. */
    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
