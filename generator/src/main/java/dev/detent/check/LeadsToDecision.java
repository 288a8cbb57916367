package dev.detent.check;

import dev.detent.check.tlc.TlcResult;
import dev.detent.emit.tla.Fairness;
import dev.detent.emit.tla.TlaConfiguration;
import dev.detent.emit.tla.TlaModule;
import dev.detent.emit.tla.TlaPromise;
import dev.detent.explore.LeadsToSearch;
import dev.detent.explore.Walk;
import dev.detent.meaning.Meaning;
import dev.detent.model.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides one {@code leads to}: under the least fairness under which it can hold, so that the verdict names no promise that
 * it did not need. The walk only says what to ask first; what counts is TLC's answer.
 */
final class LeadsToDecision {

    private final Question question;
    private final Subject subject;
    private final Property.LeadsTo property;
    private final List<TlaConfiguration> levels;

    /** Over the levels of fairness, the least first. */
    LeadsToDecision(Question question, Subject subject, Property.LeadsTo property, List<TlaConfiguration> levels) {
        this.question = question;
        this.subject = subject;
        this.property = property;
        this.levels = levels;
    }

    Decision decide() {
        Walk walk = Walk.over(new Meaning(subject.lifecycle(), subject.check()), Subject.SMALL);
        if (walk.leavesTypes()) {
            return new Decision(
                    List.of(subject.result(definition(), Verdict.INCONCLUSIVE, List.of(), Undecided.LEAVES_TYPES)),
                    List.of(),
                    List.of(),
                    Set.of());
        }
        List<TlaConfiguration> asked = walk.complete() && levels.size() > 1 ? chosen(walk) : levels;
        List<EngineResult> engines = new ArrayList<>();
        Optional<TlcResult> last = Optional.empty();
        for (TlaConfiguration level : asked) {
            TlcResult result = question.ask(subject.module(), level, 1, walk.complete(), false);
            last = Optional.of(result);
            if (result instanceof TlcResult.Passed passed) {
                if (isBroken(walk)) {
                    return Undecided.disagreement(subject, List.of(definition()), result, property.name());
                }
                engines.add(subject.engine(List.of(definition()), Verdict.PASSED, passed.statistics()));
                return new Decision(
                        List.of(subject.result(definition(), Verdict.PASSED, level.assumptions(), "")),
                        engines,
                        List.of(),
                        Set.of());
            }
            if (!(result instanceof TlcResult.Violated)) {
                return Undecided.of(subject, List.of(definition()), result);
            }
        }
        TlcResult result = last.orElseThrow();
        if (!subject.module().countsOnAll(levels.get(levels.size() - 1)) && !isBroken(walk)) {
            return Undecided.tooManyPromises(subject, definition(), result);
        }
        engines.add(subject.engine(List.of(definition()), Verdict.VIOLATED, result.statistics()));
        return violated(walk, result, engines);
    }

    /** The levels that can decide, and first among them what the walk has found to be needed; in groups where that is much. */
    private List<TlaConfiguration> chosen(Walk walk) {
        Optional<List<String>> needed = LeadsToSearch.needed(walk, property);
        if (needed.isEmpty()) {
            return levels.subList(levels.size() - 1, levels.size());
        }
        if (needed.get().isEmpty()) {
            return levels;
        }
        List<TlaPromise> promises = subject.module().promises().stream()
                .filter(promise -> needed.get().contains(promise.name()))
                .toList();
        int conditions = promises.stream().mapToInt(TlaPromise::conditions).sum();
        List<TlaConfiguration> chosen = new ArrayList<>(levels.subList(1, levels.size()));
        boolean inGroups = chosen.get(0).fairness().equals(Optional.of(Fairness.TOGETHER));
        if (conditions <= TlaModule.MOST_CONDITIONS) {
            chosen.add(
                    inGroups && conditions > TlaModule.FEW_CONDITIONS ? 1 : 0,
                    levels.get(0).counting(promises));
        }
        return chosen;
    }

    /** Whether the walk knows of a run that breaks it although everything is counted on. */
    private boolean isBroken(Walk walk) {
        return walk.complete() && LeadsToSearch.violation(walk, property).isPresent();
    }

    private Decision violated(Walk walk, TlcResult result, List<EngineResult> engines) {
        if (!walk.complete()) {
            String note =
                    "TLC has found a run that breaks it; there are too many states to write it in the words of the"
                            + " file: use a smaller check";
            return new Decision(
                    List.of(subject.result(definition(), Verdict.VIOLATED, List.of(), note)),
                    engines,
                    List.of(),
                    Set.of());
        }
        Optional<Counterexample> counterexample = WalkCheck.counterexample(walk, property);
        if (counterexample.isEmpty()) {
            return Undecided.disagreement(subject, List.of(definition()), result, property.name());
        }
        return new Decision(
                List.of(subject.result(definition(), Verdict.VIOLATED, List.of(), counterexample, "")),
                engines,
                List.of(),
                Set.of());
    }

    private String definition() {
        return levels.get(0).properties().get(0);
    }
}
