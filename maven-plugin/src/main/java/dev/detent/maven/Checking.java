package dev.detent.maven;

import dev.detent.check.CheckOptions;
import dev.detent.check.CheckProgress;
import dev.detent.check.CheckReport;
import dev.detent.check.LifecycleChecker;
import dev.detent.check.Verdict;
import dev.detent.check.tlc.TlcInstallation;
import dev.detent.explorer.Explorer;
import dev.detent.model.Lifecycle;
import dev.detent.report.CheckedFile;
import dev.detent.report.ReportFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Checks the lifecycle files of a project, and remembers what has passed.
 *
 * @param options what to check, and within which budgets
 * @param code the Java to lay beside the model; empty where it is left out
 * @param work where reports, raw output of tools and records go
 */
record Checking(CheckOptions options, Optional<ProjectCode> code, Path work) {

    /**
     * Checks one file.
     *
     * @return what was shown; empty where the same has passed before under the same conditions
     * @throws IOException if a record or a report cannot be read or written
     */
    Optional<CheckReport> check(Compilation.Unit unit) throws IOException {
        String stem = unit.file().stem();
        Stamp stamp = new Stamp(work.resolve("passed").resolve(stem + ".key"));
        Lifecycle lifecycle = unit.result().value().orElseThrow();
        String key = key(unit.file(), lifecycle);
        if (stamp.says(key)) {
            return Optional.empty();
        }
        CheckOptions its = new CheckOptions(
                options.check(),
                options.tlcJar(),
                options.timeBudget(),
                options.stateBudget(),
                Optional.of(work.resolve("tlc").resolve(stem)));
        CheckReport report = code.isPresent()
                ? LifecycleChecker.check(lifecycle, its, CheckProgress.NONE, new Explorer(code.get()))
                : LifecycleChecker.check(lifecycle, its, CheckProgress.NONE);
        CheckedFile checked =
                new CheckedFile(unit.file().name(), unit.source(), unit.result().value(), report);
        ReportFiles.write(checked, work.resolve("report").resolve(stem));
        if (report.verdict() == Verdict.PASSED) {
            stamp.remember(key);
        }
        return Optional.of(report);
    }

    private String key(LifecycleFile file, Lifecycle lifecycle) throws IOException {
        TlcInstallation tlc = options.tlcJar().map(TlcInstallation::ofJar).orElseGet(TlcInstallation::bundled);
        return new InputKey()
                .files(List.of(file))
                .option("code", code.isPresent() ? code.get().digest(lifecycle) : "left out")
                .option("check", options.check().orElse(""))
                .option("time", options.timeBudget())
                .option("states", options.stateBudget())
                .option("tlc", tlc.digest().orElse(""))
                .option("generator", GeneratorIdentity.digest())
                .digest();
    }
}
