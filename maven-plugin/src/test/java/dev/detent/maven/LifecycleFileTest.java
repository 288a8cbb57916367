package dev.detent.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LifecycleFileTest {

    @TempDir
    Path project;

    @Test
    void findsWhatEndsWithLifecycleInOrder() throws IOException {
        Path sources = project.resolve("src/main/lifecycle");
        Files.createDirectories(sources.resolve("b.lifecycle"));
        Files.writeString(sources.resolve("b.lifecycle/z.lifecycle"), "");
        Files.writeString(sources.resolve("a.lifecycle"), "");
        Files.writeString(sources.resolve("notes.md"), "");

        assertThat(LifecycleFile.in(sources, project))
                .extracting(LifecycleFile::relative)
                .containsExactly("a.lifecycle", "b.lifecycle/z.lifecycle");
        assertThat(LifecycleFile.in(sources, project).get(1).name())
                .isEqualTo("src/main/lifecycle/b.lifecycle/z.lifecycle");
        assertThat(LifecycleFile.in(sources, project).get(1).stem()).isEqualTo("b.lifecycle/z");
    }

    @Test
    void namesFilesOfAnotherPlaceFromThere() throws IOException {
        Path sources = Files.createDirectory(project.resolve("shared"));
        Files.writeString(sources.resolve("a.lifecycle"), "");

        assertThat(LifecycleFile.in(sources, project.resolve("module")).get(0).name())
                .isEqualTo("a.lifecycle");
    }

    @Test
    void noDirectoryMeansNoFiles() throws IOException {
        assertThat(LifecycleFile.in(project.resolve("none"), project)).isEmpty();
    }

    @Test
    void leavesOutWhatAPatternMatches(@TempDir Path project) throws IOException {
        Files.createDirectories(project.resolve("src/drafts/old"));
        Files.writeString(project.resolve("src/a.lifecycle"), "");
        Files.writeString(project.resolve("src/drafts/b.lifecycle"), "");
        Files.writeString(project.resolve("src/drafts/old/c.lifecycle"), "");

        assertThat(LifecycleFile.in(project.resolve("src"), project, List.of("drafts/**")))
                .extracting(LifecycleFile::relative)
                .containsExactly("a.lifecycle");
    }
}
