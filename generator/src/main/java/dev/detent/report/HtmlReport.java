package dev.detent.report;

import static dev.detent.report.Markup.escaped;

import dev.detent.check.CheckReport;
import dev.detent.check.Comparison;
import dev.detent.check.Counterexample;
import dev.detent.check.EngineResult;
import dev.detent.check.PropertyResult;
import dev.detent.check.Verdict;
import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.SourceFile;
import dev.detent.diagnostic.Span;
import dev.detent.diagram.DiagramFormat;
import dev.detent.diagram.DiagramOptions;
import dev.detent.diagram.TooLargeToDraw;
import dev.detent.model.Lifecycle;
import dev.detent.model.Property;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a check has shown, as one page that needs nothing else: no network, no font, no other file. Figures of time have the
 * class {@code time}; all else is the same for the same report.
 */
public final class HtmlReport {

    private final CheckedFile file;
    private final CheckReport report;
    private final Weighing weighing;
    private final Optional<String> diagram;
    private final Map<PropertyResult, String> anchors = new LinkedHashMap<>();
    private final StringBuilder html = new StringBuilder();

    private HtmlReport(CheckedFile file) {
        this.file = file;
        this.report = file.report();
        this.weighing = new Weighing(report);
        this.diagram = file.lifecycle().flatMap(HtmlReport::diagram);
        report.properties().stream()
                .filter(property -> property.counterexample().isPresent())
                .forEach(property -> anchors.put(property, "run-" + (anchors.size() + 1)));
    }

    /** The page; it ends with a line end. */
    public static String of(CheckedFile file) {
        return new HtmlReport(file).write();
    }

    /** The picture of the lifecycle as an element; none where it would be a hair ball. */
    private static Optional<String> diagram(Lifecycle lifecycle) {
        try {
            String svg = DiagramFormat.SVG.draw(lifecycle, DiagramOptions.USUAL);
            return Optional.of(svg.substring(svg.indexOf("<svg")));
        } catch (TooLargeToDraw hairBall) {
            return Optional.empty();
        }
    }

    private String write() {
        String title = report.lifecycle().isEmpty() ? file.name() : report.lifecycle();
        html.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline';"
                + " script-src 'unsafe-inline'; img-src data:\">\n"
                + "<link rel=\"icon\" href=\"data:,\">\n"
                + "<title>" + escaped(title) + ": " + report.verdict().word() + "</title>\n<style>\n"
                + resource("report.css")
                + "</style>\n</head>\n<body>\n<main>\n");
        html.append("<h1>Lifecycle " + escaped(title) + ", checked by detent <span class=\"dim\">("
                + escaped(file.name().substring(file.name().lastIndexOf('/') + 1)) + ")</span></h1>\n");
        verdict();
        notChecked();
        diagnostics();
        promises();
        generated();
        runs();
        HtmlOccurrences.write(report, html);
        diagram.ifPresent(svg -> html.append(
                "<h2 id=\"diagram\">The states</h2>\n<div class=\"card scroll\" tabindex=\"0\">\n" + svg + "</div>\n"));
        engines();
        source();
        html.append("<footer>Made by detent. This page is one file and loads nothing.</footer>\n</main>\n<script>\n"
                + resource("report.js") + "</script>\n</body>\n</html>\n");
        return html.toString();
    }

    private void verdict() {
        html.append("<div class=\"verdict " + report.verdict().word() + "\" id=\"verdict\">\n<strong>"
                + escaped(PlainWords.headline(report)) + "</strong>\n");
        PlainWords.meaning(report).forEach(line -> html.append("<p>" + escaped(line) + "</p>\n"));
        List<String> links = report.properties().stream()
                .filter(property -> weighing.broken(property) && anchors.containsKey(property))
                .map(property -> "<a href=\"#" + anchors.get(property) + "\">step through the run that breaks <code>"
                        + escaped(property.name()) + "</code></a>")
                .toList();
        if (!links.isEmpty()) {
            html.append("<p>" + String.join("<br>", links) + "</p>\n");
        }
        html.append("</div>\n");
    }

    /** Loudly, so that nobody takes it for passed. */
    private void notChecked() {
        List<String> left = new ArrayList<>();
        report.properties().stream()
                .filter(weighing::undecided)
                .forEach(property -> left.add("<code>" + escaped(property.name()) + "</code> in check <code>"
                        + escaped(property.check()) + "</code>"
                        + (property.note().isEmpty() ? "" : ": " + escaped(property.note()))));
        report.comparisons().stream()
                .filter(comparison -> comparison.verdict() == Verdict.INCONCLUSIVE)
                .forEach(comparison -> left.add("the generated Java in check <code>" + escaped(comparison.check())
                        + "</code>: " + escaped(comparison.note())));
        report.notChecked().forEach(sentence -> left.add(escaped(sentence)));
        if (!left.isEmpty()) {
            html.append("<div class=\"loud\" id=\"not-checked\">\n<h2>Not checked</h2>\n<ul>\n");
            left.forEach(item -> html.append("<li>" + item + "</li>\n"));
            html.append("</ul>\n</div>\n");
        }
    }

    private void diagnostics() {
        List<Diagnostic> shown =
                report.diagnostics().stream().filter(Diagnostic::isShown).toList();
        if (shown.isEmpty()) {
            return;
        }
        html.append("<h2 id=\"diagnostics\">Errors and warnings</h2>\n");
        for (Diagnostic diagnostic : shown) {
            html.append("<div class=\"card\"><span class=\"badge " + (diagnostic.isError() ? "bad" : "warn") + "\">"
                    + diagnostic.severity().word() + " " + diagnostic.code().id() + "</span> <b>"
                    + escaped(diagnostic.message()) + "</b> <span class=\"dim\">line "
                    + diagnostic.span().line() + "</span>");
            excerpt(diagnostic.span());
            diagnostic.help().ifPresent(help -> html.append("<p>" + escaped(help) + "</p>"));
            html.append("</div>\n");
        }
    }

    private void excerpt(Span span) {
        file.source()
                .filter(source -> span.file().equals(source.name()) && span.endLine() <= source.lineCount())
                .ifPresent(source -> html.append("<pre>" + escaped(lines(source, span)) + "</pre>"));
    }

    /** The lines of a place, without what they all begin with. */
    private static String lines(SourceFile source, Span span) {
        List<String> lines = new ArrayList<>();
        for (int line = span.line(); line <= span.endLine(); line++) {
            lines.add(source.line(line));
        }
        return String.join("\n", lines).stripIndent().strip();
    }

    private void promises() {
        if (report.properties().isEmpty()) {
            return;
        }
        html.append("<h2 id=\"promises\">The promises</h2>\n");
        report.properties().stream()
                .filter(property -> !property.kind().equals("language"))
                .forEach(this::promise);
        List<PropertyResult> language = report.properties().stream()
                .filter(property -> property.kind().equals("language"))
                .toList();
        boolean open = language.stream().anyMatch(property -> property.verdict() != Verdict.PASSED);
        if (!language.isEmpty()) {
            html.append("<details" + (open ? " open" : "") + "><summary>What the language asks of every lifecycle ("
                    + language.size() + ")</summary>\n");
            language.forEach(this::promise);
            html.append("</details>\n");
        }
    }

    private void promise(PropertyResult property) {
        html.append("<div class=\"card promise\">\n<h3><span class=\"badge "
                + (weighing.onlyShown(property)
                        ? "plain"
                        : property.expected() && property.verdict() == Verdict.VIOLATED
                                ? "good"
                                : weighing.unmet(property) ? "bad" : PlainWords.badge(property.verdict()))
                + "\">" + escaped(weighing.words(property)) + "</span> <code>" + escaped(property.name())
                + "</code> <span class=\"dim\">" + PlainWords.kind(property)
                + (report.checks().size() > 1 ? ", check " + escaped(property.check()) : "")
                + (property.line() > 0 ? ", line " + property.line() : "") + "</span></h3>\n");
        declared(property).ifPresent(declared -> {
            if (!declared.documentation().isBlank()) {
                html.append("<p>" + escaped(declared.documentation().strip()) + "</p>\n");
            }
            excerpt(declared.span());
        });
        if (property.kind().equals("language")) {
            html.append("<p>" + escaped(PlainWords.promise(property)) + "</p>\n");
        }
        if (!property.assumptions().isEmpty()) {
            html.append("<p><b>It rests on:</b> " + escaped(String.join(", ", property.assumptions())) + "</p>\n");
        }
        if (!property.note().isEmpty()) {
            html.append("<p>" + escaped(property.note()) + "</p>\n");
        }
        Optional.ofNullable(anchors.get(property))
                .ifPresent(anchor -> html.append("<p><a href=\"#" + anchor + "\">see the run</a></p>\n"));
        html.append("</div>\n");
    }

    /** Whether the Java is the model. */
    private void generated() {
        if (report.comparisons().isEmpty()) {
            return;
        }
        html.append(
                "<h2 id=\"generated\">The generated Java</h2>\n<p class=\"dim\">The promises were shown of a model. Here is"
                        + " whether the Java that was made of the same file does what the model does, step by step.</p>\n");
        for (Comparison comparison : report.comparisons()) {
            html.append("<div class=\"card\"><span class=\"badge " + PlainWords.badge(comparison.verdict()) + "\">"
                    + comparison.verdict().word() + "</span> "
                    + (report.checks().size() > 1 ? "check " + escaped(comparison.check()) + ": " : "")
                    + escaped(ComparisonText.line(comparison)) + "</div>\n");
            String anchor = "difference-" + comparison.check();
            comparison
                    .difference()
                    .ifPresent(
                            run -> html.append(HtmlRun.ofDifference(file, comparison.check(), run, escaped(anchor))));
        }
    }

    private Optional<Property> declared(PropertyResult property) {
        return file.lifecycle().stream()
                .flatMap(lifecycle -> lifecycle.properties().stream())
                .filter(candidate -> candidate.name().equals(property.name()))
                .findFirst();
    }

    private void runs() {
        List<PropertyResult> broken =
                anchors.keySet().stream().filter(weighing::broken).toList();
        List<PropertyResult> others = anchors.keySet().stream()
                .filter(property -> !weighing.broken(property))
                .toList();
        if (!broken.isEmpty()) {
            html.append("<h2 id=\"runs\">How it breaks</h2>\n");
            broken.forEach(this::run);
        }
        if (!others.isEmpty()) {
            html.append("<details" + (broken.isEmpty() ? " open" : "")
                    + "><summary>Runs that were asked for, or are only" + " shown (" + others.size() + ")</summary>\n");
            others.forEach(this::run);
            html.append("</details>\n");
        }
    }

    private void run(PropertyResult property) {
        Counterexample run = property.counterexample().orElseThrow();
        html.append(HtmlRun.of(file, property, run, anchors.getOrDefault(property, "")));
    }

    private void engines() {
        if (report.engines().isEmpty()) {
            return;
        }
        html.append(
                "<h2 id=\"engines\">Who has looked, and at how much</h2>\n<p class=\"dim\">A state is one combination of all"
                        + " values. The depth is how many states the farthest one is away from the start.</p>\n"
                        + "<div class=\"card scroll\" tabindex=\"0\"><table>\n<thead><tr><th>check</th><th>engine</th><th>decides</th>"
                        + "<th>verdict</th><th class=\"number\">states</th><th class=\"number\">computed</th><th class=\"number\">depth</th>"
                        + "<th class=\"number\">seconds</th></tr></thead>\n<tbody>\n");
        for (EngineResult engine : report.engines()) {
            html.append("<tr><td>" + escaped(engine.check()) + "</td><td>" + escaped(engine.name()) + "</td><td>"
                    + escaped(engine.task()) + "</td><td><span class=\"badge " + PlainWords.badge(engine.verdict())
                    + "\">"
                    + engine.verdict().word() + "</span></td>" + number(engine.distinctStates())
                    + number(engine.generatedStates()) + number(engine.depth()) + "<td class=\"number time\">"
                    + String.format(Locale.ROOT, "%.1f", engine.seconds()) + "</td></tr>\n");
        }
        html.append("</tbody></table></div>\n");
    }

    /** With thin blanks between the thousands. */
    private static String number(long number) {
        return "<td class=\"number\">"
                + String.format(Locale.ROOT, "%,d", number).replace(",", "&#8239;") + "</td>";
    }

    private void source() {
        file.source().ifPresent(source -> {
            html.append("<details id=\"file\"><summary>The file</summary>\n<code class=\"source\">");
            for (int line = 1; line <= source.lineCount(); line++) {
                html.append("<span><i>" + line + "</i>" + escaped(source.line(line)) + "</span>");
            }
            html.append("</code></details>\n");
        });
    }

    private static String resource(String name) {
        try (InputStream stream = HtmlReport.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is missing in the jar");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
