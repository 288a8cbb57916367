package dev.detent.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detent.diagnostic.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The lifecycles that are there to be read are laid out; {@code detent format FILE} does it. */
final class LaidOutTest {

    private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();

    /** Files that are what tests read; how they are laid out is often their point. */
    private static final List<String> NOT_ASKED =
            List.of("dsl-grammar", "generator", "cli", "maven-plugin", "spec/conformance/static-error");

    @TestFactory
    Stream<DynamicTest> everyFileButThoseOfTests() throws IOException {
        List<Path> files = files();
        assertThat(files).hasSizeGreaterThan(100);
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(REPOSITORY.relativize(file).toString(), () -> laidOut(file)));
    }

    private static void laidOut(Path file) throws IOException {
        String text = Files.readString(file);
        assertThat(LifecycleFormatter.format(new SourceFile(file.getFileName().toString(), text))
                        .value())
                .as("lay it out with: detent format " + REPOSITORY.relativize(file))
                .contains(text);
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> paths = Files.walk(REPOSITORY)) {
            return paths.filter(path -> path.toString().endsWith(".lifecycle"))
                    .filter(path -> !path.toString().contains("/target/"))
                    .filter(path -> NOT_ASKED.stream().noneMatch(folder -> path.startsWith(REPOSITORY.resolve(folder))))
                    .sorted()
                    .toList();
        }
    }
}
