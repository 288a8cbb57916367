package dev.detent.docs;

import dev.detent.diagnostic.DiagnosticCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the pages of the diagnostic codes are. */
final class DiagnosticPages {

    /** The folder, from the root of the repository, with a slash at its end. */
    static final String FOLDER = "spec/language/diagnostics/";

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private DiagnosticPages() {}

    /** The page that a code should have. */
    static Path path(DiagnosticCode code) {
        return ROOT.resolve(FOLDER + code.id() + ".md");
    }

    static MarkdownPage of(DiagnosticCode code) {
        return MarkdownPage.read(ROOT, path(code));
    }

    /** The page that lists all codes. */
    static MarkdownPage index() {
        return MarkdownPage.read(ROOT, ROOT.resolve("spec/language/diagnostics.md"));
    }

    /** Names of the files that are there, in order. */
    static List<String> files() {
        try (Stream<Path> files = Files.list(ROOT.resolve(FOLDER))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException failure) {
            throw new AssertionError(FOLDER, failure);
        }
    }

    /** Sources of the tests of all modules whose class has this name. */
    static List<Path> tests(String className) {
        try (Stream<Path> modules = Files.list(ROOT)) {
            return modules.map(module -> module.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .flatMap(DiagnosticPages::walk)
                    .filter(path -> path.endsWith(className + ".java"))
                    .toList();
        } catch (IOException failure) {
            throw new AssertionError(className, failure);
        }
    }

    private static Stream<Path> walk(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.toList().stream();
        } catch (IOException failure) {
            throw new AssertionError(folder.toString(), failure);
        }
    }
}
