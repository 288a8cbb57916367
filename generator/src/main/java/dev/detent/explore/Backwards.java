package dev.detent.explore;

import java.util.BitSet;
import java.util.function.IntPredicate;

/** The steps of a walk by the state that they lead to. */
final class Backwards {

    private final int[] first;
    private final int[] steps;
    private final int[] origins;

    Backwards(Walk walk) {
        this.first = new int[walk.size() + 1];
        this.steps = new int[walk.steps()];
        this.origins = new int[walk.steps()];
        for (int step = 0; step < steps.length; step++) {
            first[walk.target(step) + 1]++;
        }
        for (int state = 0; state < walk.size(); state++) {
            first[state + 1] += first[state];
        }
        int[] next = first.clone();
        for (int from = 0; from < walk.size(); from++) {
            for (int step = walk.firstStep(from); step < walk.firstStep(from + 1); step++) {
                int place = next[walk.target(step)]++;
                steps[place] = step;
                origins[place] = from;
            }
        }
    }

    /** The states from which one of the goals can be reached by allowed steps alone; the goals too. */
    BitSet reaching(BitSet goals, IntPredicate allowed) {
        BitSet reaching = (BitSet) goals.clone();
        Numbers open = new Numbers();
        goals.stream().forEach(open::add);
        while (open.size() > 0) {
            int to = open.removeLast();
            for (int place = first[to]; place < first[to + 1]; place++) {
                int from = origins[place];
                if (!reaching.get(from) && allowed.test(steps[place])) {
                    reaching.set(from);
                    open.add(from);
                }
            }
        }
        return reaching;
    }
}
