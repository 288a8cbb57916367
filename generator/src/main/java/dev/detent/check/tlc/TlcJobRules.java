package dev.detent.check.tlc;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Combinations with which TLC 2.18 passes what is violated or violates what holds. */
final class TlcJobRules {
    private static final Set<String> STANDARD_MODULES = Set.of(
            "Bags",
            "FiniteSets",
            "Integers",
            "Naturals",
            "Peano",
            "ProtoReals",
            "Randomization",
            "RealTime",
            "Reals",
            "Sequences",
            "TLC",
            "Toolbox");

    private TlcJobRules() {}

    /** Why this job must not be run, as one sentence. */
    static Optional<String> objection(TlcJob job) {
        TlcConfig config = TlcConfig.parse(job.configText());
        if (STANDARD_MODULES.contains(job.moduleName())) {
            return Optional.of("the module " + job.moduleName() + " has the name of a standard module");
        }
        for (String section : List.of("CONSTRAINT", "VIEW")) {
            if (config.sections().contains(section)) {
                return Optional.of("the configuration has a " + section + ": a pass would not cover all states");
            }
        }
        if (job.deadlock() && config.forbidsDeadlockCheck()) {
            return Optional.of("the configuration forbids the deadlock check that is asked for");
        }
        return job.mode() == TlcMode.LIVENESS ? objectionToLiveness(config) : Optional.empty();
    }

    /** Why the graph of this job must not be asked for, as one sentence. */
    static Optional<String> objectionToDump(TlcJob job) {
        return TlcConfig.parse(job.configText()).sections().contains("SYMMETRY")
                ? Optional.of("the configuration has a SYMMETRY: the graph would lack states and steps")
                : Optional.empty();
    }

    private static Optional<String> objectionToLiveness(TlcConfig config) {
        if (config.sections().contains("SYMMETRY")) {
            return Optional.of("the configuration has a SYMMETRY: temporal properties do not survive it");
        }
        int properties = config.properties().size();
        return properties == 1
                ? Optional.empty()
                : Optional.of("a temporal run checks exactly one property, the configuration names " + properties);
    }
}
