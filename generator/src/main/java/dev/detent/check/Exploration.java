package dev.detent.check;

import dev.detent.check.tlc.TlcResult;
import dev.detent.emit.tla.TlaConfiguration;
import dev.detent.explore.Walk;
import dev.detent.meaning.Meaning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All reachable states of one check, by both engines. Where they are few enough, a run of TLC that is to look at all of them
 * dumps the graph too, until one has come to its end.
 */
final class Exploration {

    /** States up to which TLC's graph is read. */
    static final int READABLE = 100_000;

    private final Question question;
    private final Subject subject;
    private final int workers;
    private final boolean states;
    private final List<StepGraph> graphs = new ArrayList<>();
    private Optional<TlcResult> stopped = Optional.empty();
    private Optional<Walk> walk = Optional.empty();

    /**
     * Of one check.
     *
     * @param states whether what TLC's states are is wanted too
     */
    Exploration(Question question, Subject subject, int workers, boolean states) {
        this.states = states;
        this.question = question;
        this.subject = subject;
        this.workers = workers;
    }

    /** The walk, made by whoever asks first; complete where there are few states. */
    Walk walk() {
        Walk made = walk.orElseGet(() -> Walk.over(new Meaning(subject.lifecycle(), subject.check()), Subject.SMALL));
        walk = Optional.of(made);
        return made;
    }

    /** Whether the states are so few that TLC's graph is read. */
    boolean readable() {
        return walk().complete() && walk().size() <= READABLE;
    }

    /** Asks TLC. Where the walk has seen every state and TLC has as many, the walk knows what happened; else TLC counts. */
    TlcResult ask(TlaConfiguration configuration) {
        boolean small = walk().complete();
        TlcResult result = readable() && graphs.isEmpty()
                ? dump(configuration)
                : question.ask(subject.module(), configuration, workers, small, !small);
        if (!(result instanceof TlcResult.Passed) && !(result instanceof TlcResult.Violated)) {
            stopped = Optional.of(result);
        }
        return result;
    }

    private TlcResult dump(TlaConfiguration configuration) {
        StepGraph graph = states
                ? new StepGraph(subject.module(), new ModuleStates(walk().meaning(), subject.module()))
                : new StepGraph(subject.module());
        TlcResult result = question.dump(
                subject.module(),
                subject.module().names().marks().isEmpty() ? configuration : configuration.marked(),
                walk().size(),
                graph);
        if (result instanceof TlcResult.Passed && graph.states() == walk().size()) {
            graphs.add(graph);
        } else if (result instanceof TlcResult.Passed) {
            stopped = Optional.of(result);
        }
        return result;
    }

    /** The last run that has shown nothing, and will not if it is made again. */
    Optional<TlcResult> stopped() {
        return stopped;
    }

    /** TLC's graph, where a run has shown all of it. */
    Optional<StepGraph> graph() {
        return graphs.stream().findFirst();
    }
}
