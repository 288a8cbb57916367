package dev.detent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DetentTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void aBugIsOneSentenceAndAFile() throws IOException {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) {
                throw new IllegalStateException("a bug");
            }
        };
        Terminal terminal = new Terminal(new Channel(broken, Channel.Kind.FILE), channel(err), Map.of());

        int exit = new Detent(terminal).run("--version");

        assertThat(exit).isEqualTo(4);
        String sentence = text(err);
        assertThat(sentence)
                .matches("detent: detent itself failed \\(IllegalStateException\\); this is a bug,"
                        + " please report it with .+\n");
        Path details = Path.of(sentence.substring(sentence.lastIndexOf(' ') + 1).strip());
        assertThat(details).content().contains("a bug").contains("\tat ");
        Files.delete(details);
    }

    @Test
    void aFullDiskIsSaid() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        Terminal terminal = new Terminal(new Channel(full, Channel.Kind.FILE), channel(err), Map.of());

        assertThat(new Detent(terminal).run("--version")).isEqualTo(4);
        assertThat(text(err)).isEqualTo("detent: the output cannot be written: No space left on device\n");
    }

    @Test
    void helpListsTheCommands() {
        int exit = new Detent(new Terminal(channel(out), channel(err), Map.of())).run("help");

        assertThat(exit).isZero();
        assertThat(text(out)).contains("validate", "generate", "check", "describe", "diagram", "completion");
        assertThat(text(err)).isEmpty();
    }

    private static Channel channel(ByteArrayOutputStream stream) {
        return new Channel(stream, Channel.Kind.FILE);
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
