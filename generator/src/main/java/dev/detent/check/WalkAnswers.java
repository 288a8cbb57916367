package dev.detent.check;

import dev.detent.explore.Paths;
import dev.detent.explore.PossibleSearch;
import dev.detent.explore.Rounds;
import dev.detent.explore.Trace;
import dev.detent.explore.Trap;
import dev.detent.explore.Walk;
import dev.detent.meaning.Meaning;
import dev.detent.meaning.StateWords;
import dev.detent.meaning.StepKind;
import dev.detent.model.LanguageProperty;
import dev.detent.model.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a complete walk says of what is possible, with the counterexamples. */
final class WalkAnswers {

    private final Subject subject;
    private final Walk walk;
    private final Meaning meaning;
    private final CounterexampleWriter writer;

    WalkAnswers(Subject subject, Walk walk) {
        this.subject = subject;
        this.walk = walk;
        this.meaning = walk.meaning();
        this.writer = new CounterexampleWriter(meaning);
    }

    /** From every state where it is asked, help leads to the goal. */
    WalkAnswer possible(Property.AlwaysPossible property) {
        PossibleSearch search = PossibleSearch.of(walk, property);
        Optional<Trap> trap = search.nearest();
        return answer(property, extent(search.traps(), trap.map(Trap::trace)), trap.map(found -> {
            int[] state = found.trace().last().numbers();
            List<String> lines = new ArrayList<>(Explanation.of(meaning, property.goal(), state, state));
            lines.addAll(Escape.of(found));
            lines.addAll(inFlight(found, state));
            return writer.write(found.trace(), lines);
        }));
    }

    /** Where only a refusal leads out, it is mostly not the refusal that is meant, but the moment. */
    private List<String> inFlight(Trap trap, int[] state) {
        String doing = new StateWords(meaning).of(state).getOrDefault("doing", "none");
        boolean refusal = trap.needed().stream().anyMatch(step -> step.kind() == StepKind.REFUSED);
        return doing.equals("none") || !refusal
                ? List.of()
                : List.of("`" + doing + "` is in flight; with `when doing == none` it is asked only where nothing is");
    }

    /** Some state has the goal. */
    WalkAnswer reachable(Property.Reachable property) {
        Meaning.Condition goal = meaning.condition(property.goal(), 0);
        int goals = 0;
        for (int number = 0; number < walk.size(); number++) {
            goals += goal.holds(walk.state(number), walk.state(number)) ? 1 : 0;
        }
        Optional<Trace> nearest = Paths.toState(walk, number -> goal.holds(walk.state(number), walk.state(number)));
        Verdict verdict = goals > 0 ? Verdict.PASSED : Verdict.VIOLATED;
        String note = goals > 0 ? "" : ReachableDecision.NEVER;
        return new WalkAnswer(subject.result(property, verdict, Optional.empty(), note), extent(goals, nearest));
    }

    /** The engine does not go round for ever by itself. */
    WalkAnswer rounds() {
        Optional<Trace> round = Rounds.find(walk);
        return answer(
                LanguageProperty.ROUNDS,
                round.isPresent() ? new Extent(1, 0) : Extent.NONE,
                round.map(run -> writer.write(
                        run, List.of("nobody asks for it and nothing fails: the engine goes round by itself"))));
    }

    private static Extent extent(int states, Optional<Trace> nearest) {
        return nearest.map(run -> new Extent(states, run.steps().size())).orElse(Extent.NONE);
    }

    private WalkAnswer answer(Property property, Extent extent, Optional<Counterexample> counterexample) {
        return new WalkAnswer(subject.result(property, verdict(counterexample), counterexample, ""), extent);
    }

    private WalkAnswer answer(LanguageProperty property, Extent extent, Optional<Counterexample> counterexample) {
        return new WalkAnswer(subject.result(property, verdict(counterexample), counterexample, ""), extent);
    }

    private static Verdict verdict(Optional<Counterexample> counterexample) {
        return counterexample.isPresent() ? Verdict.VIOLATED : Verdict.PASSED;
    }
}
