package dev.detent.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every package that somebody writes here says what lives in it, whichever module or example it belongs to. */
final class PackageInfoTest {

    private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();

    @Test
    void everyPackageOfTheRepositoryHasOne() throws IOException {
        Set<String> silent = new TreeSet<>();
        Set<Path> folders = folders();
        for (Path folder : folders) {
            // The tests of a package need none of their own.
            Path main = Path.of(folder.toString().replace("/src/test/java/", "/src/main/java/"));
            if (!hasInfo(folder) && !hasInfo(main)) {
                silent.add(REPOSITORY.relativize(folder).toString());
            }
        }
        assertThat(folders).hasSizeGreaterThan(50);
        assertThat(silent).isEmpty();
    }

    private static boolean hasInfo(Path folder) {
        return Files.exists(folder.resolve("package-info.java"));
    }

    private static Set<Path> folders() throws IOException {
        try (Stream<Path> files = Files.walk(REPOSITORY)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().contains("/java/"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .filter(file -> !file.toString().contains("/src/test/golden/"))
                    .filter(file -> !file.getFileName().toString().equals("module-info.java"))
                    .map(Path::getParent)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
