package dev.detent.check;

import dev.detent.explore.Trace;
import dev.detent.meaning.Happening;
import dev.detent.meaning.Meaning;
import dev.detent.meaning.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A run of the generated Java, taken once more by the meaning, step by step. It knows who asked, with which arguments, and where in the
 * file that stands; and a run that it cannot take is not shown to anybody.
 */
final class Retraced {

    private Retraced() {}

    /** The same run as the meaning tells it; a step that it does not know stays as it is. */
    static Trace by(Meaning meaning, Trace trace) {
        List<Trace.Move> moves = new ArrayList<>();
        State before = trace.initial();
        for (Trace.Move move : trace.steps()) {
            moves.add(new Trace.Move(step(meaning, before.numbers(), move), move.after()));
            before = move.after();
        }
        return new Trace(trace.initial(), moves, trace.back());
    }

    private static Happening step(Meaning meaning, int[] before, Trace.Move move) {
        List<Happening> found = new ArrayList<>();
        meaning.steps(before.clone(), (happening, after) -> {
            if (same(happening, move.happening())
                    && Arrays.equals(after, move.after().numbers())) {
                found.add(happening);
            }
        });
        return found.isEmpty() ? move.happening() : found.get(0);
    }

    private static boolean same(Happening one, Happening other) {
        return one.kind() == other.kind()
                && one.instance() == other.instance()
                && one.name().equals(other.name());
    }
}
