package dev.detent.emit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.diagnostic.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArtifactWriterTest {

    private static final Span ORIGIN = Span.startOf("door.lifecycle");

    @TempDir
    Path root;

    @Test
    void writesWhatIsNew() throws IOException {
        var outcome = write(artifact("a/Door.java", "one\n"), artifact("Door.tla", "two\n"));

        assertThat(outcome.written()).containsExactly("a/Door.java", "Door.tla");
        assertThat(root.resolve("a/Door.java")).hasContent("one\n");
    }

    @Test
    void leavesAloneWhatDidNotChange() throws IOException {
        write(artifact("a/Door.java", "one\n"), artifact("b/Order.java", "two\n"));
        FileTime longAgo = FileTime.fromMillis(1_000_000);
        Files.setLastModifiedTime(root.resolve("a/Door.java"), longAgo);

        var outcome = write(artifact("a/Door.java", "one\n"), artifact("b/Order.java", "three\n"));

        assertThat(outcome.unchanged()).containsExactly("a/Door.java");
        assertThat(outcome.written()).containsExactly("b/Order.java");
        assertThat(Files.getLastModifiedTime(root.resolve("a/Door.java"))).isEqualTo(longAgo);
    }

    @Test
    void deletesWhatItWroteAndNobodyAsksForAnyMore() throws IOException {
        write(artifact("a/Door.java", "one\n"), artifact("a/Gate.java", "two\n"));

        var outcome = write(artifact("a/Gate.java", "two\n"));

        assertThat(outcome.deleted()).containsExactly("a/Door.java");
        assertThat(root.resolve("a/Door.java")).doesNotExist();
    }

    @Test
    void knowsWhetherItsFilesAreAsTheyWereWritten() throws IOException {
        var writer = new ArtifactWriter(root);
        assertThat(writer.intact()).isFalse();

        writer.write(List.of(artifact("a/Door.java", "one\n")));
        assertThat(writer.intact()).isTrue();

        Files.writeString(root.resolve("a/Door.java"), "edited\n");
        assertThat(writer.intact()).isFalse();

        Files.delete(root.resolve("a/Door.java"));
        assertThat(writer.intact()).isFalse();
    }

    @Test
    void writersOfOneDirectoryDeleteOnlyTheirOwn() throws IOException {
        var one = new ArtifactWriter(root, root.resolve("records/one"));
        var two = new ArtifactWriter(root, root.resolve("records/two"));
        one.write(List.of(artifact("Door.tla", "one\n")));
        two.write(List.of(artifact("Gate.tla", "two\n")));

        var outcome = two.write(List.of());

        assertThat(outcome.deleted()).containsExactly("Gate.tla");
        assertThat(one.intact()).isTrue();
    }

    @Test
    void neverDeletesWhatSomebodyElseWroteOrEdited() throws IOException {
        write(artifact("a/Door.java", "one\n"));
        Files.writeString(root.resolve("a/Door.java"), "edited\n");
        Files.writeString(root.resolve("a/Mine.java"), "mine\n");

        var outcome = write();

        assertThat(outcome.deleted()).isEmpty();
        assertThat(root.resolve("a/Door.java")).hasContent("edited\n");
        assertThat(root.resolve("a/Mine.java")).hasContent("mine\n");
    }

    @Test
    void refusesToWriteOutsideOfTheDirectory() {
        assertThatThrownBy(() -> artifact("../Door.java", "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> artifact("/Door.java", "")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tellsOfArtifactsThatWouldOverwriteEachOther() {
        List<Artifact> both = List.of(artifact("a/Status.java", "one\n"), artifact("a/status.java", "two\n"));

        assertThat(ArtifactClash.in(both))
                .singleElement()
                .satisfies(clash -> assertThat(clash.code()).isEqualTo(DiagnosticCode.FILE_CLASH));
        assertThat(ArtifactClash.in(both.subList(0, 1))).isEmpty();
    }

    private ArtifactWriter.Outcome write(Artifact... artifacts) throws IOException {
        return new ArtifactWriter(root).write(List.of(artifacts));
    }

    private static Artifact artifact(String path, String text) {
        return new Artifact(path, text, ORIGIN);
    }
}
