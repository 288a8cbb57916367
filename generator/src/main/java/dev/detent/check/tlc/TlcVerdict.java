package dev.detent.check.tlc;

import dev.detent.check.tlc.TlcResult.Faulty;
import dev.detent.check.tlc.TlcResult.Inconclusive;
import dev.detent.check.tlc.TlcResult.Passed;
import dev.detent.check.tlc.TlcResult.Reason;
import dev.detent.check.tlc.TlcResult.Stage;
import dev.detent.check.tlc.TlcResult.Vacuous;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rule what a run means. A pass needs all of: exit 0, exactly one message of success, no error message at all,
 * nothing left on the queue, an initial state, and every required action fired. Whatever is not understood is no pass.
 */
final class TlcVerdict {
    private final TlcJob job;
    private final TlcRun run;
    private final TlcOutput output;
    private final TlcStatistics statistics;
    private final String log;

    private TlcVerdict(TlcJob job, TlcRun run) {
        this.job = job;
        this.run = run;
        this.output = TlcOutput.parse(run.lines());
        this.statistics = latest(TlcFigures.statistics(output, run.elapsed()), run.progress());
        this.log = String.join("\n", run.lines());
    }

    static TlcResult of(TlcJob job, TlcRun run) {
        return new TlcVerdict(job, run).result();
    }

    private TlcResult result() {
        return stopped()
                .or(this::violated)
                .or(this::faulty)
                .or(this::incomplete)
                .or(this::wrongMode)
                .or(this::unfinished)
                .or(this::vacuous)
                .orElseGet(() -> new Passed(statistics, TlcFigures.coverage(output), log));
    }

    private Optional<TlcResult> stopped() {
        return run.stopped().or(() -> TlcEarlyEnd.reason(run.exit(), output)).map(this::inconclusive);
    }

    private Optional<TlcResult> violated() {
        return output.firstError().flatMap(error -> TlcViolation.of(error, job)).map(this::violated);
    }

    private TlcResult violated(TlcViolation violation) {
        if (violation.exit() != run.exit()) {
            return tool("TLC reported a violation but ended with exit code " + run.exit());
        }
        try {
            return violation.result(TlcTraceReader.read(output), statistics, log);
        } catch (TlaSyntaxException unreadable) {
            return tool("TLC reported a violation whose trace is not readable: " + unreadable.getMessage());
        }
    }

    private Optional<TlcResult> faulty() {
        return output.firstError().map(error -> TlcFault.of(error, output).result(statistics, log));
    }

    /** No error was reported; is everything there that a complete run prints? */
    private Optional<TlcResult> incomplete() {
        if (run.exit() != 0) {
            return Optional.of(tool("TLC ended with exit code " + run.exit() + " and without an error message"));
        }
        if (!output.whole()) {
            return Optional.of(tool("TLC's output ends or is broken in the middle of a message"));
        }
        if (output.count(TlcCode.SUCCESS) == 0 && output.count(TlcCode.FINISHED) == 1) {
            return Optional.of(new Faulty(
                    Stage.EVALUATION,
                    "TLC ended without saying that it was successful; an expression could not be evaluated",
                    TlcFault.REPORT_THE_MODULE,
                    statistics,
                    log));
        }
        boolean once = Stream.of(TlcCode.SUCCESS, TlcCode.STATISTICS, TlcCode.FINISHED)
                .allMatch(code -> output.count(code) == 1);
        if (!once || !TlcFigures.hasFinalStates(output)) {
            return Optional.of(tool("TLC's output lacks its end, or is not TLC's"));
        }
        return Optional.empty();
    }

    /** A temporal property beside others is missed by TLC; one that is not temporal was not asked for. */
    private Optional<TlcResult> wrongMode() {
        boolean checkedTemporal = output.withCode(TlcCode.CHECKING_TEMPORAL)
                        .anyMatch(message -> message.text().contains("complete state space"))
                && output.count(TlcCode.CHECKED_TEMPORAL) > 0;
        if (output.has(TlcCode.LIVENESS_WITH_SYMMETRY) || output.has(TlcCode.LIVENESS_WITH_CONSTRAINT)) {
            return Optional.of(configuration("a temporal property was checked with a symmetry or a constraint"));
        }
        if (job.mode() == TlcMode.SAFETY && output.has(TlcCode.TEMPORAL_BRANCHES)) {
            return Optional.of(configuration("a temporal property was named in a run for safety properties"));
        }
        if (job.mode() == TlcMode.LIVENESS && !checkedTemporal && statistics.initial() > 0) {
            return Optional.of(configuration("the property of a temporal run is not temporal, or was not checked"));
        }
        return Optional.empty();
    }

    private Optional<TlcResult> unfinished() {
        if (statistics.queued() > 0) {
            return Optional.of(inconclusive(Reason.STOPPED));
        }
        // A quick run may end before it is stopped; the verdict must not depend on who was faster.
        if (statistics.distinct() > job.limits().distinctStates()) {
            return Optional.of(inconclusive(Reason.STATE_BUDGET));
        }
        return Optional.empty();
    }

    private Optional<TlcResult> vacuous() {
        TlcCoverage coverage = TlcFigures.coverage(output);
        List<String> neverFired = job.requiredActions().stream()
                .filter(action -> !coverage.fired(action))
                .toList();
        String message = "";
        if (statistics.initial() == 0) {
            message = "there is no initial state, so that everything holds";
        } else if (statistics.distinct() < 2) {
            message = "there is only one state, nothing ever happens";
        } else if (!neverFired.isEmpty()) {
            message = "never happens: " + String.join(", ", neverFired);
        }
        return message.isEmpty()
                ? Optional.empty()
                : Optional.of(new Vacuous(message, neverFired, statistics, coverage, log));
    }

    private TlcResult inconclusive(Reason reason) {
        return new Inconclusive(
                reason, TlcEarlyEnd.howFar(reason, statistics), TlcEarlyEnd.nextStep(reason), statistics, log);
    }

    private TlcResult configuration(String message) {
        return new Faulty(Stage.CONFIGURATION, message, TlcFault.REPORT_THE_MODULE, statistics, log);
    }

    private TlcResult tool(String message) {
        return new Faulty(Stage.TOOL, message, TlcFault.CHECK_THE_TOOL, statistics, log);
    }

    private static TlcStatistics latest(TlcStatistics told, Optional<TlcProgress> progress) {
        return progress.filter(seen -> seen.generated() > told.generated())
                .map(seen -> new TlcStatistics(
                        told.initial(), seen.generated(), seen.distinct(), seen.queued(), seen.depth(), told.elapsed()))
                .orElse(told);
    }
}
