package dev.detent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.detent.cli.DetentJar.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each way a check or a generation ends: its exit code, what stands on which channel, and never a stack trace. */
class ExitCodesIT {

    @TempDir
    Path directory;

    private DetentJar jar = new DetentJar(Path.of("target"));

    @BeforeEach
    void setUp() {
        jar = new DetentJar(directory);
    }

    @Test
    void passed() {
        Run run = jar.run("check", jar.file("parcel.lifecycle"));

        assertThat(run.exit()).isZero();
        assertThat(run.out()).startsWith("passed: Parcel, check default\n").contains("at_home");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void passedByBothEngines() {
        Run run = jar.run("check", jar.file("parcel.lifecycle"), "--engine=both");

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("passed: Parcel, check default\n");
        assertThat(run.out()).containsPattern("explorer +states and steps +passed");
        assertThat(run.out())
                .containsPattern("generated Java:\n  the same \\d+ states, \\d+ steps and \\d+ refusals as the model");
        assertThat(run.exit()).isZero();
    }

    @Test
    void violated() {
        Run run = jar.run("check", jar.file("leaky.lifecycle"));

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out())
                .startsWith("violated: Tank, check default\n")
                .contains("violated: invariant tight (line 13)")
                .containsPattern("1 +any caller +close +line 10 +shut: false -> true")
                .contains("level is empty");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void violatedAsJson() {
        Run run = jar.run("check", jar.file("leaky.lifecycle"), "--format", "json");

        assertThat(run.exit()).isEqualTo(1);
        JsonObject root = JsonParser.parseString(run.out()).getAsJsonObject();
        assertThat(root.get("verdict").getAsString()).isEqualTo("violated");
        JsonObject tight = root.getAsJsonArray("properties").asList().stream()
                .map(element -> element.getAsJsonObject())
                .filter(property -> property.get("name").getAsString().equals("tight"))
                .findFirst()
                .orElseThrow();
        assertThat(tight.get("line").getAsInt()).isEqualTo(13);
        JsonObject step = tight.getAsJsonArray("trace").get(0).getAsJsonObject();
        assertThat(step.keySet()).contains("step", "kind", "instance", "name", "arguments", "line", "changes");
        assertThat(step.get("name").getAsString()).isEqualTo("close");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void aWrongFileIsRefusedWithEachOfItsErrors() {
        Run run = jar.run("check", jar.file("wrong.lifecycle"));

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("wrong.lifecycle:5:26").contains("wrong.lifecycle:6:20");
    }

    @Test
    void aWrongFileAsJson() {
        Run run = jar.run("check", jar.file("wrong.lifecycle"), "--format", "json");

        assertThat(run.exit()).isEqualTo(2);
        JsonObject root = JsonParser.parseString(run.out()).getAsJsonObject();
        assertThat(root.get("verdict").getAsString()).isEqualTo("error");
        JsonObject first = root.getAsJsonArray("diagnostics").get(0).getAsJsonObject();
        assertThat(first.get("file").getAsString()).isEqualTo("wrong.lifecycle");
        assertThat(first.get("line").getAsInt()).isEqualTo(5);
        assertThat(run.err()).isEmpty();
    }

    @Test
    void aFileThatIsNotThere() {
        for (String command : new String[] {"check", "validate", "describe"}) {
            Run run = jar.run(command, "nowhere.lifecycle");

            assertThat(run.exit()).as(command).isEqualTo(2);
            assertThat(run.err()).contains("there is no file `nowhere.lifecycle`");
        }
    }

    @Test
    void aDirectoryInsteadOfAFile() {
        Run run = jar.run("check", ".", "--format", "json");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(JsonParser.parseString(run.out()).getAsJsonObject().keySet()).contains("diagnostics");
    }

    @Test
    void aCheckThatTheFileDoesNotHave() {
        Run run = jar.run("check", jar.file("parcel.lifecycle"), "--check", "defualt");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("`defualt`").contains("`default`");
    }

    @Test
    void tooFewStates() {
        Run run = jar.run("check", jar.file("leaky.lifecycle"), "--states", "1");

        assertThat(run.exit()).isIn(1, 3);
        Run big = jar.run("check", bigLifecycle(), "--states", "1000");

        assertThat(big.exit()).isEqualTo(3);
        assertThat(big.out()).startsWith("inconclusive: Big");
    }

    @Test
    void tooLittleTime() {
        Run run = jar.run("check", bigLifecycle(), "--time", "3s", "--format", "json");

        assertThat(run.exit()).isEqualTo(3);
        JsonObject root = JsonParser.parseString(run.out()).getAsJsonObject();
        assertThat(root.get("verdict").getAsString()).isEqualTo("inconclusive");
    }

    @Test
    void toolsThatAreNone() throws IOException {
        Files.writeString(directory.resolve("no.jar"), "not a jar");

        Run run = jar.run("check", jar.file("parcel.lifecycle"), "--tlc", "no.jar");
        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.err()).contains("no.jar");

        Run missing = jar.run("check", jar.file("parcel.lifecycle"), "--tlc", "missing.jar");
        assertThat(missing.exit()).isEqualTo(2);
        assertThat(missing.err()).isEqualTo("detent: there is no file `missing.jar`, which `--tlc` names\n");
    }

    @Test
    void validateNamesEachFile() {
        Run run = jar.run("validate", jar.file("parcel.lifecycle"), jar.file("wrong.lifecycle"));

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEqualTo("parcel.lifecycle: no errors\nwrong.lifecycle: 2 errors\n");
        assertThat(jar.run("validate", "parcel.lifecycle").exit()).isZero();
    }

    @Test
    void generateWritesAndSaysWhat() {
        Run run = jar.run("generate", jar.file("parcel.lifecycle"), "--java", "j", "--tla", "t", "--package", "a.b");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("wrote t/Parcel.tla\n");
        assertThat(directory.resolve("t/Parcel.tla")).isRegularFile();
        assertThat(directory.resolve("j/a/b")).isDirectoryContaining("glob:**.java");

        Run again = jar.run("generate", "parcel.lifecycle", "--java", "j", "--tla", "t", "--package", "a.b");
        assertThat(again.out()).contains("j: 0 written").doesNotContain("wrote");
    }

    @Test
    void twoLifecyclesMayShareADirectory() {
        jar.run("generate", jar.file("parcel.lifecycle"), "--tla", "t");

        Run run = jar.run("generate", jar.file("leaky.lifecycle"), "--tla", "t");

        assertThat(run.out()).doesNotContain("deleted t");
        assertThat(directory.resolve("t/Parcel.tla")).isRegularFile();
        assertThat(directory.resolve("t/Tank.tla")).isRegularFile();
    }

    @Test
    void generateIntoWhatIsNoDirectory() throws IOException {
        Files.writeString(directory.resolve("taken"), "a file");

        Run run = jar.run("generate", jar.file("parcel.lifecycle"), "--java", "taken/below");

        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.err())
                .startsWith("detent: `taken")
                .contains("cannot be written")
                .hasLineCount(1);
    }

    @Test
    void describe() {
        Run run = jar.run("describe", jar.file("parcel.lifecycle"), "--format", "json");

        assertThat(run.exit()).isZero();
        JsonObject send = JsonParser.parseString(run.out())
                .getAsJsonObject()
                .getAsJsonObject("commands")
                .getAsJsonObject("send");
        assertThat(send.getAsJsonObject("outcomes").get("status").toString()).isEqualTo("[\"delivered\",\"lost\"]");
        assertThat(jar.run("describe", "parcel.lifecycle").out()).startsWith("# Parcel\n");
    }

    @Test
    void describeOfAWrongFileAsJson() {
        Run run = jar.run("describe", jar.file("wrong.lifecycle"), "--format", "json");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(JsonParser.parseString(run.out()).getAsJsonObject().getAsJsonArray("diagnostics"))
                .hasSize(2);
    }

    private String bigLifecycle() {
        return BigLifecycle.in(directory);
    }
}
