package dev.detent.maven;

import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.SourceFile;
import dev.detent.emit.ArtifactWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the outputs of a project follow its lifecycle files, and does nothing where they already do.
 *
 * @param sources where the lifecycle files are
 * @param project what the paths in messages start from
 * @param excludes patterns of files that are left alone
 * @param java where Java sources go
 * @param tla where TLA+ modules go
 * @param bundle where copies of the lifecycle files go
 * @param records where this execution remembers what it has done
 * @param packageName of the Java sources; empty for that of each file
 * @param bundled whether there are copies of the lifecycle files
 */
record Generation(
        Path sources,
        Path project,
        List<String> excludes,
        Path java,
        Path tla,
        Path bundle,
        Path records,
        String packageName,
        boolean bundled) {

    /** How a generation ended. */
    enum State {
        UP_TO_DATE,
        GENERATED,
        REFUSED
    }

    /**
     * What was done.
     *
     * @param texts the files that the diagnostics speak of
     */
    record Result(
            State state,
            int written,
            int unchanged,
            int deleted,
            List<Diagnostic> diagnostics,
            List<SourceFile> texts) {
        Result {
            diagnostics = List.copyOf(diagnostics);
            texts = List.copyOf(texts);
        }
    }

    /**
     * Generates what has to be generated. A refused file leaves all outputs as they were.
     *
     * @throws IOException if something cannot be read or written
     */
    Result run() throws IOException {
        List<LifecycleFile> files = LifecycleFile.in(sources, project, excludes);
        String key = key(files);
        Stamp stamp = new Stamp(records.resolve("generate.key"));
        if (stamp.says(key) && intact()) {
            return new Result(State.UP_TO_DATE, 0, 0, 0, List.of(), List.of());
        }
        Compilation compilation = Compilation.of(files);
        if (compilation.hasErrors()) {
            return refused(compilation, compilation.diagnostics());
        }
        Emission emission = Emission.of(compilation, packageName);
        List<Diagnostic> diagnostics = new ArrayList<>(compilation.diagnostics());
        diagnostics.addAll(emission.diagnostics());
        if (diagnostics.stream().anyMatch(Diagnostic::isError)) {
            return refused(compilation, diagnostics);
        }
        List<ArtifactWriter.Outcome> outcomes = List.of(
                writer(java, "java").write(emission.java()),
                writer(tla, "tla").write(emission.tla()),
                writer(bundle, "bundle").write(bundled ? emission.bundled() : List.of()));
        stamp.remember(key);
        return new Result(
                State.GENERATED,
                outcomes.stream().mapToInt(outcome -> outcome.written().size()).sum(),
                outcomes.stream()
                        .mapToInt(outcome -> outcome.unchanged().size())
                        .sum(),
                outcomes.stream().mapToInt(outcome -> outcome.deleted().size()).sum(),
                diagnostics,
                compilation.sources());
    }

    private static Result refused(Compilation compilation, List<Diagnostic> diagnostics) {
        return new Result(State.REFUSED, 0, 0, 0, diagnostics.stream().sorted().toList(), compilation.sources());
    }

    private String key(List<LifecycleFile> files) throws IOException {
        return new InputKey()
                .files(files)
                .option("java", java)
                .option("tla", tla)
                .option("bundle", bundle)
                .option("package", packageName)
                .option("bundled", bundled)
                .option("generator", GeneratorIdentity.digest())
                .digest();
    }

    private boolean intact() throws IOException {
        return writer(java, "java").intact()
                && writer(tla, "tla").intact()
                && writer(bundle, "bundle").intact();
    }

    private ArtifactWriter writer(Path directory, String record) {
        return new ArtifactWriter(directory, records.resolve(record + ".files"));
    }
}
