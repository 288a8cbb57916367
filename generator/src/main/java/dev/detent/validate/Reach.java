package dev.detent.validate;

import dev.detent.diagnostic.Span;
import dev.detent.model.Command;
import dev.detent.model.EnumerationValue;
import dev.detent.model.Lifecycle;
import dev.detent.model.Next;
import dev.detent.model.Type;
import dev.detent.model.Value;
import dev.detent.model.Variable;
import dev.detent.validate.ReachPlan.Case;
import dev.detent.validate.ReachPlan.Order;
import dev.detent.validate.ReachPlan.Stage;
import dev.detent.validate.ReachPlan.Trigger;
import dev.detent.validate.ReachPlan.Writing;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What can be reached where only the row and the step in flight are followed: a look may show anything, a call may end in
 * any way at any time, arguments and settings may have any value. Everything that really happens is in it; what is not in it
 * never happens.
 */
final class Reach {

    /** Beyond so many states variables are no longer followed, those first that least is asked of. */
    private static final long MOST = 100_000;

    private final Lifecycle lifecycle;
    private final ReachPlan plan;
    private final List<Variable> followed = new ArrayList<>();
    private final int[] slotOf;
    private final int[][] domain;
    private final int mainSlot;
    private final int[] free;
    private final BitSet visited = new BitSet();
    private final ArrayDeque<Integer> waiting = new ArrayDeque<>();
    private final List<List<Writing>> late = new ArrayList<>();
    private final BitSet last = new BitSet();

    private final Map<Integer, BitSet> values = new TreeMap<>();
    private final Set<Span> taken = new HashSet<>();
    private final BitSet entered = new BitSet();
    private final Set<String> accepted = new HashSet<>();
    private final Set<String> due = new HashSet<>();
    private final boolean decided;

    Reach(Lifecycle lifecycle) {
        this.lifecycle = lifecycle;
        this.plan = new ReachPlan(lifecycle);
        this.mainSlot = plan.slots.find(lifecycle.main()).orElseThrow();
        ((Type.EnumerationType) lifecycle.main().type())
                .values().stream().filter(EnumerationValue::last).forEach(value -> last.set(value.ordinal()));
        this.decided = choose();
        this.slotOf = followed.stream()
                .mapToInt(variable -> plan.slots.find(variable).orElseThrow())
                .toArray();
        this.domain = Arrays.stream(slotOf).mapToObj(plan.slots::values).toArray(int[][]::new);
        this.free = new int[plan.slots.size()];
        Arrays.fill(free, Numbers.UNKNOWN);
        lateWrites();
        if (decided) {
            start();
            while (!waiting.isEmpty()) {
                leave(waiting.pop());
            }
        }
    }

    /** Whether anything is known: not where there is too much to follow. */
    boolean decided() {
        return decided;
    }

    /** Whether the variable may have the value; true where it is not followed. */
    boolean mayBe(Variable variable, Value value) {
        if (!followed.contains(variable)) {
            return true;
        }
        BitSet found = values.getOrDefault(plan.slots.find(variable).orElseThrow(), new BitSet());
        int[] all = domain[followed.indexOf(variable)];
        for (int i = 0; i < all.length; i++) {
            if (all[i] == Numbers.of(value)) {
                return found.get(i);
            }
        }
        return false;
    }

    /** Whether the case of an acceptance or an ending at this place may be taken. */
    boolean takes(Span place) {
        return taken.contains(place);
    }

    /** Whether the step at this place may be in flight. */
    boolean enters(Span step) {
        return plan.stages.stream()
                .anyMatch(stage -> stage.step().span().equals(step) && entered.get(stage.position()));
    }

    /** Whether a step in flight may show the task. */
    boolean shows(EnumerationValue task) {
        return plan.stages.stream()
                .anyMatch(stage -> stage.step().task().equals(Optional.of(task)) && entered.get(stage.position()));
    }

    boolean accepts(Command command) {
        return accepted.contains(command.name());
    }

    boolean isDue(String reaction) {
        return due.contains(reaction);
    }

    private boolean choose() {
        List<Variable> candidates = new ArrayList<>(lifecycle.kept());
        lifecycle.attributes().stream().filter(Variable::modelled).forEach(candidates::add);
        Set<Variable> asked = new HashSet<>();
        lifecycle
                .commands()
                .forEach(command ->
                        Walks.conditions(command).forEach(condition -> asked.addAll(Walks.reads(condition))));
        lifecycle.reactions().forEach(reaction -> asked.addAll(Walks.reads(reaction.kept())));
        candidates.sort(Comparator.comparingInt(
                variable -> variable.equals(lifecycle.main()) ? 0 : asked.contains(variable) ? 1 : 2));
        long states = plan.stages.size() + 1L;
        for (Variable variable : candidates) {
            int[] all = plan.slots.values(plan.slots.find(variable).orElseThrow());
            if (all.length == 0 || all[0] == Numbers.UNKNOWN || states * all.length > MOST) {
                continue;
            }
            states *= all.length;
            followed.add(variable);
        }
        return followed.contains(lifecycle.main());
    }

    /** What calls of commands that are pre-empted may still teach, whatever is in flight by then. */
    private void lateWrites() {
        Set<String> victims = new HashSet<>();
        lifecycle.commands().forEach(command -> victims.addAll(command.preempts()));
        for (Order order : plan.orders) {
            if (victims.contains(order.command().name())) {
                order.stages().stream()
                        .map(Stage::taught)
                        .filter(taught -> !taught.isEmpty())
                        .forEach(late::add);
            }
        }
    }

    private void start() {
        int[] row = free.clone();
        for (int i = 0; i < slotOf.length; i++) {
            Variable variable = followed.get(i);
            int initial = Numbers.of(variable.initial());
            row[slotOf[i]] = variable.role() == Variable.Role.ATTRIBUTE ? 0 : initial;
        }
        visit(row, 0);
    }

    private void visit(int[] row, int position) {
        int index = position;
        for (int i = 0; i < slotOf.length; i++) {
            int at = indexOf(domain[i], row[slotOf[i]]);
            if (at < 0) {
                return; // a value outside of the type: the acceptance is refused
            }
            values.computeIfAbsent(slotOf[i], first -> new BitSet()).set(at);
            index = index * domain[i].length + at;
        }
        if (position > 0) {
            entered.set(position);
        }
        if (!visited.get(index)) {
            visited.set(index);
            waiting.push(index);
        }
    }

    private static int indexOf(int[] values, int wanted) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] == wanted) {
                return i;
            }
        }
        return -1;
    }

    private void leave(int index) {
        int[] row = row(index);
        int position = index / rows();
        late.forEach(taught -> write(taught, row, after -> visit(after, position)));
        if (!last.get(row[mainSlot])) {
            int[] seen = shown(row, position);
            for (Order order : plan.orders) {
                if ((!order.command().internal()
                                || plan.issued.contains(order.command().name()))
                        && lets(order, position)) {
                    accept(order, seen, row, position);
                }
            }
            if (position == 0) {
                react(seen, row);
            }
        }
        if (position > 0) {
            answer(plan.orderOfStage.get(position - 1), plan.stages.get(position - 1), row);
        }
    }

    private int[] row(int index) {
        int rest = index;
        int[] row = free.clone();
        for (int i = slotOf.length - 1; i >= 0; i--) {
            row[slotOf[i]] = domain[i][rest % domain[i].length];
            rest /= domain[i].length;
        }
        return row;
    }

    private int rows() {
        return Arrays.stream(domain).mapToInt(all -> all.length).reduce(1, (a, b) -> a * b);
    }

    /** The rows, not final, in which no command may be in flight; what is not followed is unknown in them. */
    List<int[]> idleRows() {
        return visited.stream()
                .takeWhile(index -> index < rows())
                .mapToObj(this::row)
                .filter(row -> !last.get(row[mainSlot]))
                .toList();
    }

    ReachPlan plan() {
        return plan;
    }

    /** The row with only what is followed; empty where that is not all known, or the main state is final. */
    Optional<int[]> settled(int[] row) {
        int[] clean = free.clone();
        for (int i = 0; i < slotOf.length; i++) {
            if (indexOf(domain[i], row[slotOf[i]]) < 0) {
                return Optional.empty();
            }
            clean[slotOf[i]] = row[slotOf[i]];
        }
        return last.get(row[mainSlot]) ? Optional.empty() : Optional.of(clean);
    }

    /** The row with what the command in flight shows. */
    int[] shown(int[] row, int position) {
        int[] seen = row.clone();
        Optional<Stage> stage = position == 0 ? Optional.empty() : Optional.of(plan.stages.get(position - 1));
        int task = stage.flatMap(now -> now.step().task()).map(Numbers::of).orElse(Numbers.NONE);
        lifecycle.task().flatMap(plan.slots::find).ifPresent(slot -> seen[slot] = task);
        plan.slots
                .find(Slots.Special.SHOWN)
                .ifPresent(
                        slot -> seen[slot] = lifecycle.mainShowsTasks() && task != Numbers.NONE ? task : row[mainSlot]);
        plan.slots
                .find(Slots.Special.DOING)
                .ifPresent(slot -> seen[slot] = position == 0
                        ? Numbers.NONE
                        : number(plan.orderOfStage.get(position - 1).command()));
        if (position == 0) {
            plan.slots.find(Slots.Special.CALLING).ifPresent(slot -> seen[slot] = Numbers.NONE);
        }
        return seen;
    }

    private int number(Command command) {
        return lifecycle.commandNames().value(command.name()).map(Numbers::of).orElse(Numbers.UNKNOWN);
    }

    private boolean lets(Order order, int position) {
        return position == 0
                || order.command().anytime()
                || order.command()
                        .preempts()
                        .contains(plan.orderOfStage.get(position - 1).command().name());
    }

    private void react(int[] seen, int[] row) {
        for (Trigger trigger : plan.triggers) {
            if (trigger.kept().in(seen) != 0) {
                due.add(trigger.reaction().name());
                int[] asked = seen.clone();
                plan.slots
                        .find(Slots.Special.CALLER)
                        .ifPresent(slot ->
                                asked[slot] = lifecycle.callers().values().size() - 1);
                accept(trigger.order(), asked, row, 0);
            }
        }
    }

    /**
     * Accepts a command, where its guard may hold.
     *
     * @param seen the row as guards see it
     * @param row the row as it is stored
     */
    private void accept(Order order, int[] seen, int[] row, int position) {
        if (!isSource(order, seen) || order.requirements().stream().anyMatch(clause -> clause.in(seen) == 0)) {
            return;
        }
        accepted.add(order.command().name());
        if (order.accept().isEmpty()) {
            begin(order, row, position);
            return;
        }
        for (Case accept : order.accept()) {
            int holds = accept.when().map(when -> when.in(seen)).orElse(1);
            if (holds != 0) {
                taken.add(accept.span());
                write(accept.writes(), row, after -> begin(order, after, position));
            }
            if (holds == 1) {
                return;
            }
        }
    }

    /** Whether the command may start from what the main state shows. */
    boolean isSource(Order order, int[] seen) {
        int stored = seen[mainSlot];
        return order.sources()
                .get(
                        lifecycle.mainShowsTasks()
                                ? plan.slots
                                        .find(Slots.Special.SHOWN)
                                        .map(slot -> seen[slot])
                                        .orElse(stored)
                                : stored);
    }

    private void begin(Order order, int[] row, int position) {
        if (order.command().anytime()) {
            end(order.success(), order, Optional.empty(), row, position);
        } else {
            goOn(order, 0, row);
        }
    }

    /** The next step after this one is asked, or the command succeeds. */
    private void goOn(Order order, int after, int[] row) {
        for (Stage stage : order.stages().subList(after, order.stages().size())) {
            int holds = stage.when().map(when -> when.in(row)).orElse(1);
            if (holds != 0) {
                visit(row, stage.position());
            }
            if (holds == 1) {
                return;
            }
        }
        end(order.success(), order, Optional.empty(), row, 0);
    }

    /** All answers that the step in flight may get. */
    private void answer(Order order, Stage stage, int[] row) {
        write(stage.taught(), row, taught -> pass(order, stage, taught));
        end(stage.failure(), order, Optional.of(stage), row, 0);
        stage.others().forEach(cases -> end(cases, order, Optional.of(stage), row, 0));
    }

    private void pass(Order order, Stage stage, int[] row) {
        write(stage.then(), row, after -> goOn(order, stage.step().number(), after));
    }

    /** Takes each case that may be the first to hold; what is over leaves this position. */
    private void end(List<Case> cases, Order order, Optional<Stage> stage, int[] row, int position) {
        for (Case ending : cases) {
            int holds = ending.when().map(when -> when.in(row)).orElse(1);
            if (holds != 0) {
                taken.add(ending.span());
                write(ending.writes(), row, after -> follow(ending.next(), order, stage, after, position));
            }
            if (holds == 1) {
                return;
            }
        }
    }

    private void follow(Next next, Order order, Optional<Stage> stage, int[] row, int position) {
        if (next instanceof Next.Retry retry) {
            goOn(order, retry.step() - 1, row);
        } else if (next instanceof Next.Succeed && stage.isPresent()) {
            pass(order, stage.get(), row);
        } else if (next instanceof Next.Fail && stage.isPresent()) {
            List<Case> ends = stage.get().failure().stream()
                    .filter(ending -> !(ending.next() instanceof Next.Fail))
                    .toList();
            end(ends, order, stage, row, position);
        } else {
            visit(row, position);
        }
    }

    private interface Sink {
        void take(int[] row);
    }

    /** Makes the writes at once; a value that is not known may be any of its type. */
    private void write(List<Writing> writes, int[] row, Sink sink) {
        int[] after = row.clone();
        List<Integer> open = new ArrayList<>();
        for (Writing writing : writes) {
            int place = indexOf(slotOf, writing.slot());
            if (place >= 0) {
                after[writing.slot()] = writing.value().in(row);
                if (after[writing.slot()] == Numbers.UNKNOWN) {
                    open.add(place);
                }
            }
        }
        fill(open, 0, after, sink);
    }

    private void fill(List<Integer> open, int next, int[] row, Sink sink) {
        if (next == open.size()) {
            sink.take(row);
            return;
        }
        int place = open.get(next);
        for (int value : domain[place]) {
            int[] chosen = row.clone();
            chosen[slotOf[place]] = value;
            fill(open, next + 1, chosen, sink);
        }
    }
}
