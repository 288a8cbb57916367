package dev.detent.check;

import dev.detent.check.tlc.TlcGraphVisitor;
import dev.detent.check.tlc.TlcJob;
import dev.detent.check.tlc.TlcLimits;
import dev.detent.check.tlc.TlcProgress;
import dev.detent.check.tlc.TlcResult;
import dev.detent.check.tlc.TlcRunner;
import dev.detent.emit.tla.TlaConfiguration;
import dev.detent.emit.tla.TlaModule;

/** Asks TLC about one configuration of one module. */
final class Question {

    private static final int HEAP_MEGABYTES = 2048;

    private final TlcRunner runner;
    private final CheckOptions options;
    private final CheckProgress progress;
    private final Kept kept;

    Question(TlcRunner runner, CheckOptions options, CheckProgress progress, Kept kept) {
        this.runner = runner;
        this.options = options;
        this.progress = progress;
        this.kept = kept;
    }

    /** Asks; {@code small} says that the states are few enough for a quick start to pay. */
    TlcResult ask(TlaModule module, TlaConfiguration configuration, int workers, boolean small, boolean coverage) {
        TlcLimits limits = small ? limits().withQuickStart() : limits();
        TlcJob job = configuration.kind() == TlaConfiguration.Kind.LEADS_TO
                ? TlcJob.liveness(module.name(), module.text(), configuration.text())
                : TlcJob.safety(module.name(), module.text(), configuration.text());
        job = job.withLimits(limits.withWorkers(configuration.kind() == TlaConfiguration.Kind.LEADS_TO ? 1 : workers));
        if (coverage) {
            job = job.withCoverage();
        }
        TlcResult result = runner.run(job, telling(configuration));
        kept.keep(module, configuration, result);
        return result;
    }

    /** Asks what is judged state by state, and gives the graph of all states, which are few, if there are as many as said. */
    TlcResult dump(TlaModule module, TlaConfiguration configuration, long states, TlcGraphVisitor graph) {
        TlcJob job = TlcJob.safety(module.name(), module.text(), configuration.text())
                .withLimits(limits().withQuickStart());
        TlcResult result = runner.dump(job, telling(configuration), states, graph);
        kept.keep(module, configuration, result);
        return result;
    }

    private TlcLimits limits() {
        return TlcLimits.DEFAULT
                .withTime(options.timeBudget())
                .withDistinctStates(options.stateBudget())
                .withHeapMegabytes(HEAP_MEGABYTES);
    }

    private TlcProgress.Listener telling(TlaConfiguration configuration) {
        return at -> progress.at(configuration.name(), at.distinct(), at.queued(), at.generatedPerSecond());
    }
}
