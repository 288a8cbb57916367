package dev.detent.browser;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** One page of a browser, as somebody uses it with mouse and keyboard. */
public final class BrowserPage {

    private final DevTools tools;
    private final String session;

    BrowserPage(DevTools tools, String session) {
        this.tools = tools;
        this.session = session;
        for (String part : List.of("Page", "Runtime", "Log", "Network")) {
            ask(part + ".enable", "{}");
        }
    }

    void go(URI address) {
        JsonObject to = new JsonObject();
        to.addProperty("url", address.toString());
        tools.ask(session, "Page.navigate", to);
        waitFor("document.readyState === 'complete' && location.href !== 'about:blank'");
    }

    /** Loads the page again, as it is set up now. */
    public void reload() {
        evaluate("window.old = true");
        ask("Page.reload", "{}");
        waitFor("document.readyState === 'complete' && !window.old");
    }

    private void waitFor(String condition) {
        for (int patience = 0; patience < 300; patience++) {
            if (evaluate("Boolean(" + condition + ")").getAsBoolean()) {
                return;
            }
            pause();
        }
        throw new AssertionError("never so: " + condition);
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", interrupted);
        }
    }

    private JsonObject ask(String method, String parameters) {
        return tools.ask(session, method, JsonParser.parseString(parameters).getAsJsonObject());
    }

    // ---- what it shows ---------------------------------------------------------------------------------------------

    /** The value of an expression of JavaScript. */
    public JsonElement evaluate(String expression) {
        JsonObject asked = new JsonObject();
        asked.addProperty("expression", expression);
        asked.addProperty("returnByValue", true);
        JsonObject answer = tools.ask(session, "Runtime.evaluate", asked);
        if (answer.has("exceptionDetails")) {
            throw new AssertionError(expression + ": " + answer.get("exceptionDetails"));
        }
        JsonElement value = answer.getAsJsonObject("result").get("value");
        return value == null ? JsonNull.INSTANCE : value;
    }

    /** The text of the first such element as a person reads it. */
    public String text(String selector) {
        return evaluate("document.querySelector(" + quoted(selector) + ").innerText")
                .getAsString();
    }

    /** Everything that the page has complained of. */
    public List<String> complaints() {
        List<String> complaints = new ArrayList<>();
        tools.events(session, "Runtime.exceptionThrown").forEach(event -> complaints.add(event.toString()));
        tools.events(session, "Log.entryAdded").forEach(event -> complaints.add(event.toString()));
        tools.events(session, "Runtime.consoleAPICalled").forEach(event -> complaints.add(event.toString()));
        return complaints;
    }

    /** The addresses of everything that it has loaded or wanted to load. */
    public List<String> requests() {
        return tools.events(session, "Network.requestWillBeSent").stream()
                .map(event -> event.getAsJsonObject("request").get("url").getAsString())
                .toList();
    }

    /** A picture of what is to be seen. */
    public void picture(Path file) throws IOException {
        Files.write(
                file,
                Base64.getDecoder()
                        .decode(ask("Page.captureScreenshot", "{}").get("data").getAsString()));
    }

    // ---- what somebody does ----------------------------------------------------------------------------------------

    /** Clicks in the middle of the first such element. */
    public void click(String selector) {
        JsonObject place = evaluate("(() => { const e = document.querySelector(" + quoted(selector)
                        + "); e.scrollIntoView({block: 'center'}); const r = e.getBoundingClientRect();"
                        + " return {x: r.x + r.width / 2, y: r.y + r.height / 2}; })()")
                .getAsJsonObject();
        for (String type : List.of("mousePressed", "mouseReleased")) {
            JsonObject mouse = place.deepCopy();
            mouse.addProperty("type", type);
            mouse.addProperty("button", "left");
            mouse.addProperty("clickCount", 1);
            tools.ask(session, "Input.dispatchMouseEvent", mouse);
        }
    }

    /** Presses a key, such as {@code ArrowRight}, wherever the focus is. */
    public void press(String key) {
        for (String type : List.of("rawKeyDown", "keyUp")) {
            JsonObject event = new JsonObject();
            event.addProperty("type", type);
            event.addProperty("key", key);
            event.addProperty("code", key);
            event.addProperty("windowsVirtualKeyCode", code(key));
            tools.ask(session, "Input.dispatchKeyEvent", event);
        }
    }

    private static int code(String key) {
        return switch (key) {
            case "Tab" -> 9;
            case "End" -> 35;
            case "Home" -> 36;
            case "ArrowLeft" -> 37;
            case "ArrowUp" -> 38;
            case "ArrowRight" -> 39;
            case "ArrowDown" -> 40;
            default -> throw new IllegalArgumentException("no code for " + key);
        };
    }

    // ---- what it runs on -------------------------------------------------------------------------------------------

    /** Prefers dark colours, or light ones. */
    public void dark(boolean wanted) {
        ask(
                "Emulation.setEmulatedMedia",
                "{features: [{name: 'prefers-color-scheme', value: '" + (wanted ? "dark" : "light") + "'}]}");
    }

    /** A screen of this size. */
    public void size(int width, int height) {
        ask(
                "Emulation.setDeviceMetricsOverride",
                "{width: " + width + ", height: " + height + ", deviceScaleFactor: 1, mobile: " + (width < 600) + "}");
    }

    /** Runs no scripts of pages that are loaded from now on. */
    public void withoutScripts() {
        ask("Emulation.setScriptExecutionDisabled", "{value: true}");
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
