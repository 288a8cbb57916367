package dev.detent.maven;

import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticRenderer;
import dev.detent.diagnostic.Severity;
import dev.detent.diagnostic.SourceFile;
import java.io.File;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.maven.plugin.logging.Log;
import org.codehaus.plexus.build.BuildContext;

/** Tells what is wrong with lifecycle files: in the log of a build, or on the lines of an editor. */
final class Findings {

    private static final String SHOWN = "dev.detent.maven.shown";

    private final Log log;
    private final BuildContext context;
    private final Path project;
    private final Set<Diagnostic> shown;

    /**
     * What to tell in one execution.
     *
     * @param memory what the goals of this plugin share while a project is built; says each thing once
     */
    @SuppressWarnings("unchecked")
    Findings(Log log, BuildContext context, Path project, Map<Object, Object> memory) {
        this.log = log;
        this.context = context;
        this.project = project;
        this.shown = (Set<Diagnostic>) memory.computeIfAbsent(SHOWN, key -> new HashSet<Diagnostic>());
    }

    /** Tells them all; what an earlier goal has already told about a file that is not refused is left out. */
    void tell(Collection<Diagnostic> diagnostics, Collection<SourceFile> texts) {
        DiagnosticRenderer renderer = new DiagnosticRenderer(texts, false);
        for (Diagnostic diagnostic : diagnostics) {
            if (diagnostic.isShown() && (shown.add(diagnostic) || diagnostic.isError())) {
                tell(diagnostic, renderer);
            }
        }
    }

    /** Takes back what an editor still shows on these files. */
    void forget(List<LifecycleFile> files) {
        files.forEach(file -> context.removeMessages(file.path().toFile()));
    }

    private void tell(Diagnostic diagnostic, DiagnosticRenderer renderer) {
        List<String> lines = renderer.render(diagnostic).lines().toList();
        if (diagnostic.severity() == Severity.NOTE) {
            lines.forEach(log::info);
            return;
        }
        // The build context puts the first line where it can be clicked: into an editor, or into the log.
        boolean error = diagnostic.isError();
        context.addMessage(
                file(diagnostic),
                diagnostic.span().line(),
                diagnostic.span().column(),
                lines.get(0),
                error ? BuildContext.SEVERITY_ERROR : BuildContext.SEVERITY_WARNING,
                null);
        lines.stream().skip(1).forEach(error ? log::error : log::warn);
    }

    private File file(Diagnostic diagnostic) {
        return project.resolve(diagnostic.span().file()).toFile();
    }
}
