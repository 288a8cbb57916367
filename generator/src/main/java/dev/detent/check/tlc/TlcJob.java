package dev.detent.check.tlc;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * One question to TLC. Start from {@link #safety} or {@link #liveness} and change what differs.
 *
 * @param moduleName the name in the module's first line
 * @param moduleText the whole TLA+ module; it may extend standard modules only
 * @param configText the whole TLC configuration
 * @param mode what is checked
 * @param deadlock whether a state without a successor is a violation
 * @param limits what the run may use; {@link TlcMode#LIVENESS} takes one worker whatever they say
 * @param coverage whether TLC counts how often each action fired; costs about a third of the speed
 * @param requiredActions actions that must have fired for a pass; need {@code coverage}
 */
public record TlcJob(
        String moduleName,
        String moduleText,
        String configText,
        TlcMode mode,
        boolean deadlock,
        TlcLimits limits,
        boolean coverage,
        SortedSet<String> requiredActions) {

    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

    /**
     * @throws IllegalArgumentException if the name is not one of TLA+, or actions are required without coverage
     */
    public TlcJob {
        Requirement.check(IDENTIFIER.matcher(moduleName).matches(), "not a module name: " + moduleName);
        Requirement.check(coverage || requiredActions.isEmpty(), "required actions need coverage");
        limits = mode == TlcMode.LIVENESS ? limits.withWorkers(1) : limits;
        requiredActions = Collections.unmodifiableSortedSet(new TreeSet<>(requiredActions));
    }

    /** Invariants and step properties under {@link TlcLimits#DEFAULT}; no deadlock check, no coverage. */
    public static TlcJob safety(String moduleName, String moduleText, String configText) {
        return of(moduleName, moduleText, configText, TlcMode.SAFETY);
    }

    /** As {@link #safety}; the configuration names exactly one temporal property. */
    public static TlcJob liveness(String moduleName, String moduleText, String configText) {
        return of(moduleName, moduleText, configText, TlcMode.LIVENESS);
    }

    private static TlcJob of(String name, String module, String config, TlcMode mode) {
        return new TlcJob(name, module, config, mode, false, TlcLimits.DEFAULT, false, Collections.emptySortedSet());
    }

    /** A state without a successor becomes a violation. */
    public TlcJob withDeadlock() {
        return new TlcJob(moduleName, moduleText, configText, mode, true, limits, coverage, requiredActions);
    }

    public TlcJob withLimits(TlcLimits other) {
        return new TlcJob(moduleName, moduleText, configText, mode, deadlock, other, coverage, requiredActions);
    }

    public TlcJob withCoverage() {
        return new TlcJob(moduleName, moduleText, configText, mode, deadlock, limits, true, requiredActions);
    }

    /** Turns coverage on; the run passes only if each of these actions fired. */
    public TlcJob withRequiredActions(Collection<String> actions) {
        return new TlcJob(moduleName, moduleText, configText, mode, deadlock, limits, true, new TreeSet<>(actions));
    }
}
