package dev.detent.maven;

import dev.detent.compile.LifecycleCompiler;
import dev.detent.diagnostic.Diagnosed;
import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.SourceFile;
import dev.detent.model.Lifecycle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The lifecycle files of a project, compiled.
 *
 * @param units in order of the files
 */
record Compilation(List<Unit> units) {

    /**
     * One file.
     *
     * @param source its text, if it could be read
     */
    record Unit(LifecycleFile file, Optional<SourceFile> source, Diagnosed<Lifecycle> result) {}

    Compilation {
        units = List.copyOf(units);
    }

    static Compilation of(List<LifecycleFile> files) {
        List<Unit> units = new ArrayList<>();
        for (LifecycleFile file : files) {
            Diagnosed<SourceFile> read = SourceFile.read(file.path(), file.name());
            units.add(new Unit(file, read.value(), read.then(LifecycleCompiler::compile)));
        }
        return new Compilation(units);
    }

    /** What was found in all files. */
    List<Diagnostic> diagnostics() {
        return units.stream()
                .flatMap(unit -> unit.result().diagnostics().stream())
                .sorted()
                .toList();
    }

    /** The texts that could be read. */
    List<SourceFile> sources() {
        return units.stream().flatMap(unit -> unit.source().stream()).toList();
    }

    boolean hasErrors() {
        return units.stream().anyMatch(unit -> unit.result().hasErrors());
    }
}
