package dev.detent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiagramCommandTest {

    private static final String LAMP = """
            lifecycle Lamp
            state lamp { dark initial, bright }
            state bulb { sound initial, burnt }
            action burn again harmless
            command light from dark to bright else unchanged { require bulb == sound  call burn }
            command dim   from bright to dark { accept when bulb == sound { bulb = burnt }  accept {} }
            """;

    @TempDir
    private Path directory = Path.of("");

    private Path file = Path.of("");
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void writeTheFile() throws IOException {
        file = Files.writeString(directory.resolve("lamp.lifecycle"), LAMP);
    }

    @Test
    void thePictureGoesToStandardOutput() {
        assertThat(run("diagram", file.toString())).isZero();
        assertThat(text(out)).startsWith("<svg ").endsWith("</svg>\n").contains("data-state=\"bright\"");
        assertThat(text(err)).isEmpty();
    }

    @Test
    void thePictureGoesToAFile() throws IOException {
        Path picture = directory.resolve("lamp.mmd");

        assertThat(run("diagram", "--format=mermaid", "--state=bulb", "--output", picture.toString(), file.toString()))
                .isZero();
        assertThat(text(out)).isEqualTo("wrote " + picture + "\n");
        assertThat(Files.readString(picture)).startsWith("stateDiagram-v2\n").contains("s_sound --> s_burnt : dim");
    }

    @Test
    void onlyPlainStatesCanBeDrawn() {
        assertThat(run("diagram", "--state=lamb", file.toString())).isEqualTo(2);
        assertThat(text(err)).isEqualTo("detent: `lamb` is none of the states that can be drawn: lamp, bulb\n");
    }

    @Test
    void theLifecycleIsNotWrittenOver() throws IOException {
        assertThat(run("diagram", "--output", file.toString(), file.toString())).isEqualTo(2);
        assertThat(text(err)).endsWith("is the lifecycle itself; name another file to write to\n");
        assertThat(Files.readString(file)).isEqualTo(LAMP);
    }

    @Test
    void aDirectoryThatIsNotThereIsNamed() {
        Path picture = directory.resolve("missing").resolve("lamp.svg");

        assertThat(run("diagram", "--output", picture.toString(), file.toString()))
                .isEqualTo(4);
        assertThat(text(err)).isEqualTo("detent: `" + picture + "` cannot be written: there is no such directory\n");
    }

    @Test
    void aWrongFileIsNotDrawn() throws IOException {
        Files.writeString(file, LAMP.replace("to bright", "to brihgt"));

        assertThat(run("diagram", file.toString())).isEqualTo(2);
        assertThat(text(out)).isEmpty();
        assertThat(text(err)).contains("error[DT201]");
    }

    private int run(String... arguments) {
        return new Detent(new Terminal(channel(out), channel(err), Map.of())).run(arguments);
    }

    private static Channel channel(ByteArrayOutputStream stream) {
        return new Channel(stream, Channel.Kind.FILE);
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
