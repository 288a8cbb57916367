package dev.detent.check;

import dev.detent.check.tlc.TlaValue;
import dev.detent.check.tlc.TlcGraphVisitor;
import dev.detent.emit.tla.TlaAction;
import dev.detent.emit.tla.TlaMark;
import dev.detent.emit.tla.TlaModule;
import dev.detent.explore.Numbers;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/** The graph that TLC has dumped, as numbers: steps with what they are, and the marks of states. */
final class StepGraph implements TlcGraphVisitor {

    private static final int[] UNREAD = {};

    private final TlaModule module;
    private final Optional<ModuleStates> reader;
    private final List<int[]> numbers = new ArrayList<>();
    private final List<TlaAction> actions = new ArrayList<>();
    private final Map<String, Integer> actionNumbers = new HashMap<>();
    private final Map<TlaMark, BitSet> marks = new HashMap<>();
    private final BitSet initial = new BitSet();
    private final Numbers origins = new Numbers();
    private final Numbers targets = new Numbers();
    private final Numbers labels = new Numbers();
    private int states;

    /** Of this module; what its states are is not kept. */
    StepGraph(TlaModule module) {
        this.module = module;
        this.reader = Optional.empty();
    }

    /** Of this module, with its states as the reader reads them. */
    StepGraph(TlaModule module, ModuleStates reader) {
        this.module = module;
        this.reader = Optional.of(reader);
    }

    @Override
    public void state(int number, boolean isInitial, Map<String, TlaValue> variables) {
        states++;
        initial.set(number, isInitial);
        reader.ifPresent(its -> {
            while (numbers.size() <= number) {
                numbers.add(UNREAD);
            }
            numbers.set(number, its.read(variables));
        });
    }

    @Override
    public void edge(int from, String action, int to) {
        TlaMark mark = module.names().marks().get(action);
        if (mark != null) {
            marks.computeIfAbsent(mark, unseen -> new BitSet()).set(from);
        } else if (from != to || isReaction(action)) {
            origins.add(from);
            targets.add(to);
            labels.add(actionNumbers.computeIfAbsent(action, this::number));
        }
    }

    /** One that changes nothing is due again at once. */
    private boolean isReaction(String action) {
        return known(action).kind() == TlaAction.Kind.REACTION;
    }

    private int number(String action) {
        actions.add(known(action));
        return actions.size() - 1;
    }

    private TlaAction known(String action) {
        return Optional.ofNullable(module.names().actions().get(action))
                .orElseThrow(() -> new IllegalStateException("the module does not say what " + action + " is"));
    }

    /** A state in the terms of the meaning, where they are kept. */
    int[] state(int number) {
        return numbers.get(number);
    }

    /** What a step is. */
    TlaAction action(int step) {
        return actions.get(labels.get(step));
    }

    /** How many states there are. */
    int states() {
        return states;
    }

    /** How many steps there are; one that leaves the state as it is only where it is a reaction. */
    int steps() {
        return targets.size();
    }

    int origin(int step) {
        return origins.get(step);
    }

    int target(int step) {
        return targets.get(step);
    }

    /** The states with a mark. */
    BitSet marked(TlaMark.Kind kind, String property) {
        return (BitSet)
                marks.getOrDefault(new TlaMark(kind, property), new BitSet()).clone();
    }

    /** A test of steps by what they are. */
    IntPredicate steps(Predicate<TlaAction> test) {
        boolean[] passes = new boolean[actions.size()];
        for (int number = 0; number < passes.length; number++) {
            passes[number] = test.test(actions.get(number));
        }
        return step -> passes[labels.get(step)];
    }

    /** The states from which one of the goals can be reached by allowed steps alone; the goals too. */
    BitSet reaching(BitSet goals, IntPredicate allowed) {
        int[] first = new int[states + 1];
        for (int step = 0; step < steps(); step++) {
            first[target(step) + 1]++;
        }
        for (int state = 0; state < states; state++) {
            first[state + 1] += first[state];
        }
        int[] next = first.clone();
        int[] steps = new int[steps()];
        for (int step = 0; step < steps.length; step++) {
            steps[next[target(step)]++] = step;
        }
        BitSet reaching = (BitSet) goals.clone();
        Numbers open = new Numbers();
        goals.stream().forEach(open::add);
        while (open.size() > 0) {
            int to = open.removeLast();
            for (int place = first[to]; place < first[to + 1]; place++) {
                int from = origin(steps[place]);
                if (!reaching.get(from) && allowed.test(steps[place])) {
                    reaching.set(from);
                    open.add(from);
                }
            }
        }
        return reaching;
    }

    /** How many steps the nearest of the states is away from an initial one; -1 if there is none. */
    int distance(BitSet goals) {
        BitSet known = (BitSet) initial.clone();
        for (int distance = 0; ; distance++) {
            if (known.intersects(goals)) {
                return distance;
            }
            BitSet wider = (BitSet) known.clone();
            for (int step = 0; step < steps(); step++) {
                if (known.get(origin(step))) {
                    wider.set(target(step));
                }
            }
            if (wider.equals(known)) {
                return -1;
            }
            known = wider;
        }
    }
}
