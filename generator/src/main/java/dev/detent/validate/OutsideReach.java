package dev.detent.validate;

import dev.detent.model.Action;
import dev.detent.model.ActionCall;
import dev.detent.model.Assignment;
import dev.detent.model.Block;
import dev.detent.model.Event;
import dev.detent.model.Expression;
import dev.detent.model.Lifecycle;
import dev.detent.model.Variable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * What can be outside, where any action that some step calls may act whenever its needs allow it, and events happen. Everything
 * that really can be is in it.
 */
final class OutsideReach {

    private static final int MOST = 10_000;

    /** Something that changes the outside: writes that happen at once, where a condition may hold. */
    private record Change(List<Integer> slots, List<Term> values, Term when) {}

    private final Slots slots = new Slots();
    private final Terms terms = new Terms(slots);
    private final int size;
    private final boolean decided;
    private final List<Change> events = new ArrayList<>();
    private final BitSet all = new BitSet();

    OutsideReach(Lifecycle lifecycle) {
        long states = 1;
        for (Variable variable : lifecycle.outside()) {
            int[] values = slots.values(slots.of(variable, variable.type()));
            boolean listed = values.length > 0 && values[0] != Numbers.UNKNOWN;
            states = listed ? Math.min(states * values.length, MOST + 1L) : MOST + 1L;
        }
        this.size = lifecycle.outside().size();
        this.decided = states <= MOST && size > 0;
        lifecycle.events().forEach(event -> events.add(change(event)));
        List<Change> changes = new ArrayList<>(events);
        lifecycle.commands().stream()
                .flatMap(Walks::actions)
                .distinct()
                .forEach(action -> changes.addAll(changes(action)));
        if (decided) {
            int[] start = blank();
            for (int i = 0; i < size; i++) {
                start[i] = Numbers.of(lifecycle.outside().get(i).initial());
            }
            all.set(index(start));
            close(all, changes);
        }
    }

    boolean decided() {
        return decided;
    }

    /** Everything that can be. */
    BitSet all() {
        return copy(all);
    }

    /** What can be while this call may be out, its effect perhaps half done. */
    BitSet during(BitSet before, Action action) {
        BitSet during = copy(before);
        List<Change> changes = new ArrayList<>(events);
        changes.addAll(changes(action));
        close(during, changes);
        return during;
    }

    /** What can be while no call is out. */
    BitSet later(BitSet before) {
        BitSet later = copy(before);
        close(later, events);
        return later;
    }

    /** Those in which a call has done what it does last; all of them for an action that changes nothing. */
    BitSet finished(BitSet during, ActionCall call) {
        Action action = call.action();
        if (!action.hasEffect()) {
            return copy(during);
        }
        Block last = action.effect().get(action.effect().size() - 1);
        BitSet finished = new BitSet();
        during.stream().forEach(index -> {
            int[] row = withArguments(row(index), call);
            boolean done = last.assignments().stream().allMatch(assignment -> {
                int wanted = terms.value(assignment.value()).in(row);
                int found = row[slots.find(assignment.variable()).orElseThrow()];
                return wanted == Numbers.UNKNOWN || wanted == found;
            });
            if (done) {
                finished.set(index);
            }
        });
        return later(finished);
    }

    /** Whether the action may find what it needs in one of them. */
    boolean finds(BitSet among, ActionCall call) {
        Term needs = terms.truth(call.action().needs());
        return among.stream().anyMatch(index -> needs.in(withArguments(row(index), call)) != 0);
    }

    /** The row with the constant arguments of a call; others may be anything. */
    private int[] withArguments(int[] row, ActionCall call) {
        call.action().parameters().forEach(parameter -> slots.of(parameter, parameter.type()));
        int[] wide = new int[slots.size()];
        Arrays.fill(wide, Numbers.UNKNOWN);
        System.arraycopy(row, 0, wide, 0, size);
        for (int i = 0; i < call.arguments().size(); i++) {
            int place = slots.find(call.action().parameters().get(i)).orElseThrow();
            if (call.arguments().get(i) instanceof Expression.Constant constant) {
                wide[place] = Numbers.of(constant.value());
            }
        }
        return wide;
    }

    private Change change(Event event) {
        return change(event.effect(), terms.truth(event.when()));
    }

    private List<Change> changes(Action action) {
        List<Change> changes = new ArrayList<>();
        Term needs = terms.truth(action.needs());
        for (Block block : action.effect()) {
            changes.add(change(block, changes.isEmpty() ? needs : row -> 1)); // what it needs is asked once
        }
        return changes;
    }

    private Change change(Block block, Term when) {
        List<Integer> places = new ArrayList<>();
        List<Term> values = new ArrayList<>();
        for (Assignment assignment : block.assignments()) {
            places.add(slots.find(assignment.variable()).orElseThrow());
            values.add(terms.value(assignment.value()));
        }
        return new Change(places, values, when);
    }

    private void close(BitSet reached, List<Change> changes) {
        ArrayDeque<Integer> open = new ArrayDeque<>();
        reached.stream().forEach(open::push);
        while (!open.isEmpty()) {
            int[] row = row(open.pop());
            int[] wide = new int[slots.size()];
            Arrays.fill(wide, Numbers.UNKNOWN);
            System.arraycopy(row, 0, wide, 0, size);
            for (Change change : changes) {
                if (change.when().in(wide) != 0) {
                    apply(change, 0, wide, row, reached, open);
                }
            }
        }
    }

    private void apply(Change change, int next, int[] before, int[] after, BitSet reached, ArrayDeque<Integer> open) {
        if (next == change.slots().size()) {
            int index = index(after);
            if (index >= 0 && !reached.get(index)) {
                reached.set(index);
                open.push(index);
            }
            return;
        }
        int place = change.slots().get(next);
        int value = change.values().get(next).in(before);
        int[] choices = value == Numbers.UNKNOWN ? slots.values(place) : new int[] {value};
        for (int choice : choices) {
            int[] chosen = after.clone();
            chosen[place] = choice;
            apply(change, next + 1, before, chosen, reached, open);
        }
    }

    private int[] blank() {
        return new int[size];
    }

    private int[] row(int index) {
        int[] row = blank();
        int rest = index;
        for (int i = size - 1; i >= 0; i--) {
            int[] values = slots.values(i);
            row[i] = values[rest % values.length];
            rest /= values.length;
        }
        return row;
    }

    /** The number of a state of the outside; -1 where a value is not one of its type. */
    private int index(int[] row) {
        int index = 0;
        for (int i = 0; i < size; i++) {
            int[] values = slots.values(i);
            int wanted = row[i];
            int at = 0;
            while (at < values.length && values[at] != wanted) {
                at++;
            }
            if (at == values.length) {
                return -1;
            }
            index = index * values.length + at;
        }
        return index;
    }

    private static BitSet copy(BitSet set) {
        BitSet copy = new BitSet();
        copy.or(set);
        return copy;
    }
}
