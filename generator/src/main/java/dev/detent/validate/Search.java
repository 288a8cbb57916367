package dev.detent.validate;

import dev.detent.model.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tries all values of what some conditions read: can they hold at once? For one question. */
final class Search {

    /** Beyond so many combinations nothing is tried. */
    private static final long MOST = 100_000;

    private final Slots slots = new Slots();
    private final Terms terms = new Terms(slots);
    private final List<Term> wanted = new ArrayList<>();
    private final List<Term> unwanted = new ArrayList<>();
    private Optional<int[]> found = Optional.empty();

    /** What is read under this key has one of these values; to be said before a condition reads it. */
    Search among(Object key, int... values) {
        slots.place(key, values);
        return this;
    }

    /** The condition is to hold. */
    Search holds(Expression condition) {
        wanted.add(terms.truth(condition));
        return this;
    }

    /** The condition is not to hold. */
    Search fails(Expression condition) {
        unwanted.add(terms.truth(condition));
        return this;
    }

    /** Whether all of it is certainly impossible. False where that is not known, or where there is too much to try. */
    boolean impossible() {
        int[] row = new int[slots.size()];
        int[] chosen = new int[slots.size()];
        long combinations = 1;
        for (int place = 0; place < row.length; place++) {
            int[] values = slots.values(place);
            combinations *= values.length;
            if (combinations == 0 || combinations > MOST) {
                return false;
            }
            row[place] = values[0];
        }
        while (true) {
            if (possible(row)) {
                found = Optional.of(row);
                return false;
            }
            int place = 0;
            while (place < row.length && ++chosen[place] == slots.values(place).length) {
                chosen[place] = 0;
                row[place] = slots.values(place)[0];
                place++;
            }
            if (place == row.length) {
                return true;
            }
            row[place] = slots.values(place)[chosen[place]];
        }
    }

    /** The value under this key in the first combination that was possible; empty where it is not known. */
    Optional<Integer> example(Object key) {
        return found.flatMap(row -> slots.find(key).map(place -> row[place])).filter(value -> value != Numbers.UNKNOWN);
    }

    /** Whether there is too much to try. */
    boolean tooMany() {
        long combinations = 1;
        for (int place = 0; place < slots.size(); place++) {
            combinations *= slots.values(place).length;
            if (combinations > MOST) {
                return true;
            }
        }
        return false;
    }

    private boolean possible(int[] row) {
        for (Term term : wanted) {
            if (term.in(row) == 0) {
                return false;
            }
        }
        for (Term term : unwanted) {
            if (term.in(row) == 1) {
                return false;
            }
        }
        return true;
    }
}
