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

/** {@code check --report} with a file that is refused, for which nothing else has to run. */
class ReportOptionTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("lamp.lifecycle");
        Files.writeString(file, "lifecycle Lamp\nstate lamp { off initial, on }\ncommand press from off to onn\n");
    }

    private int check(Map<String, String> environment, String... more) {
        String[] arguments = new String[more.length + 2];
        arguments[0] = "check";
        arguments[1] = file.toString();
        System.arraycopy(more, 0, arguments, 2, more.length);
        Channel messages = new Channel(err, Channel.Kind.FILE);
        return new Detent(new Terminal(new Channel(out, Channel.Kind.FILE), messages, environment)).run(arguments);
    }

    @Test
    void aRefusedFileIsReportedToo() {
        assertThat(check(Map.of(), "--report=" + folder.resolve("out"))).isEqualTo(2);

        assertThat(folder.resolve("out/report.html"))
                .content()
                .contains("Error: nothing was shown", "DT201", "command press from off to onn");
        assertThat(folder.resolve("out/TEST-detent.xml")).content().contains("errors=\"1\"");
        assertThat(folder.resolve("out/report.sarif")).content().contains("\"ruleId\": \"DT201\"");
        assertThat(text(out)).isEmpty();
    }

    @Test
    void whereNothingCanBeWrittenThatIsSaid() {
        assertThat(check(Map.of(), "--report=" + file)).isEqualTo(4);

        assertThat(text(err))
                .endsWith("detent: `" + file + "` cannot be written to: a file stands where a directory has to\n");
    }

    @Test
    void annotationsAreForGithubAloneAndNotIntoJson() {
        assertThat(check(Map.of("GITHUB_ACTIONS", "true"))).isEqualTo(2);
        assertThat(text(out)).startsWith("::error file=").contains("lamp.lifecycle,line=3,title=DT201::");

        out.reset();
        check(Map.of("GITHUB_ACTIONS", "true"), "--format=json");
        assertThat(text(out)).startsWith("{").doesNotContain("::error");
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
