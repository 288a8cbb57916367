package dev.detent.maven;

import dev.detent.diagram.DiagramFormat;
import dev.detent.diagram.DiagramOptions;
import dev.detent.diagram.TooLargeToDraw;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Draws the main state of each lifecycle file, and where its commands lead. */
@SuppressWarnings("NullAway.Init")
@Mojo(name = "diagram", defaultPhase = LifecyclePhase.PREPARE_PACKAGE, threadSafe = true)
public final class DiagramMojo extends DetentMojo {

    /** Skips this goal. */
    @Parameter(property = "detent.diagram.skip", defaultValue = "false")
    private boolean skipDiagram;

    /** Where the pictures go, each with the name of its lifecycle file. */
    @Parameter(property = "detent.diagram.directory", defaultValue = "${project.build.directory}/detent")
    private File diagramDirectory;

    /** What the pictures are written as: {@code svg}, {@code mermaid} or {@code dot}. */
    @Parameter(property = "detent.diagram.format", defaultValue = "svg")
    private String diagramFormat = "svg";

    /** Whether it is shown where commands lead that did not succeed. */
    @Parameter(property = "detent.diagram.failures", defaultValue = "true")
    private boolean failures = true;

    /** Whether the steps of commands are shown. */
    @Parameter(property = "detent.diagram.tasks", defaultValue = "false")
    private boolean tasks;

    /** For Maven. */
    public DiagramMojo() {}

    @Override
    boolean skipsThisGoal() {
        return skipDiagram;
    }

    @Override
    void run() throws IOException, MojoExecutionException, MojoFailureException {
        DiagramFormat format = format();
        Compilation compilation = Compilation.of(lifecycleFiles());
        findings().tell(compilation.diagnostics(), compilation.sources());
        if (compilation.hasErrors()) {
            throw refusal(compilation.diagnostics());
        }
        for (Compilation.Unit unit : compilation.units()) {
            draw(unit, format);
        }
    }

    private void draw(Compilation.Unit unit, DiagramFormat format) throws IOException, MojoFailureException {
        DiagramOptions options = new DiagramOptions(Optional.empty(), failures, tasks, Optional.empty());
        Path file = diagramDirectory
                .toPath()
                .toAbsolutePath()
                .normalize()
                .resolve(unit.file().stem() + "." + format.extension());
        try {
            String picture = format.draw(unit.result().value().orElseThrow(), options);
            Files.createDirectories(file.resolveSibling("."));
            Files.writeString(file, picture, StandardCharsets.UTF_8);
        } catch (TooLargeToDraw large) {
            throw new MojoFailureException(unit.file().name() + ": " + large.getMessage(), large);
        }
        Path project = projectDirectory();
        getLog().info("drew " + (file.startsWith(project) ? project.relativize(file) : file));
    }

    private DiagramFormat format() throws MojoExecutionException {
        return Stream.of(DiagramFormat.values())
                .filter(format -> format.name().equalsIgnoreCase(diagramFormat))
                .findFirst()
                .orElseThrow(() -> new MojoExecutionException(
                        "`" + diagramFormat + "` is no format of diagrams; write svg, mermaid or dot"));
    }
}
