package dev.detent.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.detent.cli.DetentJar.Run;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Formatting in place, only comparing, and from standard input. */
class FormatIT {

    private static final String UNTIDY =
            "lifecycle Door\nstate door {open initial,closed}\ncommand close  from open to closed\n";
    private static final String TIDY =
            "lifecycle Door\nstate door { open initial, closed }\ncommand close from open to closed\n";

    @TempDir
    Path directory;

    private DetentJar jar = new DetentJar(Path.of("target"));

    @BeforeEach
    void setUp() {
        jar = new DetentJar(directory);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    @Test
    void inPlaceAndNamesWhatChanged() throws IOException {
        Path untidy = write("untidy.lifecycle", UNTIDY);
        Path tidy = write("tidy.lifecycle", TIDY);

        Run run = jar.run("format", "untidy.lifecycle", "tidy.lifecycle");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).isEqualTo("formatted untidy.lifecycle\n");
        assertThat(run.err()).isEmpty();
        assertThat(untidy).hasContent(TIDY);
        assertThat(tidy).hasContent(TIDY);
        assertThat(jar.run("format", "--check", "untidy.lifecycle").exit()).isZero();
    }

    @Test
    void checkWritesNothing() throws IOException {
        Path untidy = write("untidy.lifecycle", UNTIDY);
        write("tidy.lifecycle", TIDY);

        Run run = jar.run("format", "--check", "tidy.lifecycle", "untidy.lifecycle");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).isEqualTo("""
                        untidy.lifecycle:2: not formatted
                          - state door {open initial,closed}
                          + state door { open initial, closed }
                        """);
        assertThat(untidy).hasContent(UNTIDY);
    }

    @Test
    void lineEndsAndAByteOrderMarkAreDifferences() throws IOException {
        Path file = write("marked.lifecycle", "\uFEFF" + TIDY);
        write("windows.lifecycle", TIDY.replace("\n", "\r\n"));

        assertThat(jar.run("format", "--check", "marked.lifecycle").exit()).isEqualTo(1);
        assertThat(jar.run("format", "--check", "windows.lifecycle").exit()).isEqualTo(1);
        assertThat(jar.run("format", "marked.lifecycle").out()).isEqualTo("formatted marked.lifecycle\n");
        assertThat(Files.readAllBytes(file)).isEqualTo(TIDY.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void standardInput() {
        String text = UNTIDY.replace("\n", "\\n");

        Run run = jar.shell("printf '" + text + "' | $DETENT format -");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).isEqualTo(TIDY);
        assertThat(jar.shell("printf '" + text + "' | $DETENT format --stdin").out())
                .isEqualTo(TIDY);
        Run check = jar.shell("printf '" + text + "' | $DETENT format --check -");
        assertThat(check.exit()).isEqualTo(1);
        assertThat(check.out()).startsWith("standard input:2: not formatted\n");
    }

    @Test
    void wrongStandardInputGivesNoText() {
        Run run = jar.shell("echo lifecycle | $DETENT format -");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("standard input:1:");
    }

    @Test
    void wrongFilesAreLeftAloneAndTheOthersAreFormatted() throws IOException {
        Path wrong = write("wrong.lifecycle", "lifecycle  Door\ncommand close form open\n");
        Path untidy = write("untidy.lifecycle", UNTIDY);

        Run run = jar.run("format", "wrong.lifecycle", ".", "missing.lifecycle", "untidy.lifecycle");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .contains("wrong.lifecycle:2:")
                .contains("`.` is a directory")
                .contains("there is no file `missing.lifecycle`");
        assertThat(wrong).hasContent("lifecycle  Door\ncommand close form open\n");
        assertThat(untidy).hasContent(TIDY);
    }

    @Test
    void whatIsNotUtf8() throws IOException {
        Files.write(directory.resolve("latin.lifecycle"), new byte[] {'l', (byte) 0xE4, 'n'});

        Run run = jar.run("format", "latin.lifecycle");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("latin.lifecycle:1:2").contains("0xE4");
    }

    @Test
    void aFileThatMayNotBeWritten() throws IOException {
        Path file = write("fixed.lifecycle", UNTIDY);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        assumeTrue(!Files.isWritable(file), "the system keeps this user from writing");

        Run run = jar.run("format", "fixed.lifecycle");

        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.err()).isEqualTo("detent: `fixed.lifecycle` cannot be written: permission denied\n");
        assertThat(file).hasContent(UNTIDY);
    }

    @Test
    void aLinkStaysALinkAndPermissionsStay() throws IOException {
        Path file = write("real.lifecycle", UNTIDY);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        Path link = Files.createSymbolicLink(directory.resolve("link.lifecycle"), Path.of("real.lifecycle"));

        assertThat(jar.run("format", "link.lifecycle").exit()).isZero();

        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent(TIDY);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
        assertThat(directory).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void nothingToFormat() {
        Run run = jar.run("format");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("detent: say what to format: files, or `-` for standard input\n");
    }

    @Test
    void standardInputBesideFiles() {
        assertThat(jar.run("format", "-", "a.lifecycle").exit()).isEqualTo(2);
        assertThat(jar.run("format", "--stdin", "a.lifecycle").err()).contains("name no files with it");
    }
}
