package dev.detent.maven;

import java.io.IOException;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Says what is wrong with the lifecycle files, and fails the build if they cannot be used. */
@Mojo(name = "validate", defaultPhase = LifecyclePhase.VALIDATE, threadSafe = true)
public final class ValidateMojo extends DetentMojo {

    /** Skips this goal. */
    @Parameter(property = "detent.validate.skip", defaultValue = "false")
    private boolean skipValidate;

    /** For Maven. */
    public ValidateMojo() {}

    @Override
    boolean skipsThisGoal() {
        return skipValidate;
    }

    @Override
    void run() throws IOException, MojoFailureException {
        List<LifecycleFile> files = lifecycleFiles();
        Compilation compilation = Compilation.of(files);
        Findings findings = findings();
        findings.forget(files);
        findings.tell(compilation.diagnostics(), compilation.sources());
        if (compilation.hasErrors()) {
            throw refusal(compilation.diagnostics());
        }
    }
}
