package dev.detent.check;

import dev.detent.check.tlc.TlaValue;
import dev.detent.check.tlc.TlcGraphVisitor;
import dev.detent.emit.tla.TlaAction;
import dev.detent.emit.tla.TlaMark;
import dev.detent.emit.tla.TlaModule;
import dev.detent.explore.Numbers;
import dev.detent.model.EnumerationValue;
import dev.detent.model.Lifecycle;
import dev.detent.model.Type;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The graph that TLC has dumped, as numbers: steps with what they are, and the marks of states. */
final class StepGraph implements TlcGraphVisitor {

    private final TlaModule module;
    private final String main;
    private final Set<String> finals;
    private final List<TlaAction> actions = new ArrayList<>();
    private final Map<String, Integer> actionNumbers = new HashMap<>();
    private final Map<TlaMark, BitSet> marks = new HashMap<>();
    private final BitSet initial = new BitSet();
    private final Map<String, BitSet> resting = new HashMap<>();
    private final Numbers origins = new Numbers();
    private final Numbers targets = new Numbers();
    private final Numbers labels = new Numbers();
    private int states;

    /** Of a lifecycle and the module that stands for it. */
    StepGraph(Lifecycle lifecycle, TlaModule module) {
        this.module = module;
        this.main = module.names().fields().getOrDefault("kept", Map.of()).entrySet().stream()
                .filter(field -> field.getValue().equals(lifecycle.main().name()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        Type.EnumerationType type = (Type.EnumerationType) lifecycle.main().type();
        this.finals = type.enumeration().values().stream()
                .filter(EnumerationValue::last)
                .map(EnumerationValue::name)
                .collect(Collectors.toSet());
    }

    @Override
    public void state(int number, boolean isInitial, Map<String, TlaValue> variables) {
        states++;
        initial.set(number, isInitial);
        boolean idle = ofInstances(variables, "link").stream()
                .allMatch(link ->
                        link instanceof TlaValue.Str word && word.value().equals("idle"));
        if (idle) {
            ofInstances(variables, "kept").forEach(row -> rests(number, row));
        }
    }

    private void rests(int number, TlaValue row) {
        if (row instanceof TlaValue.Fields fields
                && fields.fields().get(main) instanceof TlaValue.Str value
                && !finals.contains(value.value())) {
            resting.computeIfAbsent(value.value(), unseen -> new BitSet()).set(number);
        }
    }

    private static Collection<TlaValue> ofInstances(Map<String, TlaValue> variables, String name) {
        return variables.get(name) instanceof TlaValue.Function function
                ? function.mappings().values()
                : List.of();
    }

    @Override
    public void edge(int from, String action, int to) {
        TlaMark mark = module.names().marks().get(action);
        if (mark != null) {
            marks.computeIfAbsent(mark, unseen -> new BitSet()).set(from);
        } else if (from != to || isAccepted(action)) {
            origins.add(from);
            targets.add(to);
            labels.add(actionNumbers.computeIfAbsent(action, this::number));
        }
    }

    private boolean isAccepted(String action) {
        TlaAction.Kind kind = known(action).kind();
        return kind == TlaAction.Kind.COMMAND || kind == TlaAction.Kind.REACTION;
    }

    private int number(String action) {
        actions.add(known(action));
        return actions.size() - 1;
    }

    private TlaAction known(String action) {
        return Optional.ofNullable(module.names().actions().get(action))
                .orElseThrow(() -> new IllegalStateException("the module does not say what " + action + " is"));
    }

    /** How many states there are. */
    int states() {
        return states;
    }

    /** How many steps there are; one that leaves the state as it is only where something is accepted. */
    int steps() {
        return targets.size();
    }

    int origin(int step) {
        return origins.get(step);
    }

    int target(int step) {
        return targets.get(step);
    }

    /** The states in which no call or command is in flight, by the value of the main state, where it is not final. */
    Collection<BitSet> resting() {
        return resting.values();
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
