package dev.detent.nova;

import dev.detent.compile.LifecycleCompiler;
import dev.detent.diagnostic.Diagnosed;
import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.SourceFile;
import dev.detent.model.Lifecycle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folder {@code spec/nova/history}: what the name of a file says of its form. */
final class HistoryFolder {

    static final Path PATH = Path.of("..", "spec", "nova", "history");

    private static final String SUFFIX = ".lifecycle";
    private static final String REFUSED = "-refused" + SUFFIX;
    private static final String AS_IT_WAS = "-as-it-was" + SUFFIX;

    private HistoryFolder() {}

    /** The names of all lifecycle files, in order. */
    static List<String> files() {
        try (Stream<Path> files = Files.list(PATH)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("README.md"))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static String text(String file) {
        try {
            return Files.readString(PATH.resolve(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The name of the class: what its files have in common, such as {@code 01-two-commands}. */
    static String classOf(String file) {
        for (String suffix : List.of(REFUSED, AS_IT_WAS, SUFFIX)) {
            if (file.endsWith(suffix)) {
                return file.substring(0, file.length() - suffix.length());
            }
        }
        throw new AssertionError(file + " is no lifecycle");
    }

    /** The file of a class that holds in every run. */
    static String soundFormOf(String file) {
        return classOf(file) + SUFFIX;
    }

    static boolean isRefused(String file) {
        return file.endsWith(REFUSED);
    }

    static boolean isSound(String file) {
        return file.equals(soundFormOf(file));
    }

    static SourceFile source(String file) {
        return new SourceFile(file, text(file));
    }

    /** Compiles a file; there must be nothing to say about it that it does not allow. */
    static Lifecycle compile(SourceFile source) {
        Diagnosed<Lifecycle> compiled = LifecycleCompiler.compile(source);
        if (compiled.diagnostics().stream().anyMatch(Diagnostic::isShown)) {
            throw new AssertionError(compiled.diagnostics().toString());
        }
        return compiled.value().orElseThrow();
    }
}
