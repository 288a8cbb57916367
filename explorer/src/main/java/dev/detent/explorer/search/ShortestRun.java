package dev.detent.explorer.search;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;

/**
 * A shortest run to where a question is broken: the first in breadth-first order, so the same whenever it is asked for. Searches
 * again, on one thread, and remembers for each state where it came from; 24 bytes a state.
 */
public final class ShortestRun {

    private static final int NOWHERE = -1;

    private final Space.Expander expander;
    private final long question;
    private long[] states = new long[1024];
    private int[] origins = new int[1024];
    private int[] places = new int[4096];
    private final BitSet ended = new BitSet();
    private final long ending;
    private int size;
    private int broken = NOWHERE;
    private long[] endedBy = {};

    private ShortestRun(Space space, long question) {
        this.expander = space.expander();
        this.ending = space.ending();
        this.question = question;
    }

    /**
     * The states of the run, the initial one first; where the question is about steps the last step breaks it.
     *
     * @param question its bit
     * @return empty where the question is broken nowhere
     */
    public static Optional<long[]> to(Space space, long question) {
        return new ShortestRun(space, question).search(space.initial());
    }

    private Optional<long[]> search(long[] initial) {
        for (long state : initial) {
            found(state, NOWHERE);
        }
        for (int at = 0; at < size && broken == NOWHERE && endedBy.length == 0; at++) {
            int from = at;
            if (ended.get(from)) {
                continue;
            }
            expander.expand(states[from], new Space.Steps() {
                @Override
                public void stuck(long questions) {
                    if ((questions & question) != 0 && broken == NOWHERE) {
                        broken = from;
                    }
                }

                @Override
                public void step(long next, long questions, long count) {
                    if ((questions & question) != 0 && broken == NOWHERE && endedBy.length == 0) {
                        long[] run = back(from);
                        endedBy = Arrays.copyOf(run, run.length + 1);
                        endedBy[run.length] = next;
                    }
                    found(next, from);
                }
            });
        }
        if (endedBy.length > 0) {
            return Optional.of(endedBy);
        }
        return broken == NOWHERE ? Optional.empty() : Optional.of(back(broken));
    }

    private long[] back(int last) {
        int length = 0;
        for (int at = last; at != NOWHERE; at = origins[at]) {
            length++;
        }
        long[] run = new long[length];
        for (int at = last; at != NOWHERE; at = origins[at]) {
            run[--length] = states[at];
        }
        return run;
    }

    private void found(long state, int origin) {
        int place = place(state);
        while (places[place] != 0) {
            if (states[places[place] - 1] == state) {
                return;
            }
            place = (place + 1) & (places.length - 1);
        }
        if (size == states.length) {
            states = Arrays.copyOf(states, 2 * size);
            origins = Arrays.copyOf(origins, 2 * size);
        }
        states[size] = state;
        origins[size] = origin;
        places[place] = ++size;
        long questions = expander.broken(state);
        ended.set(size - 1, (questions & ending) != 0);
        if (broken == NOWHERE && (questions & question) != 0) {
            broken = size - 1;
        }
        if (4L * size > 3L * places.length) {
            places = new int[2 * places.length];
            for (int number = 0; number < size; number++) {
                int free = place(states[number]);
                while (places[free] != 0) {
                    free = (free + 1) & (places.length - 1);
                }
                places[free] = number + 1;
            }
        }
    }

    private int place(long state) {
        long mixed = (state ^ (state >>> 32)) * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32) & (places.length - 1);
    }
}
