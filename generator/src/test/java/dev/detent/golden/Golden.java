package dev.detent.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares a text with a file below {@code src/test/golden}. {@code -Ddetent.goldens=write} refreshes the files. */
public final class Golden {

    private static final boolean WRITE = "write".equals(System.getProperty("detent.goldens"));

    private Golden() {}

    /** Fails unless the file of this name, such as {@code report/passed.txt}, holds exactly this text. */
    public static void check(String name, String actual) {
        Path file = Path.of(System.getProperty("basedir", ""), "src/test/golden", name);
        try {
            if (WRITE) {
                Files.createDirectories(file.resolveSibling("."));
                Files.writeString(file, actual, StandardCharsets.UTF_8);
            }
            assertThat(file)
                    .as("the golden, which -Ddetent.goldens=write refreshes")
                    .isRegularFile();
            assertThat(actual)
                    .as("%s, which -Ddetent.goldens=write refreshes", file)
                    .isEqualTo(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
