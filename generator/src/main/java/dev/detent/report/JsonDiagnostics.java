package dev.detent.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.detent.diagnostic.Diagnostic;
import java.util.Collection;

/** Diagnostics as JSON: {@code code}, {@code severity}, {@code message}, {@code file}, {@code line}, {@code column}; what the file
 * allows has the severity {@code allowed} and a {@code reason}. */
public final class JsonDiagnostics {

    static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private JsonDiagnostics() {}

    /** A document with {@code diagnostics} alone, for a file that was refused; it ends with a line end. */
    public static String of(Collection<Diagnostic> diagnostics) {
        JsonObject root = new JsonObject();
        root.add("diagnostics", array(diagnostics));
        return GSON.toJson(root) + "\n";
    }

    static JsonArray array(Collection<Diagnostic> diagnostics) {
        JsonArray array = new JsonArray();
        diagnostics.forEach(diagnostic -> array.add(object(diagnostic)));
        return array;
    }

    private static JsonObject object(Diagnostic diagnostic) {
        JsonObject object = new JsonObject();
        object.addProperty("code", diagnostic.code().id());
        object.addProperty("severity", diagnostic.severity().word());
        object.addProperty("message", diagnostic.message());
        object.addProperty("file", diagnostic.span().file());
        object.addProperty("line", diagnostic.span().line());
        object.addProperty("column", diagnostic.span().column());
        diagnostic.help().ifPresent(help -> object.addProperty("help", help));
        diagnostic.reason().ifPresent(reason -> object.addProperty("reason", reason));
        return object;
    }
}
