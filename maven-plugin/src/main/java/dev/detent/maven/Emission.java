package dev.detent.maven;

import dev.detent.diagnostic.Diagnosed;
import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.SourceFile;
import dev.detent.emit.Artifact;
import dev.detent.emit.ArtifactClash;
import dev.detent.emit.java.JavaEmitter;
import dev.detent.emit.tla.TlaEmitter;
import dev.detent.model.Lifecycle;
import java.util.ArrayList;
import java.util.List;

/** What is made of the lifecycle files of a project, in memory. */
final class Emission {

    private final List<Artifact> java = new ArrayList<>();
    private final List<Artifact> tla = new ArrayList<>();
    private final List<Artifact> bundled = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private Emission() {}

    /**
     * Emits every file of a compilation without errors.
     *
     * @param packageName the Java package; empty for that of each file
     */
    static Emission of(Compilation compilation, String packageName) {
        Emission emission = new Emission();
        compilation.units().forEach(unit -> emission.add(unit, packageName));
        emission.diagnostics.addAll(ArtifactClash.in(emission.java));
        return emission;
    }

    private void add(Compilation.Unit unit, String packageName) {
        Lifecycle lifecycle = unit.result().value().orElseThrow();
        Diagnosed<List<Artifact>> classes =
                JavaEmitter.emit(packageName.isEmpty() ? lifecycle : lifecycle.inPackage(packageName));
        diagnostics.addAll(classes.diagnostics());
        classes.value().ifPresent(java::addAll);

        for (Artifact artifact : TlaEmitter.artifacts(lifecycle)) {
            tla.add(new Artifact(unit.file().stem() + "/" + artifact.path(), artifact.text(), artifact.origin()));
        }
        String text = unit.source().map(SourceFile::text).orElseThrow();
        bundled.add(new Artifact(unit.file().relative(), text, lifecycle.span()));
    }

    /** Java sources, by package. */
    List<Artifact> java() {
        return java;
    }

    /** TLA+ modules and configurations, in a directory for each lifecycle file. */
    List<Artifact> tla() {
        return tla;
    }

    /** The lifecycle files themselves. */
    List<Artifact> bundled() {
        return bundled;
    }

    /** What the emitters had to say; after an error nothing should be written. */
    List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}
