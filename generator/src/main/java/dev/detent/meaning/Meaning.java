package dev.detent.meaning;

import dev.detent.meaning.Machinery.ReadyEvent;
import dev.detent.model.Check;
import dev.detent.model.Expression;
import dev.detent.model.Lifecycle;
import dev.detent.model.Value;
import dev.detent.model.Variable;
import dev.detent.model.Weakening;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The transition system of the instances of a check, under the conditions of a check, as {@code spec/language/semantics.md} fixes it.
 * Not safe for use by several threads: it keeps a scene to judge conditions in.
 */
public final class Meaning {

    private final Machinery machinery;
    private final Lifecycle lifecycle;
    private final Check check;
    private final StateLayout layout;
    private final Scene scene;
    private final Instances instances;
    private final Acceptance acceptance;
    private final Calls calls;

    /** The meaning of the lifecycle where the check's conditions hold. */
    public Meaning(Lifecycle lifecycle, Check check) {
        this.machinery = new Machinery(lifecycle, check);
        this.lifecycle = machinery.lifecycle;
        this.check = check;
        this.layout = machinery.layout;
        this.scene = machinery.scene;
        this.instances = machinery.instances;
        this.acceptance = new Acceptance(machinery);
        this.calls = new Calls(machinery, acceptance.steps());
    }

    public Lifecycle lifecycle() {
        return lifecycle;
    }

    public StateLayout layout() {
        return layout;
    }

    /** The guarantees that the engine does not keep. */
    public Set<Weakening> without() {
        return check.without();
    }

    /** Where the parts of an instance stand in a state. */
    public StatePositions positions() {
        return new StatePositions(layout);
    }

    /** The conditions under which the lifecycle is looked at. */
    public Check check() {
        return check;
    }

    /** The initial states: one for each combination of values of the settings that the check does not pin. */
    public List<int[]> initial() {
        int[] start = new int[layout.size];
        for (Variable variable : layout.variables()) {
            boolean presence = variable.role() == Variable.Role.ATTRIBUTE;
            start[layout.position(variable)] = presence ? 0 : StateLayout.number(variable.initial());
        }
        List<int[]> states = List.of(start);
        for (Variable setting : lifecycle.settings()) {
            if (layout.has(setting)) {
                List<int[]> wider = new ArrayList<>();
                for (int[] state : states) {
                    for (int number : settingNumbers(setting)) {
                        int[] copy = state.clone();
                        copy[layout.position(setting)] = number;
                        wider.add(copy);
                    }
                }
                states = wider;
            }
        }
        return states.stream().map(instances::all).toList();
    }

    private List<Integer> settingNumbers(Variable setting) {
        Value pinned = check.settings().get(setting.name());
        return pinned == null ? StateLayout.numbers(setting.type()) : List.of(StateLayout.number(pinned));
    }

    /** Takes every step that is possible in the state, in a fixed order. */
    public void steps(int[] state, StepVisitor visitor) {
        machinery.takeRefused();
        for (int number = 0; number < instances.count(); number++) {
            int instance = number;
            scene.heldByOthers = instances.heldByOthers(state, instance);
            scene.all = state;
            stepsOfOne(instances.part(state, instance), new StepVisitor() {
                @Override
                public void visit(Happening happening, int[] after) {
                    visitor.visit(happening.of(instance), instances.with(state, instance, after));
                }

                @Override
                public void handsOver(String command, int[] between) {
                    visitor.handsOver(command, instances.with(state, instance, between));
                }
            });
        }
    }

    private void stepsOfOne(int[] state, StepVisitor visitor) {
        if (!machinery.last[state[machinery.main]]) {
            acceptance.accepts(state, visitor);
            acceptance.reacts(state, visitor);
            reports(state, visitor);
        }
        calls.protocol(state, visitor);
        for (ReadyEvent event : machinery.events) {
            if (event.when().holds(scene.at(state))) {
                int[] after = event.effect().write(scene);
                visitor.visit(
                        Machinery.happening(
                                StepKind.EVENT,
                                event.event().name(),
                                "",
                                event.event().span().line()),
                        after);
            }
        }
    }

    private void reports(int[] state, StepVisitor visitor) {
        if (check.reports() == Check.Reports.NONE) {
            return;
        }
        for (Variable reported : lifecycle.reported()) {
            if (!layout.has(reported)) {
                continue;
            }
            int position = layout.position(reported);
            List<Integer> numbers = check.reports() == Check.Reports.ANY
                    ? StateLayout.numbers(reported.type())
                    : List.of(state[layout.position(reported.source().orElseThrow())]);
            for (int number : numbers) {
                if (number != state[position]) {
                    int[] after = state.clone();
                    after[position] = number;
                    visitor.visit(
                            new Happening(
                                    StepKind.REPORT,
                                    reported.name(),
                                    "",
                                    "",
                                    List.of(StateLayout.value(reported.type(), number)),
                                    0,
                                    reported.span().line()),
                            after);
                }
            }
        }
    }
    /** The reactions that are due in the state although their command would be refused. */
    public List<RefusedReaction> refusedReactions(int[] state) {
        return IntStream.range(0, instances.count())
                .mapToObj(instance -> acceptance.refusedReactions(look(state, instance)))
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /** The steps that are not possible in the state because they would hand over to a command that is refused. */
    public List<RefusedHandOver> refusedHandOvers(int[] state) {
        if (!machinery.handsOver) {
            return List.of();
        }
        steps(state, (happening, after) -> {});
        return machinery.takeRefused();
    }

    /** Whether the state is one where a look would show neither the effect nor the state before, and the file has no answer. */
    public boolean unanswered(int[] state) {
        return IntStream.range(0, instances.count()).anyMatch(instance -> calls.unanswered(look(state, instance)));
    }

    /** The part of one instance; the scene then knows of the others. */
    private int[] look(int[] state, int instance) {
        scene.heldByOthers = instances.heldByOthers(state, instance);
        scene.all = state;
        return instances.part(state, instance);
    }

    /** The first variable that has left its type; empty for a good state. */
    public Optional<Variable> outOfType(int[] state) {
        for (int instance = 0; instance < instances.count(); instance++) {
            int[] part = instances.part(state, instance);
            for (Variable variable : layout.variables()) {
                boolean kept = variable.role() == Variable.Role.KEEP || variable.role() == Variable.Role.STATE;
                if (kept && !StateLayout.inside(variable.type(), part[layout.position(variable)])) {
                    return Optional.of(variable);
                }
            }
        }
        return lifecycle.holdings().stream()
                .map(holding -> holding.source().orElseThrow())
                .filter(resource -> free(resource, state) < 0)
                .findFirst();
    }

    /** How much of a shared resource is free in the state. */
    int free(Variable resource, int[] state) {
        Expression read = new Expression.Read(resource, false, resource.span());
        scene.at(look(state, 0));
        return machinery.terms.plain(read).value(scene);
    }

    /** How many instances there are. */
    public int instances() {
        return instances.count();
    }

    /** The part of one instance, as if there were no other. */
    int[] part(int[] state, int instance) {
        return instances.part(state, instance);
    }

    /** Whether the condition of a property holds for every instance; {@code before} is the state before the step. */
    public Condition condition(Expression expression) {
        List<Condition> each = IntStream.range(0, instances.count())
                .mapToObj(instance -> condition(expression, instance))
                .toList();
        return each.size() == 1
                ? each.get(0)
                : (before, now) -> each.stream().allMatch(condition -> condition.holds(before, now));
    }

    /** Whether the condition of a property holds for one instance. */
    public Condition condition(Expression expression, int instance) {
        Term term = machinery.terms.plain(expression);
        return (before, now) -> {
            judging(instance, before, now);
            return term.holds(scene);
        };
    }

    private void judging(int instance, int[] before, int[] now) {
        scene.before = instances.part(before, instance);
        scene.heldByOthersBefore = instances.heldByOthers(before, instance);
        scene.allBefore = before;
        scene.at(look(now, instance));
    }

    /** The value of an expression of a property for one instance; {@code before} as in {@link #condition}. */
    public Value value(Expression expression, int instance, int[] before, int[] now) {
        judging(instance, before, now);
        return StateLayout.value(
                expression.type(), machinery.terms.plain(expression).value(scene));
    }

    /** A condition over a step; over a state where both are the same. */
    @FunctionalInterface
    public interface Condition {
        /** Whether it holds. */
        boolean holds(int[] before, int[] now);
    }

    /** Whether the instance awaits the answer of a call. */
    public boolean asked(int[] state, int instance) {
        return instances.part(state, instance)[layout.link] == Machinery.ASKED;
    }

    /** Number of the command in flight from 1, or 0; of the first instance. */
    public int inFlight(int[] state) {
        return state[layout.opCommand];
    }

    /** Whether the step from the state is one in which a command took over from another. */
    public boolean preemption(Happening happening, int[] before) {
        return happening.kind() == StepKind.ACCEPT && takesOver(happening, before);
    }

    /** Whether the command of the step is accepted, or judged, in place of another one that is in flight in the state. */
    public boolean takesOver(Happening happening, int[] before) {
        return instances.part(before, happening.instance())[layout.opCommand] != 0
                && !machinery.command(happening.command()).command.anytime();
    }
}
