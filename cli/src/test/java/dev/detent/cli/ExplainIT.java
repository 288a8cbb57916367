package dev.detent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detent.cli.DetentJar.Run;
import dev.detent.diagnostic.DiagnosticCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code detent explain}: the page of a code, from the jar alone. */
class ExplainIT {

    private static final Path PAGES = Path.of("../spec/language/diagnostics");

    @TempDir
    Path directory;

    private DetentJar jar = new DetentJar(Path.of("target"));

    @BeforeEach
    void setUp() {
        jar = new DetentJar(directory);
    }

    @Test
    void aPageIsReadable() {
        Run run = jar.run("explain", "DT201");

        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("DT201: a name that nothing declares\n===")
                .contains("\nWrong\n-----\n", "\n    error[DT201]: ", "\nMended\n------\n", "    lifecycle ")
                .doesNotContain("](", "```", "#", "\u001B");
    }

    @Test
    void aCodeCanBeWrittenInShort() {
        String page = jar.run("explain", "DT201").out();

        assertThat(jar.run("explain", "dt201").out()).isEqualTo(page);
        assertThat(jar.run("explain", "201").out()).isEqualTo(page);
    }

    @Test
    void markdownIsThePageItself() throws IOException {
        assertThat(jar.run("explain", "DT201", "--format", "markdown").out())
                .isEqualTo(Files.readString(PAGES.resolve("DT201.md")));
    }

    @Test
    void coloursAreAsked() {
        assertThat(jar.run("explain", "DT201", "--color", "always").out())
                .startsWith("\u001B[1mDT201: a name that nothing declares\u001B[0m\n");
    }

    @Test
    void anUnknownCodeIsWrongUse() {
        Run run = jar.run("explain", "DT299");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("detent: there is no code `DT299`; the nearest are `DT")
                .hasLineCount(2);
        assertThat(jar.run("explain", "names").err()).startsWith("detent: `names` is no code");
    }

    @Test
    void withoutACodeAllAreListed() throws IOException {
        String list = jar.run("explain").out();

        assertThat(list.lines())
                .containsAll(Arrays.stream(DiagnosticCode.values())
                        .map(code -> code.id() + "  " + code.title())
                        .toList());
        List<String> headings = Files.readAllLines(PAGES.resolveSibling("diagnostics.md")).stream()
                .filter(line -> line.startsWith("## DT"))
                .map(line -> line.substring(3))
                .toList();
        assertThat(list.lines()).containsSubsequence(headings);
    }

    @Test
    void theShellCompletesCodes() {
        Run run = jar.shell("source <($DETENT completion); COMP_WORDS=(detent explain DT20); COMP_CWORD=2;"
                + " _complete_detent; echo ${COMPREPLY[*]}");

        assertThat(run.out()).contains("DT201 DT202 DT203").doesNotContain("DT301");
    }

    @Test
    void validateSaysWhereToReadOn() {
        assertThat(jar.run("validate", jar.file("wrong.lifecycle")).err())
                .endsWith("for more: `detent explain DT201`\n");
        assertThat(jar.run("validate", jar.file("parcel.lifecycle")).err()).isEmpty();
    }
}
