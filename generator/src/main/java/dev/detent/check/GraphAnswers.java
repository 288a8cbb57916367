package dev.detent.check;

import dev.detent.emit.tla.TlaAction;
import dev.detent.emit.tla.TlaMark;
import dev.detent.model.Lifecycle;
import dev.detent.model.Property;
import dev.detent.model.Reaction;
import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/** What TLC's graph says of what is possible. Shares nothing with the search of the walk that it is compared with. */
final class GraphAnswers {

    private final StepGraph graph;
    private final Map<String, Reaction> reactions;

    GraphAnswers(Lifecycle lifecycle, StepGraph graph) {
        this.graph = graph;
        this.reactions = lifecycle.reactions().stream().collect(Collectors.toMap(Reaction::name, Function.identity()));
    }

    private Extent extent(BitSet found) {
        return new Extent(found.cardinality(), graph.distance(found));
    }

    /** The states in which the property is asked and no help leads to its goal. */
    Extent traps(Property.AlwaysPossible property) {
        BitSet goals = graph.marked(TlaMark.Kind.GOAL, property.name());
        BitSet traps = new BitSet();
        traps.set(0, graph.states());
        if (property.when().isPresent()) {
            traps.and(graph.marked(TlaMark.Kind.ASKED, property.name()));
        }
        traps.andNot(graph.reaching(goals, graph.steps(action -> helps(action, property))));
        return extent(traps);
    }

    private boolean helps(TlaAction action, Property.AlwaysPossible property) {
        return switch (action.kind()) {
            case EFFECT, DONE, SETTLE, LOOKED, WRITTEN -> true;
            case COMMAND -> allowed(action.name(), property);
            case REACTION ->
                allowed(reaction(action).command(), property)
                        && (!reaction(action).onRestart() || !property.by().isEmpty());
            case EVENT -> property.by().contains(action.name());
            case REFUSED, OUTCOME, UNKNOWN, REPORT, STRAY, USURPED -> false;
        };
    }

    private static boolean allowed(String command, Property.AlwaysPossible property) {
        return property.by().isEmpty() || property.by().contains(command);
    }

    private Reaction reaction(TlaAction action) {
        return Optional.ofNullable(reactions.get(action.name())).orElseThrow();
    }

    /** The states that have the goal. */
    Extent goals(Property.Reachable property) {
        return extent(graph.marked(TlaMark.Kind.GOAL, property.name()));
    }

    /** Whether the engine can go round for ever by itself: over effects, successes, and reactions that wait for nothing. */
    Extent rounds() {
        IntPredicate byItself = graph.steps(this::byItself);
        BitSet inRounds = new BitSet();
        inRounds.set(0, graph.states());
        int before;
        do {
            // What no step enters, or no step leaves, is in no round.
            before = inRounds.cardinality();
            BitSet entered = new BitSet();
            BitSet left = new BitSet();
            for (int step = 0; step < graph.steps(); step++) {
                int from = graph.origin(step);
                int to = graph.target(step);
                if (byItself.test(step) && inRounds.get(from) && inRounds.get(to)) {
                    left.set(from);
                    entered.set(to);
                }
            }
            inRounds.and(entered);
            inRounds.and(left);
        } while (inRounds.cardinality() < before);
        return before > 0 ? new Extent(1, 0) : Extent.NONE;
    }

    private boolean byItself(TlaAction action) {
        return switch (action.kind()) {
            case EFFECT, DONE -> true;
            case REACTION ->
                reaction(action).delay().isEmpty() && !reaction(action).onRestart();
            case COMMAND, REFUSED, OUTCOME, UNKNOWN, SETTLE, EVENT, REPORT -> false;
            case WRITTEN, STRAY, LOOKED, USURPED -> false;
        };
    }
}
