package dev.detent.maven;

import dev.detent.format.FormattedFile.Difference;
import java.io.IOException;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Fails the build if a lifecycle file is not laid out as the {@code format} goal would; writes nothing. */
@Mojo(name = "format-check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class FormatCheckMojo extends DetentMojo {

    /** Skips this goal. */
    @Parameter(property = "detent.format-check.skip", defaultValue = "false")
    private boolean skipFormatCheck;

    /** For Maven. */
    public FormatCheckMojo() {}

    @Override
    boolean skipsThisGoal() {
        return skipFormatCheck;
    }

    @Override
    void run() throws IOException, MojoFailureException {
        Formatting formatting = Formatting.of(lifecycleFiles());
        findings().tell(formatting.errors(), formatting.sources());
        if (!formatting.errors().isEmpty()) {
            throw refusal(formatting.errors());
        }
        List<Formatting.Unit> untidy = formatting.untidy();
        for (Formatting.Unit unit : untidy) {
            Difference first = unit.result().value().orElseThrow().difference();
            getLog().error(unit.file().name() + ":" + first.line() + ": not formatted");
            getLog().error("  - " + first.found());
            getLog().error("  + " + first.wanted());
        }
        if (!untidy.isEmpty()) {
            String which = untidy.size() == 1 ? "1 lifecycle file is" : untidy.size() + " lifecycle files are";
            throw new MojoFailureException(which + " not formatted; run the goal `format` of this plugin");
        }
    }
}
