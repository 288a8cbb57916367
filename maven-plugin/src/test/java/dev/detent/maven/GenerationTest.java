package dev.detent.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detent.maven.Generation.Result;
import dev.detent.maven.Generation.State;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When outputs are written, and when they are left alone. */
class GenerationTest {

    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

    @TempDir
    Path project;

    @BeforeEach
    void twoLifecycles() throws IOException {
        lifecycle("gate.lifecycle", "Gate", "down", "up");
        lifecycle("house/lamp.lifecycle", "Lamp", "dark", "bright");
    }

    @Test
    void theFirstRunWritesEverything() throws IOException {
        Result result = run("");

        assertThat(result.state()).isEqualTo(State.GENERATED);
        assertThat(result.unchanged()).isZero();
        assertThat(outputs().keySet())
                .contains("tla/gate/Gate.tla", "tla/house/lamp/Lamp.tla", "bundle/house/lamp.lifecycle")
                .anyMatch(path -> path.startsWith("java/a/gate/") && path.endsWith(".java"));
        assertThat(outputs()).containsEntry("bundle/gate.lifecycle", read("src/gate.lifecycle"));
    }

    @Test
    void unchangedMeansUntouched() throws IOException {
        run("");
        age();

        Result result = run("");

        assertThat(result.state()).isEqualTo(State.UP_TO_DATE);
        assertThat(times().values()).containsOnly(LONG_AGO);
    }

    @Test
    void touchedWithTheSameBytesMeansUntouched() throws IOException {
        run("");
        age();
        Files.setLastModifiedTime(project.resolve("src/gate.lifecycle"), FileTime.fromMillis(2_000_000_000_000L));

        assertThat(run("").state()).isEqualTo(State.UP_TO_DATE);
        assertThat(times().values()).containsOnly(LONG_AGO);
    }

    @Test
    void anotherOptionMeansRegenerated() throws IOException {
        run("");

        Result result = run("b.elsewhere");

        assertThat(result.state()).isEqualTo(State.GENERATED);
        assertThat(result.deleted()).isPositive();
        assertThat(outputs().keySet())
                .noneMatch(path -> path.startsWith("java/a/"))
                .anyMatch(path -> path.startsWith("java/b/elsewhere/"));
    }

    @Test
    void aDeletedInputTakesItsOutputsAlong() throws IOException {
        run("");
        age();
        Files.delete(project.resolve("src/gate.lifecycle"));

        Result result = run("");

        assertThat(result.state()).isEqualTo(State.GENERATED);
        assertThat(result.written()).isZero();
        assertThat(outputs().keySet()).noneMatch(path -> path.contains("gate")).isNotEmpty();
        assertThat(times().values()).containsOnly(LONG_AGO);
    }

    @Test
    void anOutputDeletedByHandIsRestored() throws IOException {
        run("");
        SortedMap<String, String> before = outputs();
        age();
        Files.delete(project.resolve("out/tla/gate/Gate.tla"));

        Result result = run("");

        assertThat(result.state()).isEqualTo(State.GENERATED);
        assertThat(result.written()).isEqualTo(1);
        assertThat(outputs()).isEqualTo(before);
    }

    @Test
    void anOutputEditedByHandIsRestored() throws IOException {
        run("");
        SortedMap<String, String> before = outputs();
        Files.writeString(project.resolve("out/bundle/gate.lifecycle"), "edited\n");

        assertThat(run("").written()).isEqualTo(1);
        assertThat(outputs()).isEqualTo(before);
    }

    @Test
    void fromNothingTwiceGivesTheSameBytes() throws IOException {
        run("");
        SortedMap<String, String> first = outputs();
        delete(project.resolve("out"));
        delete(project.resolve("records"));

        run("");

        assertThat(outputs()).isEqualTo(first);
    }

    @Test
    void anEditedInputChangesItsOutputsOnly() throws IOException {
        run("");
        age();
        Files.writeString(
                project.resolve("src/gate.lifecycle"), read("src/gate.lifecycle") + "command shake from up to up\n");

        run("");

        assertThat(times()).allSatisfy((path, time) -> {
            if (!path.contains("gate")) {
                assertThat(time).as(path).isEqualTo(LONG_AGO);
            }
        });
        assertThat(times().get("tla/gate/Gate.tla")).isNotEqualTo(LONG_AGO);
    }

    @Test
    void aWrongInputLeavesTheOutputsAsTheyWere() throws IOException {
        run("");
        SortedMap<String, String> before = outputs();
        String right = read("src/gate.lifecycle");
        Files.writeString(project.resolve("src/gate.lifecycle"), right.replace("to up", "to upp"));

        Result result = run("");

        assertThat(result.state()).isEqualTo(State.REFUSED);
        assertThat(result.diagnostics())
                .anySatisfy(error -> assertThat(error.span().file()).isEqualTo("src/gate.lifecycle"));
        assertThat(outputs()).isEqualTo(before);

        Files.writeString(project.resolve("src/gate.lifecycle"), right);
        assertThat(run("").state()).isEqualTo(State.UP_TO_DATE);
    }

    @Test
    void twoLifecyclesOfOneNameInOnePackageAreRefused() throws IOException {
        Files.writeString(project.resolve("src/house/gate.lifecycle"), read("src/gate.lifecycle"));

        Result result = run("");

        assertThat(result.state()).isEqualTo(State.REFUSED);
        assertThat(result.diagnostics())
                .anySatisfy(error -> assertThat(error.code().id()).isEqualTo("DT402"));
        assertThat(project.resolve("out")).doesNotExist();
    }

    private Result run(String packageName) throws IOException {
        Path out = project.resolve("out");
        return new Generation(
                        project.resolve("src"),
                        project,
                        List.of(),
                        out.resolve("java"),
                        out.resolve("tla"),
                        out.resolve("bundle"),
                        project.resolve("records"),
                        packageName,
                        true)
                .run();
    }

    private void lifecycle(String path, String name, String one, String other) throws IOException {
        Path file = project.resolve("src").resolve(path);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, """
                package a.%s

                lifecycle %s

                state %s_state { %s initial, %s }

                command there from %s to %s
                command back from %s to %s
                """.formatted(
                        path.replaceAll(".*/|\\..*", ""),
                        name,
                        name.toLowerCase(java.util.Locale.ROOT),
                        one,
                        other,
                        one,
                        other,
                        other,
                        one));
    }

    private String read(String path) throws IOException {
        return Files.readString(project.resolve(path), StandardCharsets.UTF_8);
    }

    private SortedMap<String, String> outputs() throws IOException {
        SortedMap<String, String> found = new TreeMap<>();
        for (Path file : files()) {
            found.put(name(file), Files.readString(file, StandardCharsets.UTF_8));
        }
        return found;
    }

    private Map<String, FileTime> times() throws IOException {
        SortedMap<String, FileTime> found = new TreeMap<>();
        for (Path file : files()) {
            found.put(name(file), Files.getLastModifiedTime(file));
        }
        return found;
    }

    private void age() throws IOException {
        for (Path file : files()) {
            Files.setLastModifiedTime(file, LONG_AGO);
        }
    }

    private java.util.List<Path> files() throws IOException {
        try (Stream<Path> found = Files.walk(project.resolve("out"))) {
            return found.filter(Files::isRegularFile).toList();
        }
    }

    private String name(Path file) {
        return project.resolve("out").relativize(file).toString().replace('\\', '/');
    }

    private static void delete(Path tree) throws IOException {
        try (Stream<Path> found = Files.walk(tree)) {
            for (Path path : found.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
