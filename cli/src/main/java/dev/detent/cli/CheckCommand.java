package dev.detent.cli;

import dev.detent.check.CheckOptions;
import dev.detent.check.CheckProgress;
import dev.detent.check.CheckReport;
import dev.detent.check.Verdict;
import dev.detent.diagnostic.Diagnostic;
import dev.detent.model.Lifecycle;
import dev.detent.report.CheckedFile;
import dev.detent.report.GithubAnnotations;
import dev.detent.report.JsonReport;
import dev.detent.report.ReportFiles;
import dev.detent.report.TextReport;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "check",
        description = "Checks what a lifecycle promises, with TLC.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class CheckCommand implements Callable<Integer> {

    /** How the result is written. */
    enum Format {
        TEXT,
        JSON
    }

    private final RootCommand root;

    @Parameters(arity = "1", paramLabel = "FILE", description = "A lifecycle file.")
    private Path file = Path.of("");

    @Option(names = "--check", paramLabel = "NAME", description = "Run this check of the file only.")
    private Optional<String> check = Optional.empty();

    @Option(
            names = "--engine",
            paramLabel = "ENGINE",
            description = "Who checks: tlc (the default), or both: TLC, and beside it the generated Java.")
    private Engine engine = Engine.TLC;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (the default) or json.")
    private Format format = Format.TEXT;

    @Option(names = "--time", paramLabel = "TIME", description = "For each run of TLC, such as 90s; 10m unless said.")
    private Duration time = CheckOptions.defaults().timeBudget();

    @Option(
            names = "--states",
            paramLabel = "NUMBER",
            description = "Distinct states for each run of TLC; 10000000 unless said.")
    private long states = CheckOptions.defaults().stateBudget();

    @Option(names = "--tlc", paramLabel = "JAR", description = "Use the TLA+ tools of this jar.")
    private Optional<Path> tlc = Optional.empty();

    @Option(names = "--keep", paramLabel = "DIR", description = "Leave the TLA+ modules and TLC's raw output here.")
    private Optional<Path> keep = Optional.empty();

    @Option(
            names = "--report",
            paramLabel = "DIR",
            description = "Write reports here: report.html and others; see the reference.")
    private Optional<Path> reports = Optional.empty();

    CheckCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        CheckOptions options = options();
        Compiled compiled = Compiled.of(file);
        if (!compiled.usable()) {
            show(compiled, compiled.diagnostics());
            root.terminal().out().write(format == Format.JSON ? JsonReport.refused(compiled.diagnostics()) : "");
            report(compiled, CheckReport.refused(compiled.diagnostics()));
            return Exit.WRONG.code();
        }
        CheckReport report = check(compiled.lifecycle(), options).with(compiled.diagnostics());
        show(compiled, report.diagnostics());
        root.terminal()
                .out()
                .write(format == Format.JSON ? JsonReport.of(report) : TextReport.of(report, root.colourOut()));
        report(compiled, report);
        return exit(report).code();
    }

    /** Into the directory that was asked for, and onto the lines of the file where GitHub reads them. */
    private void report(Compiled compiled, CheckReport report) {
        CheckedFile checked = new CheckedFile(
                file.toString().replace('\\', '/'),
                compiled.source(),
                compiled.usable() ? compiled.result().value() : Optional.empty(),
                report);
        if (format == Format.TEXT && GithubAnnotations.wanted(root.terminal().environment())) {
            root.terminal().out().write(GithubAnnotations.of(checked));
        }
        reports.ifPresent(directory -> {
            try {
                ReportFiles.write(checked, directory);
            } catch (FileSystemException unusable) {
                throw new Stopped(Exit.FAULT, GenerateCommand.unwritable(directory) + GenerateCommand.reason(unusable));
            } catch (IOException failure) {
                throw new Stopped(Exit.FAULT, GenerateCommand.unwritable(directory) + failure.getMessage());
            }
        });
    }

    private CheckOptions options() {
        if (states < 1) {
            throw new Stopped(Exit.WRONG, "`--states` wants a number above 0");
        }
        tlc.filter(jar -> !Files.isRegularFile(jar)).ifPresent(jar -> {
            throw new Stopped(Exit.WRONG, "there is no file `" + jar + "`, which `--tlc` names");
        });
        return new CheckOptions(check, tlc, time, states, keep);
    }

    private CheckReport check(Lifecycle lifecycle, CheckOptions options) {
        if (!root.terminal().showsProgress()) {
            return engine.check(lifecycle, options, CheckProgress.NONE);
        }
        try (ProgressLine line = new ProgressLine(root.terminal().err())) {
            return engine.check(lifecycle, options, line);
        }
    }

    private void show(Compiled compiled, List<Diagnostic> diagnostics) {
        if (format == Format.TEXT) {
            root.terminal().err().tell(compiled.draw(diagnostics, root.colourErr()));
        }
    }

    private static Exit exit(CheckReport report) {
        return report.verdict() == Verdict.ERROR && !report.toolFailed() ? Exit.WRONG : Exit.of(report.verdict());
    }
}
