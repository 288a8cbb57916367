package dev.detent.check.tlc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The corpus of models. Each stands in the folder of what must come of it; the rest is in its first line. */
final class Models {
    static final Path FOLDER = Path.of("src/test/resources/dev/detent/check/tlc/models");

    private Models() {}

    /** A model, named as its folder and its module. */
    record Model(Path module) {
        String expectation() {
            return FOLDER.relativize(module).getName(0).toString();
        }

        String moduleName() {
            return module.getFileName().toString().replace(".tla", "");
        }

        Path sibling(String extension) {
            return module.resolveSibling(moduleName() + extension);
        }

        /** What follows this word in the first line of the configuration, up to the next semicolon. */
        Optional<String> note(String word) {
            String first = read(sibling(".cfg")).lines().findFirst().orElse("");
            return first.startsWith("\\*") ? find(first.substring(2), word) : Optional.empty();
        }

        private static Optional<String> find(String line, String word) {
            return Arrays.stream(line.split(";", -1))
                    .map(String::strip)
                    .filter(part -> part.equals(word) || part.startsWith(word + " "))
                    .map(part -> part.substring(word.length()).strip())
                    .findFirst();
        }

        TlcJob job() {
            String module = read(this.module);
            String config = read(sibling(".cfg"));
            TlcJob job = note("liveness").isPresent()
                    ? TlcJob.liveness(moduleName(), module, config)
                    : TlcJob.safety(moduleName(), module, config);
            TlcLimits limits = TlcLimits.DEFAULT.withHeapMegabytes(256).withTime(Duration.ofMinutes(2));
            limits = limits.withHeapMegabytes(number("heap", limits.heapMegabytes()));
            limits = limits.withDistinctStates(number("states", (int) limits.distinctStates()));
            limits = limits.withTime(
                    Duration.ofSeconds(number("seconds", (int) limits.time().toSeconds())));
            job = job.withLimits(limits);
            job = note("deadlock").isPresent() ? job.withDeadlock() : job;
            Optional<String> required = note("require");
            return required.isPresent()
                    ? job.withRequiredActions(List.of(required.get().split(" ")))
                    : job;
        }

        private int number(String word, int otherwise) {
            return note(word).map(Integer::parseInt).orElse(otherwise);
        }

        @Override
        public String toString() {
            return expectation() + "/" + moduleName();
        }
    }

    static List<Model> all() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".tla"))
                    .sorted()
                    .map(Model::new)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Model named(String name) {
        return all().stream()
                .filter(model -> model.toString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
