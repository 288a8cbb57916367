package dev.detent.report;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.detent.check.Counterexample;
import dev.detent.check.CounterexampleState;
import dev.detent.check.CounterexampleStep;
import dev.detent.check.PropertyResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A counterexample in the Informal Trace Format of Apalache, as other tools for TLA+ read it: a list of variables and a list
 * of states. Numbers are {@code #bigint}, values of enumerations are strings. Of several instances each variable is a
 * {@code #map} from the instance to its value.
 */
public final class ItfTrace {

    private static final String FORMAT = "https://apalache-mc.org/docs/adr/015adr-trace.html";

    private final Counterexample run;
    private final Map<String, String> names = new LinkedHashMap<>();

    private ItfTrace(Counterexample run) {
        this.run = run;
        List<String> known = run.states().get(0).instances().values().stream()
                .flatMap(values -> values.keySet().stream())
                .distinct()
                .toList();
        for (String name : known) {
            names.put(name, identifier(name, known));
        }
    }

    /**
     * The document for a property that has a counterexample; empty for others. It ends with a line end.
     *
     * @param source name of the file that the lifecycle stands in
     */
    public static Optional<String> of(String source, PropertyResult property) {
        return property.counterexample()
                .map(run -> JsonDiagnostics.GSON.toJson(new ItfTrace(run).root(source, property)) + "\n");
    }

    /** The engine's own variables have names in brackets, which are no identifiers. */
    private static String identifier(String name, List<String> known) {
        String plain = name.replaceAll("[()]", "");
        while (!plain.equals(name) && known.contains(plain)) {
            plain += "_";
        }
        return plain;
    }

    private JsonObject root(String source, PropertyResult property) {
        JsonObject meta = new JsonObject();
        meta.addProperty("format", "ITF");
        meta.addProperty("format-description", FORMAT);
        meta.addProperty("source", source);
        meta.addProperty("status", "violation");
        meta.addProperty("description", PropertyKind.named(property) + " in check " + property.check());
        JsonObject root = new JsonObject();
        root.add("#meta", meta);
        JsonArray variables = new JsonArray();
        names.values().forEach(variables::add);
        root.add("vars", variables);
        JsonArray states = new JsonArray();
        for (int index = 0; index < run.states().size(); index++) {
            states.add(state(index));
        }
        root.add("states", states);
        // The states of the loop are those from this index to the end; the last state is the one before them once more.
        run.back()
                .ifPresent(back ->
                        root.addProperty("loop", Math.min(back + 1, run.steps().size())));
        return root;
    }

    private JsonObject state(int index) {
        JsonObject state = new JsonObject();
        JsonObject meta = new JsonObject();
        meta.addProperty("index", index);
        if (index > 0) {
            CounterexampleStep step = run.steps().get(index - 1);
            meta.addProperty("action", step.kind());
            meta.addProperty("name", step.name());
            meta.addProperty("instance", step.instance());
            meta.addProperty("line", step.line());
        }
        state.add("#meta", meta);
        names.forEach((name, plain) -> state.add(plain, value(run.states().get(index), name)));
        return state;
    }

    private static JsonElement value(CounterexampleState state, String name) {
        List<JsonElement> values = new ArrayList<>();
        JsonArray pairs = new JsonArray();
        state.instances().forEach((instance, known) -> {
            JsonElement value = value(known.getOrDefault(name, "none"));
            JsonArray pair = new JsonArray();
            pair.add(instance);
            pair.add(value);
            pairs.add(pair);
            values.add(value);
        });
        if (values.size() == 1) {
            return values.get(0);
        }
        JsonObject map = new JsonObject();
        map.add("#map", pairs);
        return map;
    }

    /** Names of the language never look like a number or a truth. */
    private static JsonElement value(String word) {
        if (word.matches("-?[0-9]+")) {
            JsonObject number = new JsonObject();
            number.addProperty("#bigint", word);
            return number;
        }
        return word.equals("true") || word.equals("false")
                ? new JsonPrimitive(word.equals("true"))
                : new JsonPrimitive(word);
    }
}
