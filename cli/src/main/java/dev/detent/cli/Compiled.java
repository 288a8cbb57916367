package dev.detent.cli;

import dev.detent.compile.LifecycleCompiler;
import dev.detent.diagnostic.Diagnosed;
import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticRenderer;
import dev.detent.diagnostic.SourceFile;
import dev.detent.model.Lifecycle;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A file that was named on the command line, and what became of it.
 *
 * @param source its text, if it could be read
 */
record Compiled(Optional<SourceFile> source, Diagnosed<Lifecycle> result) {

    static Compiled of(Path path) {
        Diagnosed<SourceFile> read = SourceFile.read(path);
        return new Compiled(read.value(), read.then(LifecycleCompiler::compile));
    }

    /** Whether there is a lifecycle to go on with. */
    boolean usable() {
        return result.value().isPresent() && !result.hasErrors();
    }

    /** The lifecycle of a usable file. */
    Lifecycle lifecycle() {
        return result.value().orElseThrow();
    }

    List<Diagnostic> diagnostics() {
        return result.diagnostics();
    }

    /** The text for people: diagnostics with the lines of the file that they speak of. */
    String draw(Collection<Diagnostic> diagnostics, boolean colour) {
        return new DiagnosticRenderer(source.stream().toList(), colour).render(diagnostics);
    }
}
