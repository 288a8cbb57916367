package dev.detent.browser;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** The debugging protocol of a browser: questions with answers, and events. */
final class DevTools implements WebSocket.Listener {

    private static final int PATIENCE_SECONDS = 30;

    private final Map<Integer, CompletableFuture<JsonObject>> open = new ConcurrentHashMap<>();
    private final List<JsonObject> events = new CopyOnWriteArrayList<>();
    private final AtomicInteger last = new AtomicInteger();
    private final StringBuilder partial = new StringBuilder();
    private Optional<WebSocket> socket = Optional.empty();

    private DevTools() {}

    static DevTools connect(URI address) {
        DevTools tools = new DevTools();
        tools.socket = Optional.of(HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address, tools)
                .join());
        return tools;
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean whole) {
        partial.append(data);
        if (whole) {
            JsonObject message = JsonParser.parseString(partial.toString()).getAsJsonObject();
            partial.setLength(0);
            if (message.has("id")) {
                Optional.ofNullable(open.remove(message.get("id").getAsInt()))
                        .ifPresent(question -> question.complete(message));
            } else {
                events.add(message);
            }
        }
        from.request(1);
        return CompletableFuture.completedFuture(true);
    }

    /** Asks and waits for the answer; {@code session} is empty for the browser itself. */
    JsonObject ask(String session, String method, JsonObject parameters) {
        int id = last.incrementAndGet();
        CompletableFuture<JsonObject> answer = new CompletableFuture<>();
        open.put(id, answer);
        JsonObject question = new JsonObject();
        question.addProperty("id", id);
        question.addProperty("method", method);
        question.add("params", parameters);
        if (!session.isEmpty()) {
            question.addProperty("sessionId", session);
        }
        socket.orElseThrow().sendText(question.toString(), true).join();
        try {
            JsonObject message = answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (message.has("error")) {
                throw new AssertionError(method + ": " + message.get("error"));
            }
            return message.getAsJsonObject("result");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", interrupted);
        } catch (ExecutionException | TimeoutException failure) {
            throw new AssertionError(method + " has no answer", failure);
        }
    }

    /** What a page has told so far, of one kind. */
    List<JsonObject> events(String session, String method) {
        return events.stream()
                .filter(event -> event.get("method").getAsString().equals(method)
                        && event.has("sessionId")
                        && event.get("sessionId").getAsString().equals(session))
                .map(event -> event.getAsJsonObject("params"))
                .toList();
    }

    void close() {
        socket.ifPresent(WebSocket::abort);
    }
}
