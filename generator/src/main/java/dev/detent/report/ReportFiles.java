package dev.detent.report;

import dev.detent.check.PropertyResult;
import dev.detent.emit.Artifact;
import dev.detent.model.Lifecycle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All reports of one file, by the path of each below a directory. */
public final class ReportFiles {

    private ReportFiles() {}

    /**
     * {@code report.html}, {@code report.txt}, {@code report.json}, {@code report.sarif}, {@code TEST-detent.xml}, and for each
     * run below {@code runs} its diagrams, its states and its test.
     */
    public static Map<String, String> of(CheckedFile file) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("report.html", HtmlReport.of(file));
        files.put("report.txt", TextReport.of(file.report(), false));
        files.put("report.json", JsonReport.of(file.report()));
        files.put("report.sarif", SarifReport.of(file));
        files.put("TEST-detent.xml", JunitReport.of(file));
        file.lifecycle()
                .ifPresent(lifecycle ->
                        file.report().properties().forEach(property -> run(file, lifecycle, property, files)));
        return files;
    }

    private static void run(CheckedFile file, Lifecycle lifecycle, PropertyResult property, Map<String, String> files) {
        property.counterexample().ifPresent(run -> {
            String stem = "runs/" + property.check() + "/" + property.name();
            files.put(stem + ".svg", SvgSequence.of(lifecycle.name(), run));
            files.put(stem + ".mmd", MermaidSequence.of(lifecycle.name(), run));
            ItfTrace.of(file.name(), property).ifPresent(trace -> files.put(stem + ".itf.json", trace));
            ReplayTest.of(lifecycle, property)
                    .ifPresent(test -> files.put("runs/" + property.check() + "/" + fileName(test), test.text()));
        });
    }

    private static String fileName(Artifact test) {
        return test.path().substring(test.path().lastIndexOf('/') + 1);
    }

    /**
     * Writes them. Each file is there as a whole or not at all; runs of an earlier check that are no more are taken away.
     *
     * @throws IOException if the directory cannot be written to
     */
    public static void write(CheckedFile file, Path directory) throws IOException {
        Map<String, String> files = of(file);
        for (Map.Entry<String, String> entry : files.entrySet()) {
            put(directory.resolve(entry.getKey()), entry.getValue());
        }
        removeOldRuns(directory.resolve("runs"), directory, files);
    }

    private static void put(Path place, String text) throws IOException {
        Files.createDirectories(place.resolveSibling("."));
        // Not a temporary file of Java's, which nobody else may read.
        Path whole = place.resolveSibling(
                "." + place.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            Files.writeString(whole, text, StandardCharsets.UTF_8);
            try {
                Files.move(whole, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException notHere) {
                Files.move(whole, place, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    private static void removeOldRuns(Path runs, Path directory, Map<String, String> files) throws IOException {
        if (!Files.isDirectory(runs)) {
            return;
        }
        List<Path> old = new ArrayList<>();
        try (var found = Files.walk(runs)) {
            found.filter(Files::isRegularFile)
                    .filter(path -> !files.containsKey(
                            directory.relativize(path).toString().replace('\\', '/')))
                    .filter(path -> path.toString().matches(".*\\.(svg|mmd|itf\\.json|java)"))
                    .forEach(old::add);
        }
        for (Path path : old) {
            Files.delete(path);
        }
    }
}
