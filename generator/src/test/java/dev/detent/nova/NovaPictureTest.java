package dev.detent.nova;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.detent.describe.Description;
import dev.detent.describe.JsonDescription;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Lays the description of Nova's lifecycle beside the published picture. */
final class NovaPictureTest {

    private static final int EDGES = 95;

    @Test
    void everyEdgeOfThePictureIsReachable() throws IOException {
        JsonObject description = JsonParser.parseString(JsonDescription.of(Description.of(NovaFile.lifecycle())))
                .getAsJsonObject();
        assertThat(description.get("complete").getAsBoolean()).isTrue();
        JsonObject commands = description.getAsJsonObject("commands");
        List<String> edges = edges();
        assertThat(edges).hasSize(EDGES);
        List<String> missing = new ArrayList<>();
        for (String edge : edges) {
            String[] ends = edge.split(" -> ", 2);
            boolean source = ends[1].endsWith("()");
            String command = (source ? ends[1] : ends[0]).replace("()", "");
            String state = source ? ends[0] : ends[1];
            boolean found = namesOf(command).stream()
                    .anyMatch(name -> values(commands, name, source ? "sources" : "outcomes")
                            .contains(state));
            if (!found) {
                missing.add(edge);
            }
        }
        assertThat(missing).isEmpty();
    }

    /** The picture draws one reboot; the lifecycle has two, with different sources and tasks. */
    private static List<String> namesOf(String command) {
        return command.equals("reboot") ? List.of("reboot_soft", "reboot_hard") : List.of(command);
    }

    private static List<String> values(JsonObject commands, String command, String what) {
        JsonArray array =
                commands.getAsJsonObject(command).getAsJsonObject(what).getAsJsonArray("vm_state");
        List<String> values = new ArrayList<>();
        array.forEach(value -> values.add(value.getAsString()));
        return values;
    }

    private static List<String> edges() throws IOException {
        try (InputStream stream =
                Objects.requireNonNull(NovaPictureTest.class.getResourceAsStream("/dev/detent/nova/digraph.txt"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        }
    }
}
