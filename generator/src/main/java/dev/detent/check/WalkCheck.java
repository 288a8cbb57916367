package dev.detent.check;

import dev.detent.explore.LeadsToSearch;
import dev.detent.explore.Paths;
import dev.detent.explore.Trace;
import dev.detent.explore.Walk;
import dev.detent.meaning.Meaning;
import dev.detent.meaning.RefusedHandOver;
import dev.detent.meaning.StateWords;
import dev.detent.model.Check;
import dev.detent.model.LanguageProperty;
import dev.detent.model.Lifecycle;
import dev.detent.model.Property;
import dev.detent.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Decides a check by walking over the meaning itself. Its counterexamples are shortest and the same on every run; its
 * verdicts are compared with those of the model checker, never taken instead of them.
 */
final class WalkCheck {

    private final Meaning meaning;
    private final Walk walk;
    private final CounterexampleWriter writer;
    private final List<Finding> findings = new ArrayList<>();

    private WalkCheck(Walk walk) {
        this.meaning = walk.meaning();
        this.walk = walk;
        this.writer = new CounterexampleWriter(meaning);
        if (!walk.complete()) {
            return;
        }
        types();
        language(LanguageProperty.ANSWERED, number -> meaning.unanswered(walk.state(number)));
        language(
                LanguageProperty.HAND_OVERS,
                number -> !meaning.refusedHandOvers(walk.state(number)).isEmpty());
        language(
                LanguageProperty.REACTIONS,
                number -> !meaning.refusedReactions(walk.state(number)).isEmpty());
        meaning.lifecycle().properties().forEach(property -> findings.add(decide(property)));
    }

    static WalkCheck of(Lifecycle lifecycle, Check check, int budget) {
        return new WalkCheck(Walk.over(new Meaning(lifecycle, check), budget));
    }

    /** Over states that are known already. */
    static WalkCheck of(Walk walk) {
        return new WalkCheck(walk);
    }

    /** The first thing that does not hold, by its name. */
    Optional<String> firstBroken() {
        return findings.stream()
                .filter(finding -> finding.counterexample().isPresent())
                .map(Finding::name)
                .findFirst();
    }

    /** Whether all states are known; otherwise there are no findings. */
    boolean complete() {
        return walk.complete();
    }

    List<Finding> findings() {
        return findings;
    }

    private void types() {
        Optional<Trace> trace = Paths.toState(
                walk, number -> meaning.outOfType(walk.state(number)).isPresent());
        findings.add(new Finding(
                LanguageProperty.TYPES.word(),
                "language",
                0,
                Optional.of(trace.isEmpty()),
                trace.map(run -> writer.write(run, leaves(last(run))))));
    }

    private List<String> leaves(int[] state) {
        Variable variable = meaning.outOfType(state).orElseThrow();
        String value = new StateWords(meaning).of(state).getOrDefault(variable.name(), "");
        return List.of(variable.name() + " is " + value + ", which its type does not allow (line "
                + variable.span().line() + ")");
    }

    private void language(LanguageProperty property, IntPredicate broken) {
        Optional<Trace> trace = Paths.toState(walk, broken);
        findings.add(new Finding(
                property.word(),
                "language",
                0,
                Optional.of(trace.isEmpty()),
                trace.map(run -> writer.write(run, explain(property, last(run))))));
    }

    private List<String> explain(LanguageProperty property, int[] state) {
        if (property == LanguageProperty.REACTIONS) {
            return meaning.refusedReactions(state).stream()
                    .map(refused -> refused.reaction() + " is due, but " + refused.command() + " is refused: "
                            + refused.reason())
                    .toList();
        }
        if (property == LanguageProperty.HAND_OVERS) {
            return meaning.refusedHandOvers(state).stream()
                    .map(WalkCheck::refused)
                    .distinct()
                    .toList();
        }
        return List.of(
                "nobody knows how the call ended; a look shows neither its effect nor what it needs, and the step has no"
                        + " `lost` ending");
    }

    private static String refused(RefusedHandOver refused) {
        String step = switch (refused.step().kind()) {
            case ACCEPT, REACT -> "when " + refused.step().name() + " is accepted";
            case OUTCOME -> "when the answer is " + refused.step().name();
            case REFUSED -> "when " + refused.step().name() + " is refused";
            case SETTLE -> "when " + refused.step().name() + " is settled";
            default -> "when " + refused.step().name() + " is done";
        };
        return step + ", line " + refused.line() + " hands over to " + refused.command() + ", which is not accepted: "
                + refused.reason();
    }

    private static int[] last(Trace trace) {
        return trace.steps().isEmpty()
                ? trace.initial().numbers()
                : trace.steps().get(trace.steps().size() - 1).after().numbers();
    }

    private static int[] lastButOne(Trace trace) {
        return trace.steps().size() < 2
                ? trace.initial().numbers()
                : trace.steps().get(trace.steps().size() - 2).after().numbers();
    }

    private Finding decide(Property property) {
        if (property instanceof Property.Invariant invariant) {
            Meaning.Condition condition = meaning.condition(invariant.condition());
            return finding(
                    property,
                    "invariant",
                    Paths.toState(walk, number -> !condition.holds(walk.state(number), walk.state(number)))
                            .map(run -> writer.write(
                                    run, Explanation.of(meaning, invariant.condition(), last(run), last(run)))));
        }
        if (property instanceof Property.StepInvariant invariant) {
            Meaning.Condition condition = meaning.condition(invariant.condition());
            return finding(
                    property,
                    "stepInvariant",
                    Paths.toStep(walk, (from, to) -> !condition.holds(walk.state(from), walk.state(to)))
                            .map(run -> writer.write(
                                    run, Explanation.of(meaning, invariant.condition(), lastButOne(run), last(run)))));
        }
        return new Finding(
                property.name(), Subject.kind(property), property.span().line(), Optional.empty(), Optional.empty());
    }

    /** A run that breaks the property; empty where every fair run keeps it. */
    static Optional<Counterexample> counterexample(Walk walk, Property.LeadsTo property) {
        Meaning meaning = walk.meaning();
        return LeadsToSearch.violation(walk, property)
                .map(run -> new CounterexampleWriter(meaning)
                        .write(run, Explanation.of(meaning, property.goal(), last(run), last(run))));
    }

    private static Finding finding(Property property, String kind, Optional<Counterexample> counterexample) {
        return new Finding(
                property.name(), kind, property.span().line(), Optional.of(counterexample.isEmpty()), counterexample);
    }
}
