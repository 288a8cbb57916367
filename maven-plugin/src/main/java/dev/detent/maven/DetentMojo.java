package dev.detent.maven;

import dev.detent.diagnostic.Diagnostic;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Component;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.build.BuildContext;

/** What the goals have in common. Maven sets the fields before it calls {@link #execute}. */
@SuppressWarnings("NullAway.Init")
abstract class DetentMojo extends AbstractMojo {

    /** Skips all goals of this plugin. */
    @Parameter(property = "detent.skip", defaultValue = "false")
    private boolean skip;

    /** Where the lifecycle files are; those below it, in any depth, that end with {@code .lifecycle}. */
    @Parameter(property = "detent.sourceDirectory", defaultValue = "${project.basedir}/src/main/lifecycle")
    private File sourceDirectory;

    /** Files below the source directory that are left alone: patterns such as {@code drafts/**}. */
    @Parameter(property = "detent.excludes")
    private List<String> excludes = List.of();

    /** Where TLA+ modules, reports and records go, in a directory for each execution. */
    @Parameter(property = "detent.workDirectory", defaultValue = "${project.build.directory}/detent")
    private File workDirectory;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    // Injection by constructor needs an index that Maven 3.8 cannot make of classes of Java 17.
    @SuppressWarnings("deprecation")
    @Component
    private BuildContext buildContext;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip || skipsThisGoal()) {
            getLog().info("skipped");
            prepare();
            return;
        }
        try {
            prepare();
            run();
        } catch (IOException failure) {
            throw new MojoExecutionException("a file cannot be read or written: " + failure, failure);
        } catch (RuntimeException fault) {
            throw new MojoExecutionException("detent itself failed; this is a bug: " + fault, fault);
        }
    }

    /** Whether the user switched off this one goal. */
    abstract boolean skipsThisGoal();

    /** What has to happen also when there is nothing to do. */
    void prepare() {}

    /** Does the work of the goal. */
    abstract void run() throws IOException, MojoExecutionException, MojoFailureException;

    final List<LifecycleFile> lifecycleFiles() throws IOException {
        List<LifecycleFile> files = LifecycleFile.in(sources(), projectDirectory(), excludes());
        if (files.isEmpty()) {
            getLog().info("no lifecycle files in " + sourceDirectory);
        }
        return files;
    }

    final List<String> excludes() {
        return List.copyOf(excludes);
    }

    final Path sources() {
        return sourceDirectory.toPath().toAbsolutePath().normalize();
    }

    final Path projectDirectory() {
        return project.getBasedir().toPath().toAbsolutePath().normalize();
    }

    /** A directory of this execution alone. */
    final Path work() {
        return workDirectory.toPath().toAbsolutePath().normalize().resolve(execution.getExecutionId());
    }

    final MavenProject project() {
        return project;
    }

    final BuildContext buildContext() {
        return buildContext;
    }

    @SuppressWarnings("unchecked")
    final Findings findings() {
        Map<Object, Object> memory = getPluginContext() == null ? new HashMap<>() : getPluginContext();
        return new Findings(getLog(), buildContext, projectDirectory(), memory);
    }

    /** The end of a build whose lifecycle files are wrong: what is wrong has been told. */
    static MojoFailureException refusal(List<Diagnostic> diagnostics) {
        List<Diagnostic> errors =
                diagnostics.stream().filter(Diagnostic::isError).toList();
        Diagnostic first = errors.get(0);
        String others = errors.size() == 1
                ? ""
                : errors.size() == 2 ? " (and 1 more error)" : " (and " + (errors.size() - 1) + " more errors)";
        return new MojoFailureException(first.span() + ": " + first.message() + others);
    }
}
