package dev.detent.docs;

import dev.detent.explore.LeadsToSearch;
import dev.detent.explore.Paths;
import dev.detent.explore.PossibleSearch;
import dev.detent.explore.Rounds;
import dev.detent.explore.Walk;
import dev.detent.meaning.Happening;
import dev.detent.meaning.Meaning;
import dev.detent.model.Check;
import dev.detent.model.Command;
import dev.detent.model.Lifecycle;
import dev.detent.model.Property;
import dev.detent.model.Reaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/**
 * What a walk over all states of a lifecycle says of it.
 *
 * @param states how many states its checks have together
 * @param violated names of the properties that some check breaks although it does not expect that, and of those that it
 *     expects to be broken and are not; what the language itself asks has the names {@code types}, {@code
 *     unknown_answered}, {@code hand_overs_accepted}, {@code reactions_accepted} and {@code reactions_end}
 * @param neverHappens what no check exercises, such as {@code command pay} or {@code event crash}
 */
public record Judgement(int states, List<String> violated, List<String> neverHappens) {

    private static final int BUDGET = 200_000;

    /** Copies the lists. */
    public Judgement {
        violated = List.copyOf(violated);
        neverHappens = List.copyOf(neverHappens);
    }

    /** Walks over all states under the conditions of each check of the file. */
    public static Judgement of(Lifecycle lifecycle) {
        Set<String> violated = new TreeSet<>();
        Set<String> happenings = new TreeSet<>();
        int states = 0;
        for (Check check : lifecycle.checks()) {
            Meaning meaning = new Meaning(lifecycle, check);
            Walk walk = Walk.over(meaning, BUDGET);
            if (!walk.complete()) {
                throw new AssertionError("more than " + BUDGET + " states");
            }
            states += walk.size();
            walk.happenings().forEach(happening -> happenings.add(words(happening)));
            walk.happenings().stream()
                    .filter(happening -> happening.acceptCase() > 0)
                    .map(happening ->
                            lifecycle.command(happening.command()).accept().get(happening.acceptCase() - 1))
                    .forEach(accepted -> happenings.add("row " + accepted.span().line()));
            Set<String> broken = broken(lifecycle, check, walk);
            check.expectViolated().stream().filter(name -> !broken.remove(name)).forEach(violated::add);
            violated.addAll(broken);
        }
        List<String> never = new ArrayList<>(expected(lifecycle));
        never.removeAll(happenings);
        return new Judgement(states, List.copyOf(violated), never);
    }

    /** The properties that one check of a lifecycle breaks, in the names of {@link #violated}. */
    public static Set<String> brokenIn(Lifecycle lifecycle, Check check) {
        Walk walk = Walk.over(new Meaning(lifecycle, check), BUDGET);
        if (!walk.complete()) {
            throw new AssertionError("more than " + BUDGET + " states");
        }
        return broken(lifecycle, check, walk);
    }

    private static Set<String> broken(Lifecycle lifecycle, Check check, Walk walk) {
        Meaning meaning = walk.meaning();
        Set<String> broken = new TreeSet<>();
        some(walk, state -> meaning.outOfType(walk.state(state)).isPresent(), "types", broken);
        some(walk, state -> meaning.unanswered(walk.state(state)), "unknown_answered", broken);
        some(walk, state -> !meaning.refusedHandOvers(walk.state(state)).isEmpty(), "hand_overs_accepted", broken);
        some(walk, state -> !meaning.refusedReactions(walk.state(state)).isEmpty(), "reactions_accepted", broken);
        for (Property property : lifecycle.properties()) {
            if (!holds(property, meaning, walk)) {
                broken.add(property.name());
            }
        }
        if (check.sound() && Rounds.find(walk).isPresent()) {
            broken.add("reactions_end");
        }
        return broken;
    }

    private static void some(Walk walk, IntPredicate test, String name, Set<String> broken) {
        if (walk.first(test) >= 0) {
            broken.add(name);
        }
    }

    private static boolean holds(Property property, Meaning meaning, Walk walk) {
        if (property instanceof Property.Invariant invariant) {
            Meaning.Condition condition = meaning.condition(invariant.condition());
            return walk.first(state -> !condition.holds(walk.state(state), walk.state(state))) < 0;
        }
        if (property instanceof Property.StepInvariant invariant) {
            Meaning.Condition condition = meaning.condition(invariant.condition());
            return Paths.toStep(walk, (from, to) -> !condition.holds(walk.state(from), walk.state(to)))
                    .isEmpty();
        }
        if (property instanceof Property.Reachable reachable) {
            // Instances are alike: what one can reach, the first can.
            Meaning.Condition condition = meaning.condition(reachable.goal(), 0);
            return walk.first(state -> condition.holds(walk.state(state), walk.state(state))) >= 0;
        }
        return property instanceof Property.LeadsTo leadsTo
                ? LeadsToSearch.violation(walk, leadsTo).isEmpty()
                : PossibleSearch.of(walk, (Property.AlwaysPossible) property).traps() == 0;
    }

    private static String words(Happening happening) {
        return switch (happening.kind()) {
            case ACCEPT -> "command " + happening.name();
            case REACT -> "reaction " + happening.name();
            case EVENT -> "event " + happening.name();
            case OUTCOME -> "outcome " + happening.name() + " of " + happening.command();
            default -> happening.kind().name();
        };
    }

    private static List<String> expected(Lifecycle lifecycle) {
        List<String> expected = new ArrayList<>();
        for (Command command : lifecycle.commands()) {
            if (!command.internal()) {
                expected.add("command " + command.name());
            }
            command.accept().stream()
                    .filter(accept -> accept.row().isPresent() && !command.internal())
                    .forEach(accept -> expected.add("row " + accept.span().line()));
            command.steps().stream()
                    .flatMap(step -> step.outcomes().keySet().stream())
                    .distinct()
                    .forEach(outcome -> expected.add("outcome " + outcome + " of " + command.name()));
        }
        lifecycle.reactions().stream().map(Reaction::name).forEach(name -> expected.add("reaction " + name));
        lifecycle.events().forEach(event -> expected.add("event " + event.name()));
        return expected;
    }
}
