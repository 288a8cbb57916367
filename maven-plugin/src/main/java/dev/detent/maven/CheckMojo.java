package dev.detent.maven;

import dev.detent.check.CheckOptions;
import dev.detent.check.CheckReport;
import dev.detent.check.TimeBudget;
import dev.detent.check.Verdict;
import dev.detent.report.CheckedFile;
import dev.detent.report.GithubAnnotations;
import dev.detent.report.TextReport;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Checks what the lifecycle files promise. Fails the build unless every check has passed; one that ran out of time or states
 * has not. A file that has passed is not checked again until it, the settings or the tools change.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckMojo extends DetentMojo {

    /** Skips this goal. */
    @Parameter(property = "detent.check.skip", defaultValue = "false")
    private boolean skipCheck;

    /** The one check to run, by its name in the file; unless set, all of them. */
    @Parameter(property = "detent.check.name")
    private String checkName = "";

    /** The time for each run of TLC, such as {@code 90s}, {@code 10m} or {@code 2h}. */
    @Parameter(property = "detent.check.time", defaultValue = "10m")
    private String time = "10m";

    /** How many distinct states each run of TLC may find. */
    @Parameter(property = "detent.check.states", defaultValue = "10000000")
    private long states = 1;

    /** A jar with the TLA+ tools to use; unless set, those that the plugin brings. */
    @Parameter(property = "detent.check.tlc")
    private @Nullable File tlc;

    /**
     * Who checks: {@code tlc} checks the model with TLC; {@code both} also lays the project's compiled Java beside it, state by state.
     */
    @Parameter(property = "detent.check.engine", defaultValue = "tlc")
    private String engine = "tlc";

    /** Where the project's compiled classes are. */
    @Parameter(defaultValue = "${project.build.outputDirectory}", readonly = true, required = true)
    private File classes = new File("target/classes");

    /** For Maven. */
    public CheckMojo() {}

    @Override
    boolean skipsThisGoal() {
        return skipCheck;
    }

    @Override
    void run() throws IOException, MojoExecutionException, MojoFailureException {
        Compilation compilation = Compilation.of(lifecycleFiles());
        Findings findings = findings();
        findings.tell(compilation.diagnostics(), compilation.sources());
        if (compilation.hasErrors()) {
            compilation
                    .units()
                    .forEach(unit ->
                            annotate(unit, CheckReport.refused(unit.result().diagnostics())));
            throw refusal(compilation.diagnostics());
        }
        Checking checking = new Checking(options(), code(), work());
        List<CheckReport> bad = new ArrayList<>();
        for (Compilation.Unit unit : compilation.units()) {
            Optional<CheckReport> report = checking.check(unit);
            if (report.isEmpty()) {
                getLog().info(unit.file().name() + ": passed before, and nothing has changed since");
                continue;
            }
            findings.tell(report.get().diagnostics(), compilation.sources());
            log(report.get());
            annotate(unit, report.get());
            if (report.get().verdict() != Verdict.PASSED) {
                bad.add(report.get());
            }
        }
        end(bad);
    }

    /** GitHub reads these from lines that begin with them, which those of the log do not. */
    @SuppressWarnings("SystemOut")
    private void annotate(Compilation.Unit unit, CheckReport report) {
        if (GithubAnnotations.wanted(System.getenv())) {
            String name = Optional.ofNullable(System.getenv("GITHUB_WORKSPACE"))
                    .map(Path::of)
                    .filter(unit.file().path()::startsWith)
                    .map(workspace ->
                            workspace.relativize(unit.file().path()).toString().replace('\\', '/'))
                    .orElse(unit.file().name());
            System.out.print(GithubAnnotations.of(
                    new CheckedFile(name, unit.source(), unit.result().value(), report)));
        }
    }

    private Optional<ProjectCode> code() throws MojoFailureException {
        return switch (engine) {
            case "both" -> Optional.of(new ProjectCode(classes.toPath()));
            case "tlc" -> Optional.empty();
            default ->
                throw new MojoFailureException(
                        "detent.check.engine is `" + engine + "`, which is no engine; write both or tlc");
        };
    }

    private CheckOptions options() throws MojoFailureException {
        if (states < 1) {
            throw new MojoFailureException("detent.check.states is " + states + "; it has to be above 0");
        }
        return new CheckOptions(
                checkName.isEmpty() ? Optional.empty() : Optional.of(checkName),
                Optional.ofNullable(tlc).map(File::toPath),
                TimeBudget.parse(time)
                        .orElseThrow(() -> new MojoFailureException(
                                "detent.check.time is `" + time + "`, which is no time; write 90s, 10m or 2h")),
                states,
                Optional.empty());
    }

    private void log(CheckReport report) {
        boolean passed = report.verdict() == Verdict.PASSED;
        TextReport.of(report, false).lines().forEach(line -> {
            if (passed) {
                getLog().info(line);
            } else {
                getLog().error(line);
            }
        });
    }

    private static void end(List<CheckReport> bad) throws MojoExecutionException, MojoFailureException {
        if (bad.isEmpty()) {
            return;
        }
        String what = String.join("; ", bad.stream().map(CheckMojo::summary).toList());
        if (bad.stream().anyMatch(CheckReport::toolFailed)) {
            throw new MojoExecutionException(what);
        }
        throw new MojoFailureException(what);
    }

    private static String summary(CheckReport report) {
        List<String> names = report.properties().stream()
                .filter(property -> property.verdict() == report.verdict() && !property.expected())
                .map(property -> property.name())
                .distinct()
                .toList();
        return report.lifecycle() + ": " + report.verdict().word()
                + (names.isEmpty() ? "" : " (" + String.join(", ", names) + ")");
    }
}
