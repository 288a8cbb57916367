package dev.detent.meaning;

import dev.detent.meaning.Machinery.ReadyEvent;
import dev.detent.model.Check;
import dev.detent.model.EnumerationValue;
import dev.detent.model.Expression;
import dev.detent.model.Lifecycle;
import dev.detent.model.Type;
import dev.detent.model.Value;
import dev.detent.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The transition system of one instance under the conditions of a check, as {@code spec/language/semantics.md} fixes it.
 * Not safe for use by several threads: it keeps a scene to judge conditions in.
 */
public final class Meaning {

    private final Machinery machinery;
    private final Lifecycle lifecycle;
    private final Check check;
    private final StateLayout layout;
    private final Scene scene;
    private final Acceptance acceptance;
    private final Calls calls;

    /** The meaning of the lifecycle where the check's conditions hold. */
    public Meaning(Lifecycle lifecycle, Check check) {
        this.machinery = new Machinery(lifecycle, check);
        this.lifecycle = machinery.lifecycle;
        this.check = check;
        this.layout = machinery.layout;
        this.scene = machinery.scene;
        this.acceptance = new Acceptance(machinery);
        this.calls = new Calls(machinery);
    }

    public Lifecycle lifecycle() {
        return lifecycle;
    }

    public StateLayout layout() {
        return layout;
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
        return states;
    }

    private List<Integer> settingNumbers(Variable setting) {
        Value pinned = check.settings().get(setting.name());
        return pinned == null ? StateLayout.numbers(setting.type()) : List.of(StateLayout.number(pinned));
    }

    /** Takes every step that is possible in the state, in a fixed order. */
    public void steps(int[] state, StepVisitor visitor) {
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
    /** Names of the machinery.reactions that are due in the state although their command would be refused. */
    public List<String> refusedReactions(int[] state) {
        return acceptance.refusedReactions(state);
    }

    /** Whether the state is one where a look would show neither the effect nor the state before, and the file has no answer. */
    public boolean unanswered(int[] state) {
        return calls.unanswered(state);
    }

    /** Name of the first variable that has left its type; empty for a good state. */
    public Optional<Variable> outOfType(int[] state) {
        return layout.variables().stream()
                .filter(variable -> variable.role() == Variable.Role.KEEP || variable.role() == Variable.Role.STATE)
                .filter(variable -> !StateLayout.inside(variable.type(), state[layout.position(variable)]))
                .findFirst();
    }

    /** Whether the condition of a property holds; {@code before} is the state before the step, or the state itself. */
    public Condition condition(Expression expression) {
        Term term = machinery.terms.plain(expression);
        return (before, now) -> {
            scene.at(now);
            scene.before = before;
            return term.holds(scene);
        };
    }

    /** The value of an expression of a property in a state; {@code before} as in {@link #condition}. */
    public Value value(Expression expression, int[] before, int[] now) {
        scene.at(now);
        scene.before = before;
        return StateLayout.value(
                expression.type(), machinery.terms.plain(expression).value(scene));
    }

    /** A condition over a step; over a state where both are the same. */
    @FunctionalInterface
    public interface Condition {
        /** Whether it holds. */
        boolean holds(int[] before, int[] now);
    }

    /** Whether somebody awaits the answer of a call. */
    public boolean asked(int[] state) {
        return state[layout.link] == Machinery.ASKED;
    }

    /** Whether the instance rests although it is not at its end: no command is in flight, no call is left, no final value. */
    public boolean resting(int[] state) {
        return state[layout.opCommand] == 0
                && state[layout.link] == Machinery.IDLE
                && !machinery.last[state[machinery.main]];
    }

    /** The value of the main state that is stored. */
    public EnumerationValue mainValue(int[] state) {
        Type.EnumerationType type = (Type.EnumerationType) lifecycle.main().type();
        return type.enumeration().values().get(state[machinery.main]);
    }

    /** Number of the command in flight from 1, or 0. */
    public int inFlight(int[] state) {
        return state[layout.opCommand];
    }

    /** Whether the step from the state is one in which a command took over from another. */
    public boolean preemption(Happening happening, int[] before) {
        return happening.kind() == StepKind.ACCEPT
                && before[layout.opCommand] != 0
                && !machinery.command(happening.command()).command.anytime();
    }
}
