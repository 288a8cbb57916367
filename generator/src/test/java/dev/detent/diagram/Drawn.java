package dev.detent.diagram;

import dev.detent.compile.LifecycleCompiler;
import dev.detent.diagnostic.Diagnosed;
import dev.detent.diagnostic.SourceFile;
import dev.detent.model.Lifecycle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Lifecycles to draw. */
final class Drawn {

    static final Path NOVA = Path.of("../spec/nova/instance.lifecycle");

    private static final Map<Path, Lifecycle> READ = new ConcurrentHashMap<>();

    private Drawn() {}

    static Lifecycle of(String text) {
        return compile(new SourceFile("drawn.lifecycle", text));
    }

    static Lifecycle read(Path file) {
        return READ.computeIfAbsent(file, Drawn::compile);
    }

    private static Lifecycle compile(Path file) {
        try {
            return compile(new SourceFile(file.getFileName().toString(), Files.readString(file)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Lifecycle compile(SourceFile source) {
        Diagnosed<Lifecycle> compiled = LifecycleCompiler.compile(source);
        return compiled.value()
                .orElseThrow(() -> new AssertionError(
                        source.name() + ": " + compiled.diagnostics().toString()));
    }

    /** All lifecycles of the conformance suite and of the examples, and Nova's. */
    static List<Path> files() {
        List<Path> files = new ArrayList<>();
        for (String folder : List.of(
                "../spec/conformance/correct",
                "../spec/conformance/violation",
                "../examples/01-door/src",
                "../examples/03-order/src",
                "../examples/04-volume/src",
                "../examples/05-node/src")) {
            try (Stream<Path> found = Files.walk(Path.of(folder))) {
                found.filter(file -> file.toString().endsWith(".lifecycle"))
                        .filter(file -> !file.toString().contains("target"))
                        .sorted()
                        .forEach(files::add);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        files.add(NOVA);
        return files;
    }

    /** A table of so many rows, with a path through all values. */
    static String table(int rows, int values, long seed) {
        Random random = new Random(seed);
        List<String> written = new ArrayList<>();
        boolean[][] taken = new boolean[values][16];
        while (written.size() < rows) {
            int next = written.size() + 1;
            int from = next < values ? next - 1 : random.nextInt(values);
            int to = next < values ? next : random.nextInt(values);
            int command = random.nextInt(16);
            if (!taken[from][command]) {
                taken[from][command] = true;
                written.add("  s" + from + " on c" + command + " -> s" + to);
            }
        }
        String names = IntStream.range(0, values)
                .mapToObj(value -> "s" + value + (value == 0 ? " initial" : ""))
                .collect(Collectors.joining(", "));
        String commands = IntStream.range(0, 16)
                .mapToObj(command -> "c" + command)
                .filter(name -> written.stream().anyMatch(row -> row.contains(" on " + name + " ")))
                .collect(Collectors.joining(", "));
        return "lifecycle Big\nstate place { " + names + " }\ncommand " + commands + "\ntable place {\n"
                + String.join("\n", written) + "\n}\n";
    }
}
