package dev.detent.explore;

import dev.detent.meaning.Happening;
import dev.detent.meaning.State;
import dev.detent.meaning.StepKind;
import dev.detent.model.Reaction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/**
 * Looks on a complete walk for a round that the engine runs for ever by itself: reactions that wait for no time and no restart, and
 * the effects and successes of what they issue.
 */
public final class Rounds {

    private final Walk walk;
    private final Set<String> waiting;

    private Rounds(Walk walk) {
        this.walk = walk;
        this.waiting = walk.meaning().lifecycle().reactions().stream()
                .filter(reaction -> reaction.delay().isPresent() || reaction.onRestart())
                .map(Reaction::name)
                .collect(Collectors.toSet());
    }

    /** A shortest run into such a round; empty where there is none. */
    public static Optional<Trace> find(Walk walk) {
        Rounds rounds = new Rounds(walk);
        return rounds.standing().or(rounds::going);
    }

    private boolean reacts(Happening step) {
        return step.kind() == StepKind.REACT && !waiting.contains(step.name());
    }

    private boolean engine(int step) {
        Happening happening = walk.happening(step);
        return happening.kind() == StepKind.EFFECT || happening.kind() == StepKind.DONE || reacts(happening);
    }

    /** A reaction that is due again as soon as it has happened, for it changes nothing. */
    private Optional<Trace> standing() {
        for (int number = 0; number < walk.idleSteps(); number++) {
            if (reacts(walk.idleStep(number))) {
                int state = walk.idleState(number);
                Trace to = Paths.trace(walk, Paths.fromInitial(walk, state), state, OptionalInt.empty());
                List<Trace.Move> moves = new ArrayList<>(to.steps());
                moves.add(new Trace.Move(walk.idleStep(number), new State(walk.state(state))));
                return Optional.of(
                        new Trace(to.initial(), moves, OptionalInt.of(to.steps().size())));
            }
        }
        return Optional.empty();
    }

    private Optional<Trace> going() {
        BitSet all = new BitSet(walk.size());
        all.set(0, walk.size());
        int entry = walk.size();
        int[] round = new int[0];
        for (int[] component : Components.of(walk, all, this::engine)) {
            if (component.length > 1 && component[0] < entry) {
                entry = component[0];
                round = component;
            }
        }
        return round.length == 0 ? Optional.empty() : Optional.of(trace(entry, round));
    }

    /** No command that the engine has begun begins again by itself, so each round has a reaction in it. */
    private Trace trace(int entry, int[] round) {
        BitSet inside = new BitSet(walk.size());
        Arrays.stream(round).forEach(inside::set);
        List<Integer> path = new ArrayList<>(Paths.fromInitial(walk, entry));
        int back = path.size();
        path.addAll(home(entry, step -> inside.get(walk.target(step)) && engine(step)));
        return Paths.trace(walk, path, entry, OptionalInt.of(back));
    }

    /** The shortest way from a state back to it over allowed steps. */
    private List<Integer> home(int entry, IntPredicate allowed) {
        int[] arrivedBy = new int[walk.size()];
        int[] cameFrom = new int[walk.size()];
        Arrays.fill(arrivedBy, -1);
        Deque<Integer> open = new ArrayDeque<>(List.of(entry));
        while (arrivedBy[entry] < 0) {
            int from = open.remove();
            for (int step = walk.firstStep(from); step < walk.firstStep(from + 1); step++) {
                int to = walk.target(step);
                if (allowed.test(step) && arrivedBy[to] < 0) {
                    arrivedBy[to] = step;
                    cameFrom[to] = from;
                    open.add(to);
                }
            }
        }
        List<Integer> path = new ArrayList<>();
        int at = entry;
        do {
            path.add(arrivedBy[at]);
            at = cameFrom[at];
        } while (at != entry);
        Collections.reverse(path);
        return path;
    }
}
