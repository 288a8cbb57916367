package dev.detent.maven;

import dev.detent.format.FormattedFile;
import java.io.IOException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Lays out the lifecycle files in place. A file with errors is left alone, and fails the build. */
@Mojo(name = "format", defaultPhase = LifecyclePhase.PROCESS_SOURCES, threadSafe = true)
public final class FormatMojo extends DetentMojo {

    /** Skips this goal. */
    @Parameter(property = "detent.format.skip", defaultValue = "false")
    private boolean skipFormat;

    /** For Maven. */
    public FormatMojo() {}

    @Override
    boolean skipsThisGoal() {
        return skipFormat;
    }

    @Override
    void run() throws IOException, MojoFailureException {
        Formatting formatting = Formatting.of(lifecycleFiles());
        findings().tell(formatting.errors(), formatting.sources());
        for (Formatting.Unit unit : formatting.untidy()) {
            FormattedFile file = unit.result().value().orElseThrow();
            file.write(unit.file().path());
            buildContext().refresh(unit.file().path().toFile());
            getLog().info("formatted " + unit.file().name());
        }
        if (!formatting.errors().isEmpty()) {
            throw refusal(formatting.errors());
        }
    }
}
