package dev.detent.report;

import dev.detent.check.Counterexample;
import dev.detent.check.CounterexampleStep;
import dev.detent.check.PropertyResult;
import dev.detent.emit.Artifact;
import dev.detent.emit.LifecycleDigest;
import dev.detent.emit.java.ReplayNames;
import dev.detent.model.Check;
import dev.detent.model.Lifecycle;
import dev.detent.model.Variable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A counterexample as a JUnit test that takes the same run on the generated Java. It fails as long as the run is possible, and
 * with the property that is violated; once a changed lifecycle does not let the run happen any more, it passes.
 */
public final class ReplayTest {

    private static final String INDENT = "        ";

    private final Lifecycle lifecycle;
    private final PropertyResult property;
    private final Counterexample run;
    private final StringBuilder text = new StringBuilder();

    private ReplayTest(Lifecycle lifecycle, PropertyResult property, Counterexample run) {
        this.lifecycle = lifecycle;
        this.property = property;
        this.run = run;
    }

    /**
     * The source of the test, with its path below the root of a folder of test sources.
     *
     * @return empty where the property has no counterexample, or its check takes a guarantee of the engine away: the generated
     *     Java keeps them all
     */
    public static Optional<Artifact> of(Lifecycle lifecycle, PropertyResult property) {
        boolean sound = lifecycle.checks().stream()
                .filter(check -> check.name().equals(property.check()))
                .allMatch(Check::sound);
        return property.counterexample()
                .filter(run -> sound)
                .map(run -> new ReplayTest(lifecycle, property, run).artifact());
    }

    private Artifact artifact() {
        Map<String, String> start = new LinkedHashMap<>(state(0, "i1"));
        Map<String, String> settings = new LinkedHashMap<>();
        for (Variable setting : lifecycle.settings()) {
            Optional.ofNullable(start.remove(setting.name())).ifPresent(value -> settings.put(setting.name(), value));
        }
        ReplayNames names = ReplayNames.of(
                lifecycle, lifecycle.checks().size() > 1 ? property.check() : "", property.name(), settings);
        header(names);
        int instances = run.states().get(0).instances().size();
        line("Replay run = Replay.of(" + names.lifecycle() + (instances > 1 ? ", " + instances : "") + ");");
        call("run.starts", start);
        for (CounterexampleStep step : run.steps()) {
            step(step, instances > 1);
        }
        run.back().ifPresent(back -> {
            text.append('\n');
            line("// " + (back == run.steps().size() ? "And so it stays for ever." : "And so on for ever."));
            line("run.againAfter(" + back + ");");
        });
        end();
        String path = names.packageName().replace('.', '/') + "/" + names.className() + ".java";
        return new Artifact(path, text.toString(), lifecycle.span());
    }

    private void header(ReplayNames names) {
        String source = source();
        text.append("// Made by detent from " + source + ": a run that check `" + property.check() + "` has found.\n");
        text.append("package " + names.packageName() + ";\n\n");
        text.append("import dev.detent.runtime.replay.Replay;\nimport org.junit.jupiter.api.Test;\n\n");
        text.append("/**\n * A run that violates {@code " + property.name()
                + "}. It fails as long as the generated Java can take the"
                + " run, and passes\n * once a changed lifecycle does not let it happen any more.\n */\n");
        text.append("class " + names.className() + " {\n\n    @Test\n    void " + names.methodName() + "() {\n");
    }

    /** Without folders, which are others on each machine; and nothing that would end a comment or begin an escape. */
    private String source() {
        String path = lifecycle.source().replace('\\', '/');
        return path.substring(path.lastIndexOf('/') + 1).replace("*/", "");
    }

    private void step(CounterexampleStep step, boolean several) {
        StepText words = new StepText(step, run.without());
        text.append('\n');
        line("// " + step.step() + "  " + (several ? step.instance() + "  " : "") + words.who() + "  " + words.what()
                + (step.line() == 0 ? "" : "  (line " + step.line() + ")"));
        if (several) {
            line("run.instance(" + step.instance().substring(1) + ");");
        }
        line("run." + taken(step) + ";");
        Map<String, String> before = state(step.step() - 1, step.instance());
        Map<String, String> changed = new LinkedHashMap<>(state(step.step(), step.instance()));
        changed.entrySet().removeIf(entry -> entry.getValue().equals(before.get(entry.getKey())));
        call("run.changes", changed);
    }

    private static String taken(CounterexampleStep step) {
        return switch (step.kind()) {
            case "accept" -> "accept(" + strings(accepted(step)) + ")";
            case "react" -> "react(" + quoted(step.name()) + ")";
            case "event" -> "event(" + quoted(step.name()) + ")";
            case "settle" -> "settle(" + quoted(step.command()) + ")";
            case "report" ->
                "report(" + strings(List.of(step.name(), step.arguments().get(0))) + ")";
            default -> step.kind().toLowerCase(Locale.ROOT) + "(" + strings(List.of(step.name(), step.command())) + ")";
        };
    }

    private static List<String> accepted(CounterexampleStep step) {
        List<String> parts = new ArrayList<>(List.of(step.name(), step.caller()));
        for (String argument : step.arguments()) {
            parts.addAll(List.of(argument.split(" = ", 2)));
        }
        return parts;
    }

    private void end() {
        text.append('\n');
        line("run.mustNotBePossible(");
        line("        " + quoted(LifecycleDigest.of(lifecycle)) + ",");
        List<String> lines = new ArrayList<>();
        lines.add(PropertyKind.named(property) + " is violated");
        lines.addAll(run.explanation());
        for (int at = 0; at < lines.size(); at++) {
            boolean last = at == lines.size() - 1;
            line("        " + (at == 0 ? "" : "        + ") + quoted(lines.get(at) + (last ? "" : "\n"))
                    + (last ? ");" : ""));
        }
        text.append("    }\n}\n");
    }

    private Map<String, String> state(int number, String instance) {
        return run.states().get(number).instances().getOrDefault(instance, Map.of());
    }

    /** A call with names and values, a pair on each line. */
    private void call(String method, Map<String, String> values) {
        if (values.size() < 2) {
            values.forEach((name, value) -> line(method + "(" + quoted(name) + ", " + quoted(value) + ");"));
            if (values.isEmpty()) {
                line(method + "();");
            }
            return;
        }
        line(method + "(");
        line(values.entrySet().stream()
                .map(entry -> "        " + quoted(entry.getKey()) + ", " + quoted(entry.getValue()))
                .collect(Collectors.joining(",\n" + INDENT, "", ");")));
    }

    private void line(String line) {
        text.append(INDENT).append(line).append('\n');
    }

    private static String strings(List<String> values) {
        return values.stream().map(ReplayTest::quoted).collect(Collectors.joining(", "));
    }

    /** A Java string; anything beyond ASCII as an escape, so that the encoding of the sources does not matter. */
    static String quoted(String value) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int at = 0; at < value.length(); at++) {
            char letter = value.charAt(at);
            switch (letter) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                default -> {
                    if (letter < ' ' || letter > '~') {
                        quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) letter));
                    } else {
                        quoted.append(letter);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }
}
