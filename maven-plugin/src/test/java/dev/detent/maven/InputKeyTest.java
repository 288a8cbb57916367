package dev.detent.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputKeyTest {

    @TempDir
    Path directory;

    @Test
    void namesAndContentsCount() throws IOException {
        String key = key("a.lifecycle", "one");

        assertThat(key).matches("[0-9a-f]{64}").isEqualTo(key("a.lifecycle", "one"));
        assertThat(key("a.lifecycle", "two")).isNotEqualTo(key);
        assertThat(key("b.lifecycle", "one")).isNotEqualTo(key);
    }

    @Test
    void everyOptionCounts() {
        String key = new InputKey().option("package", "a").digest();

        assertThat(new InputKey().option("package", "b").digest()).isNotEqualTo(key);
        assertThat(new InputKey().option("package", "a").option("more", "").digest())
                .isNotEqualTo(key);
    }

    @Test
    void optionsAreNoFiles() throws IOException {
        Files.writeString(directory.resolve("x"), "");
        LifecycleFile file = new LifecycleFile(directory.resolve("x"), "x", "x");

        assertThat(new InputKey().files(List.of(file)).digest())
                .isNotEqualTo(new InputKey().option("x", "").digest());
    }

    private String key(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.writeString(file, text);
        return new InputKey()
                .files(List.of(new LifecycleFile(file, name, name)))
                .digest();
    }
}
