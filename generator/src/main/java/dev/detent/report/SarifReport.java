package dev.detent.report;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.detent.check.Comparison;
import dev.detent.check.Counterexample;
import dev.detent.check.CounterexampleStep;
import dev.detent.check.PropertyResult;
import dev.detent.check.Verdict;
import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.Severity;
import dev.detent.diagnostic.Span;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a check has shown in the Static Analysis Results Interchange Format, SARIF 2.1.0: a result for each diagnostic and for
 * each property that did not turn out as the file wants, with the run as a code flow. What was not decided is a result too,
 * since silence would be taken for a pass.
 */
public final class SarifReport {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private final CheckedFile file;
    private final Weighing weighing;
    private final Map<String, JsonObject> rules = new LinkedHashMap<>();
    private final JsonArray results = new JsonArray();

    private SarifReport(CheckedFile file) {
        this.file = file;
        this.weighing = new Weighing(file.report());
    }

    /** The document; it ends with a line end. */
    public static String of(CheckedFile file) {
        return JsonDiagnostics.GSON.toJson(new SarifReport(file).root()) + "\n";
    }

    private JsonObject root() {
        file.report().diagnostics().forEach(this::diagnostic);
        file.report().properties().forEach(this::property);
        file.report().comparisons().forEach(this::comparison);
        JsonArray ruleList = new JsonArray();
        rules.values().forEach(ruleList::add);
        JsonObject driver = new JsonObject();
        driver.addProperty("name", "detent");
        driver.add("rules", ruleList);
        JsonObject tool = new JsonObject();
        tool.add("driver", driver);
        JsonObject run = new JsonObject();
        run.add("tool", tool);
        run.add("invocations", invocations());
        run.addProperty("columnKind", "utf16CodeUnits");
        run.add("results", results);
        JsonArray runs = new JsonArray();
        runs.add(run);
        JsonObject root = new JsonObject();
        root.addProperty("$schema", SCHEMA);
        root.addProperty("version", "2.1.0");
        root.add("runs", runs);
        return root;
    }

    /** What was left out belongs to the run as a whole. */
    private JsonArray invocations() {
        JsonObject invocation = new JsonObject();
        invocation.addProperty(
                "executionSuccessful",
                file.report().verdict() != Verdict.ERROR || !file.report().toolFailed());
        JsonArray notifications = new JsonArray();
        file.report().notChecked().forEach(sentence -> {
            JsonObject notification = new JsonObject();
            notification.addProperty("level", "warning");
            notification.add("message", message("not checked: " + sentence));
            notifications.add(notification);
        });
        if (!notifications.isEmpty()) {
            invocation.add("toolExecutionNotifications", notifications);
        }
        JsonArray invocations = new JsonArray();
        invocations.add(invocation);
        return invocations;
    }

    private void diagnostic(Diagnostic diagnostic) {
        String level = diagnostic.isError() ? "error" : diagnostic.severity() == Severity.WARNING ? "warning" : "note";
        String help = diagnostic.help().map(text -> "\n" + text).orElse("");
        JsonObject result = result(diagnostic.code().id(), diagnostic.code().id(), level, diagnostic.message() + help);
        result.add("locations", array(location(diagnostic.span(), Optional.empty())));
        diagnostic.reason().ifPresent(reason -> {
            JsonObject suppression = new JsonObject();
            suppression.addProperty("kind", "inSource");
            suppression.addProperty("justification", reason);
            result.add("suppressions", array(suppression));
        });
    }

    private void comparison(Comparison comparison) {
        if (comparison.verdict() != Verdict.PASSED) {
            String level = comparison.verdict() == Verdict.ERROR ? "error" : "warning";
            JsonObject result = result(
                    "generated-java",
                    "the generated Java is the model",
                    level,
                    "the generated Java in check " + comparison.check() + ": " + ComparisonText.line(comparison));
            result.add("locations", array(location(span(1), Optional.empty())));
        }
    }

    private void property(PropertyResult property) {
        if (!weighing.broken(property) && !weighing.undecided(property)) {
            return;
        }
        String level = property.verdict() == Verdict.INCONCLUSIVE ? "warning" : "error";
        String head = property.name() + " is "
                + (property.verdict() == Verdict.VIOLATED
                        ? "violated"
                        : "not decided (" + property.verdict().word() + ")")
                + " in check " + property.check();
        StringBuilder text = new StringBuilder(head);
        if (!property.note().isEmpty()) {
            text.append(": ").append(property.note());
        }
        property.counterexample()
                .ifPresent(run -> CounterexampleText.lines(run)
                        .forEach(line -> text.append('\n').append(line)));
        JsonObject result = result("property/" + property.name(), property.name(), level, text.toString());
        Span place = span(Math.max(1, property.line()));
        result.add("locations", array(location(place, Optional.empty())));
        property.counterexample().filter(run -> !run.steps().isEmpty()).ifPresent(run -> {
            JsonObject threadFlow = new JsonObject();
            threadFlow.add("locations", flow(run));
            JsonObject flow = new JsonObject();
            flow.add("threadFlows", array(threadFlow));
            result.add("codeFlows", array(flow));
        });
    }

    private JsonArray flow(Counterexample run) {
        JsonArray locations = new JsonArray();
        for (CounterexampleStep step : run.steps()) {
            StepText text = new StepText(step, run.without());
            JsonObject at = new JsonObject();
            at.add(
                    "location",
                    location(
                            span(Math.max(1, step.line())),
                            Optional.of(text.who() + ": " + text.what() + " (" + text.changes() + ")")));
            at.addProperty("executionOrder", step.step());
            locations.add(at);
        }
        return locations;
    }

    private Span span(int line) {
        return new Span(file.name(), line, 1, line, 1);
    }

    private JsonObject result(String rule, String name, String level, String text) {
        rules.computeIfAbsent(rule, id -> {
            JsonObject made = new JsonObject();
            made.addProperty("id", id);
            made.add("shortDescription", message(name));
            return made;
        });
        JsonObject result = new JsonObject();
        result.addProperty("ruleId", rule);
        result.addProperty("level", level);
        result.add("message", message(text));
        results.add(result);
        return result;
    }

    private static JsonObject location(Span span, Optional<String> text) {
        JsonObject artifact = new JsonObject();
        artifact.addProperty("uri", uri(span.file()));
        JsonObject region = new JsonObject();
        region.addProperty("startLine", span.line());
        if (span.endLine() > span.line() || span.endColumn() > span.column()) {
            region.addProperty("startColumn", span.column());
            region.addProperty("endLine", span.endLine());
            region.addProperty("endColumn", span.endColumn());
        }
        JsonObject physical = new JsonObject();
        physical.add("artifactLocation", artifact);
        physical.add("region", region);
        JsonObject location = new JsonObject();
        location.add("physicalLocation", physical);
        text.ifPresent(words -> location.add("message", message(words)));
        return location;
    }

    /** A path as a reference: everything that is not plain is escaped. */
    private static String uri(String path) {
        StringBuilder uri = new StringBuilder();
        for (byte part : path.getBytes(StandardCharsets.UTF_8)) {
            char letter = (char) (part & 0xFF);
            boolean plain = (letter >= 'a' && letter <= 'z')
                    || (letter >= 'A' && letter <= 'Z')
                    || (letter >= '0' && letter <= '9')
                    || "-._~/".indexOf(letter) >= 0;
            uri.append(plain ? String.valueOf(letter) : String.format(Locale.ROOT, "%%%02X", (int) letter));
        }
        return uri.toString();
    }

    private static JsonObject message(String text) {
        JsonObject message = new JsonObject();
        message.addProperty("text", text);
        return message;
    }

    private static JsonArray array(JsonObject only) {
        JsonArray array = new JsonArray();
        array.add(only);
        return array;
    }
}
