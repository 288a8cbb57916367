package dev.detent.maven;

import dev.detent.diagnostic.Diagnosed;
import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.SourceFile;
import dev.detent.format.FormattedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The lifecycle files of a project, as they should be.
 *
 * @param units in order of the files
 */
record Formatting(List<Unit> units) {

    /**
     * One file.
     *
     * @param source its text, if it could be read
     */
    record Unit(LifecycleFile file, Optional<SourceFile> source, Diagnosed<FormattedFile> result) {}

    Formatting {
        units = List.copyOf(units);
    }

    static Formatting of(List<LifecycleFile> files) {
        List<Unit> units = new ArrayList<>();
        for (LifecycleFile file : files) {
            Diagnosed<SourceFile> read = SourceFile.read(file.path(), file.name());
            units.add(new Unit(file, read.value(), read.then(source -> FormattedFile.of(source, file.path()))));
        }
        return new Formatting(units);
    }

    /** What keeps files from being formatted. */
    List<Diagnostic> errors() {
        return units.stream()
                .flatMap(unit -> unit.result().diagnostics().stream())
                .filter(Diagnostic::isError)
                .sorted()
                .toList();
    }

    /** The texts that could be read. */
    List<SourceFile> sources() {
        return units.stream().flatMap(unit -> unit.source().stream()).toList();
    }

    /** The files that are not as they should be. */
    List<Unit> untidy() {
        return units.stream()
                .filter(unit -> !unit.result().hasErrors()
                        && unit.result()
                                .value()
                                .filter(file -> !file.formatted())
                                .isPresent())
                .toList();
    }
}
