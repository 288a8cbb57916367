package dev.detent.grammar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The files of this package's test resources, as they stand in the source tree. */
final class Resources {

    private static final Path ROOT = Path.of("src", "test", "resources", "dev", "detent", "grammar");

    private Resources() {}

    /** A file with its name without the folder. */
    record Sample(Path path, String name, String text) {}

    /** The lifecycle files of a folder, by name. */
    static Stream<Sample> lifecycles(String folder) {
        try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
            return files
                    .filter(file -> file.toString().endsWith(".lifecycle"))
                    .sorted()
                    .map(file -> new Sample(file, file.getFileName().toString(), read(file)))
                    .toList()
                    .stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
