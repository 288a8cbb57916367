package dev.detent.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The file that remembers the key under which a goal last succeeded. */
final class Stamp {

    private final Path file;

    Stamp(Path file) {
        this.file = file;
    }

    /** Whether the goal has succeeded under this key. */
    boolean says(String key) throws IOException {
        return Files.isRegularFile(file)
                && Files.readString(file, StandardCharsets.UTF_8).equals(key + "\n");
    }

    /** Remembers a success; to be called last. */
    void remember(String key) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, key + "\n", StandardCharsets.UTF_8);
    }
}
