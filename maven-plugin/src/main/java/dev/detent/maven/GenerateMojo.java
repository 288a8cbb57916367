package dev.detent.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Makes Java sources and TLA+ modules of the lifecycle files, adds the sources to the project, and puts the lifecycle files
 * into {@code META-INF/detent/} of its classes. Does nothing where the outputs are those of the inputs already.
 */
@SuppressWarnings("NullAway.Init")
@Mojo(name = "generate", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public final class GenerateMojo extends DetentMojo {

    /** Skips this goal. */
    @Parameter(property = "detent.generate.skip", defaultValue = "false")
    private boolean skipGenerate;

    /** Where the Java sources go. */
    @Parameter(
            property = "detent.outputDirectory",
            defaultValue = "${project.build.directory}/generated-sources/detent")
    private File outputDirectory;

    /** The package of the Java sources; unless set, the one that each lifecycle file names. */
    @Parameter(property = "detent.package")
    private String packageName = "";

    /** Whether the lifecycle files go into {@code META-INF/detent/} of the project's jar. */
    @Parameter(property = "detent.generate.bundle", defaultValue = "true")
    private boolean bundle;

    @Parameter(defaultValue = "${project.build.outputDirectory}", readonly = true)
    private File classes;

    /** For Maven. */
    public GenerateMojo() {}

    @Override
    boolean skipsThisGoal() {
        return skipGenerate;
    }

    @Override
    void prepare() {
        project().addCompileSourceRoot(outputDirectory.getAbsolutePath());
    }

    @Override
    void run() throws IOException, MojoFailureException {
        List<LifecycleFile> files = lifecycleFiles();
        Path output = outputDirectory.toPath().toAbsolutePath().normalize();
        Generation generation = new Generation(
                sources(),
                projectDirectory(),
                excludes(),
                output,
                work().resolve("tla"),
                classes.toPath().resolve("META-INF").resolve("detent"),
                work(),
                packageName,
                bundle);
        Generation.Result result = generation.run();
        Findings findings = findings();
        findings.tell(result.diagnostics(), result.texts());
        switch (result.state()) {
            case REFUSED -> throw refusal(result.diagnostics());
            case UP_TO_DATE -> getLog().info(count(files) + ", nothing to do");
            case GENERATED -> {
                getLog().info(count(files) + "; outputs: " + result.written() + " written, " + result.unchanged()
                        + " unchanged, " + result.deleted() + " deleted");
                buildContext().refresh(outputDirectory);
            }
        }
    }

    private static String count(List<LifecycleFile> files) {
        return files.size() == 1 ? "1 lifecycle file" : files.size() + " lifecycle files";
    }
}
