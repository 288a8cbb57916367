package dev.detent.check;

import dev.detent.check.tlc.TlcResult;
import dev.detent.diagnostic.Diagnostic;
import dev.detent.emit.tla.TlaConfiguration;
import dev.detent.explore.Walk;
import dev.detent.model.Property;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Decides what TLA+ cannot say on the graph of all states that TLC has dumped: what is always possible, what is reachable, and
 * what the language asks of the graph as a whole. The walk decides the same by itself and writes the counterexamples; where
 * the two do not agree nothing is decided.
 */
final class PossibleDecision {

    private final Question question;
    private final Exploration exploration;
    private final Subject subject;
    private final TlaConfiguration configuration;
    private final List<PropertyResult> results = new ArrayList<>();
    private final List<EngineResult> engines = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final List<String> notChecked = new ArrayList<>();

    /** To be asked after the states have been judged one by one with the configuration. */
    PossibleDecision(Question question, Exploration exploration, Subject subject, TlaConfiguration configuration) {
        this.question = question;
        this.exploration = exploration;
        this.subject = subject;
        this.configuration = configuration;
    }

    Decision decide() {
        if (!exploration.readable()) {
            undecided(Verdict.INCONCLUSIVE, "decided " + onlyUpTo());
            if (!subject.lifecycle().reactions().isEmpty()) {
                notChecked.add("whether reactions go round for ever, in check "
                        + subject.check().name() + ": decided " + onlyUpTo());
            }
            reachableWithoutGraph();
        } else if (exploration.walk().leavesTypes()) {
            undecided(Verdict.INCONCLUSIVE, Undecided.LEAVES_TYPES);
            reachableWithinTypes();
        } else {
            onTheGraph();
        }
        return new Decision(results, engines, diagnostics, Set.of(), notChecked);
    }

    private String onlyUpTo() {
        Walk walk = exploration.walk();
        String states = walk.complete() ? String.valueOf(walk.size()) : "more than " + Subject.SMALL;
        return "on the graph of all states, up to " + Exploration.READABLE + " of them; this check has " + states
                + ": narrow it (`commands`, `with`)";
    }

    private void undecided(Verdict verdict, String note) {
        subject.lifecycle().properties().stream()
                .filter(Property.AlwaysPossible.class::isInstance)
                .forEach(property -> results.add(subject.result(property, verdict, Optional.empty(), note)));
    }

    private void reachableWithoutGraph() {
        reachable(property -> true);
    }

    /** What is reached before a variable leaves its type. Of the rest there may be no end of states to look at. */
    private void reachableWithinTypes() {
        WalkAnswers walked = new WalkAnswers(subject, exploration.walk());
        Set<String> reached = new HashSet<>();
        subject.lifecycle().properties().stream()
                .filter(Property.Reachable.class::isInstance)
                .map(Property.Reachable.class::cast)
                .forEach(property -> {
                    if (walked.reachable(property).result().verdict() == Verdict.PASSED) {
                        reached.add(property.name());
                    } else {
                        results.add(subject.result(
                                property, Verdict.INCONCLUSIVE, Optional.empty(), Undecided.LEAVES_TYPES));
                    }
                });
        reachable(reached::contains);
    }

    private void reachable(Predicate<String> asks) {
        subject.module().configurations(subject.check().name()).stream()
                .filter(asked -> asked.kind() == TlaConfiguration.Kind.REACHABLE)
                .filter(asked -> asks.test(subject.name(asked.invariants().get(0))))
                .map(asked -> new ReachableDecision(question, subject, asked).decide())
                .forEach(decision -> {
                    results.addAll(decision.properties());
                    engines.addAll(decision.engines());
                    diagnostics.addAll(decision.diagnostics());
                });
    }

    private void onTheGraph() {
        if (exploration.graph().isEmpty() && exploration.stopped().isEmpty()) {
            // Each property was violated, so that no run has come to its end.
            TlcResult result = exploration.ask(configuration.only(List.of()));
            Verdict verdict = result instanceof TlcResult.Passed ? Verdict.PASSED : Undecided.verdict(result);
            engines.add(subject.engine(List.of(), verdict, result.statistics()));
        }
        if (exploration.graph().isPresent()) {
            compare(exploration.graph().get());
        } else {
            exploration.stopped().ifPresent(result -> {
                undecided(Undecided.verdict(result), Undecided.note(result));
                subject.lifecycle().properties().stream()
                        .filter(Property.Reachable.class::isInstance)
                        .forEach(property -> results.add(subject.result(
                                property, Undecided.verdict(result), Optional.empty(), Undecided.note(result))));
            });
        }
    }

    private void compare(StepGraph graph) {
        GraphAnswers answers = new GraphAnswers(subject.lifecycle(), graph);
        WalkAnswers walked = new WalkAnswers(subject, exploration.walk());
        boolean same = graph.states() == exploration.walk().size();
        if (subject.check().sound() && !subject.lifecycle().reactions().isEmpty()) {
            add(walked.rounds(), same, answers.rounds());
        }
        for (Property property : subject.lifecycle().properties()) {
            if (property instanceof Property.AlwaysPossible possible) {
                add(walked.possible(possible), same, answers.traps(possible));
            } else if (property instanceof Property.Reachable reachable) {
                add(walked.reachable(reachable), same, answers.goals(reachable));
            }
        }
    }

    private void add(WalkAnswer walked, boolean same, Extent dumped) {
        PropertyResult result = walked.result();
        if (same && walked.extent().equals(dumped)) {
            results.add(result);
        } else {
            Diagnostic diagnostic = Undecided.disagreement(subject, result.name());
            diagnostics.add(diagnostic);
            results.add(result.undecided(Verdict.ERROR, diagnostic.message()));
        }
    }
}
