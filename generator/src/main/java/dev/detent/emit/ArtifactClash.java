package dev.detent.emit;

import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds artifacts that would overwrite each other: lifecycles of one package whose types have one name. */
public final class ArtifactClash {

    private ArtifactClash() {}

    /** One error for each artifact that comes after another of the same path; paths that differ only in case count too. */
    public static List<Diagnostic> in(List<Artifact> artifacts) {
        Map<String, Artifact> first = new HashMap<>();
        List<Diagnostic> clashes = new ArrayList<>();
        for (Artifact artifact : artifacts) {
            Artifact other = first.putIfAbsent(artifact.path().toLowerCase(Locale.ROOT), artifact);
            if (other != null) {
                clashes.add(Diagnostic.of(
                                DiagnosticCode.FILE_CLASH,
                                artifact.origin(),
                                "this would overwrite `" + other.path() + "`, which comes from "
                                        + other.origin().file())
                        .label(other.origin(), "the first file of this name comes from here")
                        .help("give one of the lifecycles another package, or one of the two another name"));
            }
        }
        return clashes;
    }
}
