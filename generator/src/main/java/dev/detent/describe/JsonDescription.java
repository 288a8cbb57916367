package dev.detent.describe;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.detent.model.EnumerationValue;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableSet;

/** A description as JSON: one object, stable order, two spaces. */
public final class JsonDescription {

    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private JsonDescription() {}

    /** The text of the JSON document, with a line end. */
    public static String of(Description description) {
        JsonObject root = new JsonObject();
        root.addProperty("lifecycle", description.lifecycle());
        if (!description.documentation().isEmpty()) {
            root.addProperty("documentation", description.documentation());
        }
        root.addProperty("complete", description.complete());
        JsonObject states = new JsonObject();
        description.states().forEach(state -> states.add(state.name(), state(state)));
        root.add("states", states);
        JsonObject commands = new JsonObject();
        description.commands().forEach(command -> commands.add(command.name(), command(command)));
        root.add("commands", commands);
        if (!description.messages().isEmpty()) {
            root.add("messages", names(description.messages()));
        }
        return GSON.toJson(root) + "\n";
    }

    private static JsonObject state(Description.StateEntry state) {
        JsonObject object = new JsonObject();
        object.addProperty("kind", state.kind());
        if (!state.documentation().isEmpty()) {
            object.addProperty("documentation", state.documentation());
        }
        JsonArray values = new JsonArray();
        state.values().forEach(value -> values.add(value(value, state)));
        object.add("values", values);
        return object;
    }

    private static JsonObject value(EnumerationValue value, Description.StateEntry state) {
        JsonObject object = new JsonObject();
        object.addProperty("name", value.name());
        object.addProperty("label", value.label());
        if (value.code().isPresent()) {
            object.addProperty("code", value.code().getAsInt());
        }
        if (value.initial()) {
            object.addProperty("initial", true);
        }
        if (value.last()) {
            object.addProperty("final", true);
        }
        if (value.task()) {
            object.addProperty("task", true);
        }
        if (!state.phaseOf(value).isEmpty()) {
            object.add("phaseOf", names(state.phaseOf(value)));
        }
        value.unused().ifPresent(why -> object.addProperty("unused", why));
        return object;
    }

    private static JsonObject command(Description.CommandEntry command) {
        JsonObject object = new JsonObject();
        if (!command.documentation().isEmpty()) {
            object.addProperty("documentation", command.documentation());
        }
        object.addProperty("line", command.line());
        object.addProperty("internal", command.internal());
        object.addProperty("anytime", command.anytime());
        if (!command.fair().isEmpty()) {
            object.add("fair", names(command.fair()));
        }
        object.add("parameters", names(command.parameters()));
        object.add("preempts", names(command.preempts()));
        if (!command.handsOverTo().isEmpty()) {
            object.add("handsOverTo", names(command.handsOverTo()));
        }
        JsonArray guards = new JsonArray();
        for (Description.GuardEntry guard : command.guards()) {
            JsonObject clause = new JsonObject();
            clause.addProperty("text", guard.text());
            if (!guard.message().isEmpty()) {
                clause.addProperty("message", guard.message());
            }
            clause.addProperty("line", guard.line());
            guards.add(clause);
        }
        object.add("guards", guards);
        if (!command.rows().isEmpty()) {
            JsonArray rows = new JsonArray();
            command.rows().forEach(row -> rows.add(row(row)));
            object.add("rows", rows);
        }
        JsonArray steps = new JsonArray();
        for (Description.StepEntry entry : command.steps()) {
            JsonObject step = new JsonObject();
            step.addProperty("name", entry.name());
            entry.task().ifPresent(task -> step.addProperty("task", task));
            entry.action().ifPresent(action -> step.addProperty("action", action));
            entry.when().ifPresent(when -> step.addProperty("when", when));
            step.addProperty("line", entry.line());
            steps.add(step);
        }
        object.add("steps", steps);
        if (!command.messages().isEmpty()) {
            object.add("messages", names(command.messages()));
        }
        object.add("sources", perState(command.sources()));
        object.add("outcomes", perState(command.outcomes()));
        return object;
    }

    private static JsonObject row(Description.RowEntry entry) {
        JsonObject row = new JsonObject();
        row.addProperty("state", entry.state());
        row.add("sources", names(entry.sources()));
        entry.when().ifPresent(when -> row.addProperty("when", when));
        entry.target().ifPresent(target -> row.addProperty("target", target));
        if (!entry.writes().isEmpty()) {
            row.add("writes", names(entry.writes()));
        }
        row.addProperty("line", entry.line());
        return row;
    }

    private static JsonArray names(Collection<String> names) {
        JsonArray array = new JsonArray();
        names.forEach(array::add);
        return array;
    }

    private static JsonObject perState(Map<String, NavigableSet<String>> values) {
        JsonObject object = new JsonObject();
        values.forEach((state, names) -> object.add(state, names(names)));
        return object;
    }
}
