package dev.detent.explorer.space;

import dev.detent.explorer.machine.InstanceSteps;
import dev.detent.explorer.machine.StateDecoder;
import dev.detent.meaning.Meaning;
import dev.detent.runtime.protocol.Lifecycle;
import dev.detent.runtime.protocol.Machine;
import dev.detent.runtime.protocol.StepKind;
import dev.detent.runtime.protocol.Successors;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Everything that one instance can do, for whatever amounts the others may hold. Instances meet only in what is free of their
 * shared resources, so the steps of several are looked up here and computed once. It also has states that are never reached
 * with the others there are; they cost memory and nothing else.
 */
final class LocalTable {

    /** Where a table ends: more states of one instance than are looked up in memory. */
    static final int MOST = 4_000_000;

    private static final class Words {
        private long[] words = new long[3 * 1024];
        private int size;

        int add(long row, long outside, long call) {
            if (3 * size == words.length) {
                words = Arrays.copyOf(words, 2 * words.length);
            }
            words[3 * size] = row;
            words[3 * size + 1] = outside;
            words[3 * size + 2] = call;
            return size++;
        }
    }

    private record Triple(long row, long outside, long call) {}

    private final Machine machine;
    private final Words states = new Words();
    private final Map<Triple, Integer> numbers = new HashMap<>();
    private final int[] capacities;
    private final int amounts;
    private int[] first = new int[1024];
    private int[] targets = new int[4096];
    private long[] stepBroken = {};
    private long[] stuck = new long[1024];
    private long[] broken = new long[1024];
    private int[] held = new int[1024];
    private int steps;
    private boolean complete = true;

    LocalTable(Lifecycle lifecycle, Meaning alone, int[] base, Judge judge, int[] capacities) {
        this.machine = lifecycle.machine();
        this.capacities = capacities.clone();
        int product = 1;
        for (int capacity : capacities) {
            product *= capacity + 1;
        }
        this.amounts = product;
        InstanceSteps source = new InstanceSteps(lifecycle, alone.lifecycle(), alone.check());
        StateDecoder decoder = new StateDecoder(lifecycle, alone.lifecycle(), alone.positions());
        boolean asks = judge.asksOfSteps();
        if (asks) {
            stepBroken = new long[4096];
        }
        number(machine.initialRow() & machine.modelled(), machine.initialOutside(), 0);
        int[] before = base.clone();
        int[] now = base.clone();
        int[] others = new int[capacities.length];
        for (int state = 0; state < states.size && complete; state++) {
            long row = states.words[3 * state];
            long outside = states.words[3 * state + 1];
            long call = states.words[3 * state + 2];
            System.arraycopy(base, 0, before, 0, base.length);
            decoder.decode(row, outside, call, before, 0);
            broken = room(broken, state);
            broken[state] = judge.brokenBy(before) | (asks ? judge.brokenBy(before, before) : 0);
            held = room(held, state);
            held[state] = amount(row);
            for (int amount = 0; amount < amounts; amount++) {
                int place = state * amounts + amount;
                first = room(first, place);
                first[place] = steps;
                stuck = room(stuck, place);
                if ((broken[state] & Question.TYPES.mask()) != 0 || !fits(state, amount)) {
                    continue;
                }
                split(amount, others);
                source.from(row, outside, call, others, new Successors.Visitor() {
                    @Override
                    public void step(
                            StepKind kind, int number, long arguments, int caller, long next, long out, long called) {
                        int target = number(next, out, called);
                        if (steps > first[place] && targets[steps - 1] == target && kind == StepKind.ACCEPT) {
                            return;
                        }
                        targets = room(targets, steps);
                        targets[steps] = target;
                        if (asks) {
                            System.arraycopy(base, 0, now, 0, base.length);
                            decoder.decode(next, out, called, now, 0);
                            stepBroken = room(stepBroken, steps);
                            stepBroken[steps] = judge.brokenBy(before, now);
                        }
                        steps++;
                    }

                    @Override
                    public void stuck(StepKind kind, int number, long reason) {
                        stuck[place] |= SingleSpace.question(reason);
                    }
                });
            }
            complete = states.size <= MOST;
        }
        first = room(first, states.size * amounts);
        first[states.size * amounts] = steps;
        numbers.clear();
    }

    private static int[] room(int[] numbers, int place) {
        return place < numbers.length ? numbers : Arrays.copyOf(numbers, Math.max(place + 1, 2 * numbers.length));
    }

    private static long[] room(long[] numbers, int place) {
        return place < numbers.length ? numbers : Arrays.copyOf(numbers, Math.max(place + 1, 2 * numbers.length));
    }

    private int number(long row, long outside, long call) {
        return numbers.computeIfAbsent(new Triple(row, outside, call), absent -> states.add(row, outside, call));
    }

    private int amount(long row) {
        int amount = 0;
        for (int resource = capacities.length - 1; resource >= 0; resource--) {
            amount = amount * (capacities[resource] + 1)
                    + Math.min(capacities[resource], machine.held(resource + 1, row));
        }
        return amount;
    }

    private void split(int amount, int[] others) {
        int rest = amount;
        for (int resource = 0; resource < others.length; resource++) {
            others[resource] = rest % (capacities[resource] + 1);
            rest /= capacities[resource] + 1;
        }
    }

    private boolean fits(int state, int amount) {
        int mine = held[state];
        int theirs = amount;
        for (int capacity : capacities) {
            if (mine % (capacity + 1) + theirs % (capacity + 1) > capacity) {
                return false;
            }
            mine /= capacity + 1;
            theirs /= capacity + 1;
        }
        return true;
    }

    // ---- what is looked up -----------------------------------------------------------------------------------------

    /** Whether all states of one instance are in it. */
    boolean complete() {
        return complete;
    }

    int states() {
        return states.size;
    }

    /** What the instance holds of all resources, as one number. */
    int held(int state) {
        return held[state];
    }

    /** Two such numbers together, or -1 where that is more than there is. */
    int together(int one, int other) {
        int sum = 0;
        int weight = 1;
        int left = one;
        int right = other;
        for (int capacity : capacities) {
            int both = left % (capacity + 1) + right % (capacity + 1);
            if (both > capacity) {
                return -1;
            }
            sum += both * weight;
            weight *= capacity + 1;
            left /= capacity + 1;
            right /= capacity + 1;
        }
        return sum;
    }

    /** The first step where the others hold the amount; the steps go on to the first of the next amount. */
    int firstStep(int state, int amount) {
        return first[state * amounts + amount];
    }

    int lastStep(int state, int amount) {
        return first[state * amounts + amount + 1];
    }

    int target(int step) {
        return targets[step];
    }

    long stepBroken(int step) {
        return stepBroken.length == 0 ? 0 : stepBroken[step];
    }

    long stuck(int state, int amount) {
        return stuck[state * amounts + amount];
    }

    long broken(int state) {
        return broken[state];
    }

    long row(int state) {
        return states.words[3 * state];
    }

    long outside(int state) {
        return states.words[3 * state + 1];
    }

    long call(int state) {
        return states.words[3 * state + 2];
    }
}
