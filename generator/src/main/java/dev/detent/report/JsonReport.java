package dev.detent.report;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.detent.check.CheckReport;
import dev.detent.check.Comparison;
import dev.detent.check.Counterexample;
import dev.detent.check.Counterexample.Change;
import dev.detent.check.CounterexampleStep;
import dev.detent.check.EngineResult;
import dev.detent.check.Occurrence;
import dev.detent.check.PropertyResult;
import dev.detent.check.Verdict;
import dev.detent.diagnostic.Diagnostic;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** What a check has shown, for tools: one JSON object in stable order, two spaces, a line end. */
public final class JsonReport {

    private final CheckReport report;
    private final boolean several;

    private JsonReport(CheckReport report) {
        this.report = report;
        this.several = report.checks().size() > 1;
    }

    /** The document for a report. */
    public static String of(CheckReport report) {
        return JsonDiagnostics.GSON.toJson(new JsonReport(report).root()) + "\n";
    }

    /** The document for a file that was refused before anything could be checked: verdict {@code error}. */
    public static String refused(Collection<Diagnostic> diagnostics) {
        return of(CheckReport.refused(diagnostics));
    }

    private JsonObject root() {
        JsonObject root = new JsonObject();
        root.addProperty("lifecycle", report.lifecycle());
        root.addProperty("check", String.join(", ", report.checks()));
        root.addProperty("verdict", report.verdict().word());
        JsonArray engines = new JsonArray();
        report.engines().forEach(engine -> engines.add(engine(engine)));
        root.add("engines", engines);
        JsonArray properties = new JsonArray();
        report.properties().forEach(property -> properties.add(property(property)));
        root.add("properties", properties);
        root.add("diagnostics", JsonDiagnostics.array(report.diagnostics()));
        addUnlessEmpty(root, "notChecked", report.notChecked());
        if (!report.occurrences().isEmpty()) {
            JsonArray occurrences = new JsonArray();
            report.occurrences().forEach(occurrence -> occurrences.add(occurrence(occurrence)));
            root.add("occurrences", occurrences);
        }
        if (!report.comparisons().isEmpty()) {
            JsonArray comparisons = new JsonArray();
            report.comparisons().forEach(comparison -> comparisons.add(comparison(comparison)));
            root.add("generatedJava", comparisons);
        }
        return root;
    }

    private JsonObject comparison(Comparison comparison) {
        JsonObject object = new JsonObject();
        if (several) {
            object.addProperty("check", comparison.check());
        }
        object.addProperty("verdict", comparison.verdict().word());
        object.addProperty("states", comparison.states());
        object.addProperty("steps", comparison.steps());
        object.addProperty("refusals", comparison.refusals());
        if (!comparison.note().isEmpty()) {
            object.addProperty("note", comparison.note());
        }
        comparison.difference().ifPresent(run -> add(object, run));
        return object;
    }

    private static JsonObject occurrence(Occurrence occurrence) {
        JsonObject object = new JsonObject();
        object.addProperty("kind", occurrence.kind().name().toLowerCase(Locale.ROOT));
        object.addProperty("name", occurrence.name());
        if (!occurrence.command().isEmpty()) {
            object.addProperty("command", occurrence.command());
        }
        object.addProperty("line", occurrence.line());
        object.addProperty("seen", seen(occurrence.seen()));
        return object;
    }

    private static String seen(Occurrence.Seen seen) {
        return switch (seen) {
            case HAPPENS -> "happens";
            case NEVER -> "never";
            case NOT_COUNTED -> "not counted";
        };
    }

    private JsonObject engine(EngineResult engine) {
        JsonObject object = new JsonObject();
        if (several) {
            object.addProperty("check", engine.check());
        }
        object.addProperty("name", engine.name());
        object.addProperty("task", engine.task());
        object.addProperty("verdict", engine.verdict().word());
        object.addProperty("distinctStates", engine.distinctStates());
        object.addProperty("generatedStates", engine.generatedStates());
        object.addProperty("depth", engine.depth());
        object.addProperty("seconds", Math.round(engine.seconds() * 1000) / 1000.0);
        return object;
    }

    private JsonObject property(PropertyResult property) {
        JsonObject object = new JsonObject();
        if (several) {
            object.addProperty("check", property.check());
        }
        object.addProperty("name", property.name());
        object.addProperty("kind", property.kind());
        object.addProperty("verdict", property.verdict().word());
        object.addProperty("line", property.line());
        if (property.expected()) {
            object.addProperty("expected", Verdict.VIOLATED.word());
        }
        addUnlessEmpty(object, "assumptions", property.assumptions());
        if (!property.note().isEmpty()) {
            object.addProperty("note", property.note());
        }
        property.counterexample().ifPresent(counterexample -> add(object, counterexample));
        return object;
    }

    private static void add(JsonObject property, Counterexample counterexample) {
        JsonObject initial = new JsonObject();
        counterexample.initial().forEach(change -> initial.addProperty(change.variable(), change.to()));
        property.add("initial", initial);
        JsonArray trace = new JsonArray();
        counterexample.steps().forEach(step -> trace.add(step(step)));
        property.add("trace", trace);
        counterexample.back().ifPresent(back -> property.addProperty("back", back));
        addUnlessEmpty(property, "explanation", counterexample.explanation());
    }

    private static JsonObject step(CounterexampleStep step) {
        JsonObject object = new JsonObject();
        object.addProperty("step", step.step());
        object.addProperty("kind", step.kind());
        object.addProperty("instance", step.instance());
        object.addProperty("name", step.name());
        if (!step.command().isEmpty()) {
            object.addProperty("command", step.command());
        }
        if (!step.caller().isEmpty()) {
            object.addProperty("caller", step.caller());
        }
        object.add("arguments", arguments(step.arguments()));
        addUnlessEmpty(object, "handedTo", step.handedTo());
        object.addProperty("line", step.line());
        JsonArray changes = new JsonArray();
        step.changes().forEach(change -> changes.add(change(change)));
        object.add("changes", changes);
        return object;
    }

    /** Arguments by name; the value that a report brings has none and is called {@code value}. */
    private static JsonObject arguments(List<String> arguments) {
        JsonObject object = new JsonObject();
        for (String argument : arguments) {
            int equals = argument.indexOf(" = ");
            object.addProperty(
                    equals < 0 ? "value" : argument.substring(0, equals),
                    equals < 0 ? argument : argument.substring(equals + " = ".length()));
        }
        return object;
    }

    private static JsonObject change(Change change) {
        JsonObject object = new JsonObject();
        object.addProperty("variable", change.variable());
        object.addProperty("from", change.from());
        object.addProperty("to", change.to());
        return object;
    }

    private static void addUnlessEmpty(JsonObject object, String key, List<String> values) {
        if (!values.isEmpty()) {
            object.add(key, strings(values));
        }
    }

    private static JsonArray strings(List<String> values) {
        JsonArray array = new JsonArray();
        values.forEach(array::add);
        return array;
    }
}
