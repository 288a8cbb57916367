package dev.detent.meaning;

import dev.detent.meaning.ReadyCommand.Case;
import dev.detent.meaning.ReadyCommand.ReadyStep;
import dev.detent.model.Check;
import dev.detent.model.Command;
import dev.detent.model.EnumerationValue;
import dev.detent.model.Event;
import dev.detent.model.Expression;
import dev.detent.model.Lifecycle;
import dev.detent.model.Next;
import dev.detent.model.Parameter;
import dev.detent.model.Reaction;
import dev.detent.model.Type;
import dev.detent.model.Value;
import dev.detent.model.Variable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The transition system of one instance under the conditions of a check, as {@code spec/language/semantics.md} fixes it.
 * Not safe for use by several threads: it keeps a scene to judge conditions in.
 */
public final class Meaning {

    private static final int IDLE = 0;
    private static final int ASKED = 1;
    private static final int UNSURE = 2;
    private static final int OVERTAKEN = 3;

    private record ReadyEvent(Event event, Term when, Writer effect) {}

    private record ReadyReaction(Reaction reaction, int number, Term kept, Optional<Term> seen, List<Term> arguments) {}

    private final Lifecycle lifecycle;
    private final Check check;
    private final StateLayout layout;
    private final Scene scene = new Scene();
    private final Map<String, ReadyAction> actions = new HashMap<>();
    private final List<ReadyCommand> commands = new ArrayList<>();
    private final Map<String, ReadyCommand> byName = new HashMap<>();
    private final List<ReadyEvent> events = new ArrayList<>();
    private final List<ReadyReaction> reactions = new ArrayList<>();
    private final Terms terms;
    private final int main;
    private final boolean[] last;
    private final int engine;

    /** The meaning of the lifecycle where the check's conditions hold. */
    public Meaning(Lifecycle lifecycle, Check check) {
        this.lifecycle = lifecycle;
        this.check = check;
        this.layout = new StateLayout(lifecycle);
        this.terms = new Terms(lifecycle, layout, this::can);
        this.main = layout.position(lifecycle.main());
        List<EnumerationValue> mainValues =
                ((Type.EnumerationType) lifecycle.main().type()).enumeration().values();
        this.last = new boolean[mainValues.size()];
        mainValues.forEach(value -> last[value.ordinal()] = value.last());
        this.engine = lifecycle.callers().values().size() - 1;
        lifecycle.actions().forEach(action -> actions.put(action.name(), new ReadyAction(action, layout, terms)));
        for (Command command : lifecycle.commands()) {
            ReadyCommand ready = new ReadyCommand(command, commands.size() + 1, last.length, layout, terms, actions);
            commands.add(ready);
            byName.put(command.name(), ready);
        }
        for (Event event : lifecycle.events()) {
            events.add(
                    new ReadyEvent(event, terms.plain(event.when()), new Writer(event.effect(), layout, terms::plain)));
        }
        for (Reaction reaction : lifecycle.reactions()) {
            reactions.add(new ReadyReaction(
                    reaction,
                    reactions.size() + 1,
                    terms.plain(reaction.kept()),
                    reaction.seen().map(terms::plain),
                    reaction.arguments().stream().map(terms::plain).toList()));
        }
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
        if (!last[state[main]]) {
            accepts(state, visitor);
            reacts(state, visitor);
            reports(state, visitor);
        }
        protocol(state, visitor);
        for (ReadyEvent event : events) {
            if (event.when.holds(scene.at(state))) {
                int[] after = event.effect.write(scene);
                visitor.visit(
                        happening(
                                StepKind.EVENT,
                                event.event.name(),
                                "",
                                event.event.span().line()),
                        after);
            }
        }
    }

    // ---- acceptance ------------------------------------------------------------------------------------------------

    private void accepts(int[] state, StepVisitor visitor) {
        for (ReadyCommand command : commands) {
            if (command.command.internal()
                    || (check.commands().isPresent() && !check.commands().get().contains(command.command.name()))) {
                continue;
            }
            if (!free(command, state)) {
                continue;
            }
            int callers = command.readsCaller ? engine : 1;
            for (int caller = 0; caller < callers; caller++) {
                for (int[] arguments : combinations(command.parameters)) {
                    if (guard(command, state, arguments, caller)) {
                        int[] after = accepted(command, state, arguments, caller, 0);
                        visitor.visit(
                                new Happening(
                                        StepKind.ACCEPT,
                                        command.command.name(),
                                        command.command.name(),
                                        command.readsCaller
                                                ? lifecycle
                                                        .callers()
                                                        .values()
                                                        .get(caller)
                                                        .name()
                                                : "",
                                        values(command.parameters, arguments),
                                        command.command.span().line()),
                                after);
                    }
                }
            }
        }
    }

    private static List<Value> values(List<Parameter> parameters, int[] numbers) {
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < numbers.length; i++) {
            values.add(StateLayout.value(parameters.get(i).type(), numbers[i]));
        }
        return values;
    }

    private static List<int[]> combinations(List<Parameter> parameters) {
        List<int[]> combinations = List.of(new int[parameters.size()]);
        for (int i = 0; i < parameters.size(); i++) {
            List<int[]> wider = new ArrayList<>();
            for (int[] combination : combinations) {
                for (int number : StateLayout.numbers(parameters.get(i).type())) {
                    int[] copy = combination.clone();
                    copy[i] = number;
                    wider.add(copy);
                }
            }
            combinations = wider;
        }
        return combinations;
    }

    private boolean free(ReadyCommand command, int[] state) {
        int inFlight = state[layout.opCommand];
        return inFlight == 0
                || command.command.anytime()
                || command.preempts.contains(commands.get(inFlight - 1).command.name());
    }

    private boolean guard(ReadyCommand command, int[] state, int[] arguments, int caller) {
        if (last[state[main]] || !free(command, state)) {
            return false;
        }
        scene.at(state);
        scene.accepting = true;
        scene.arguments = arguments;
        scene.caller = caller;
        boolean holds = command.sources[shownMain(state)]
                && command.requirements.stream().allMatch(clause -> clause.holds(scene))
                && bounded(command);
        scene.accepting = false;
        return holds;
    }

    private boolean bounded(ReadyCommand command) {
        return start(command)
                .map(start -> start.bounds().stream()
                        .allMatch(bound ->
                                StateLayout.inside(bound.type(), bound.value().value(scene))))
                .orElse(true);
    }

    private Optional<ReadyCommand.Start> start(ReadyCommand command) {
        return command.starts.stream()
                .filter(start -> start.when().map(when -> when.holds(scene)).orElse(true))
                .findFirst();
    }

    private int shownMain(int[] state) {
        int inFlight = state[layout.opCommand];
        if (inFlight != 0 && lifecycle.mainShowsTasks()) {
            Optional<EnumerationValue> task =
                    commands.get(inFlight - 1).step(state[layout.opStep]).step().task();
            if (task.isPresent()) {
                return task.get().ordinal();
            }
        }
        return state[main];
    }

    /** The state after the acceptance; the guard has been found true. */
    private int[] accepted(ReadyCommand command, int[] state, int[] arguments, int caller, int reaction) {
        scene.at(state);
        scene.accepting = true;
        scene.arguments = arguments;
        scene.caller = caller;
        int[] after = start(command).map(start -> start.writes().write(scene)).orElseGet(state::clone);
        if (command.command.anytime()) {
            after = ending(command.success, after).writes().write(scene.at(after));
            scene.accepting = false;
            return after;
        }
        int first = nextStep(command, 0, after);
        if (first == 0) {
            after = ending(command.success, after).writes().write(scene.at(after));
        }
        scene.accepting = false;
        int link = state[layout.link];
        if (link == ASKED || link == UNSURE) {
            rememberOvertaken(state, after);
        }
        clearOp(after);
        if (first == 0) {
            after[layout.link] = link == IDLE ? IDLE : OVERTAKEN;
            return after;
        }
        after[layout.opCommand] = command.number;
        after[layout.opStep] = first;
        after[layout.opReaction] = reaction;
        for (int i = 0; i < arguments.length; i++) {
            Optional<Integer> position = layout.commandArgument(command.parameters.get(i));
            if (position.isPresent()) {
                after[position.get()] = arguments[i];
            }
        }
        if (link == IDLE) {
            after[layout.link] = ASKED;
            putCall(command, first, after);
        } else {
            after[layout.link] = OVERTAKEN;
        }
        return after;
    }

    private void rememberOvertaken(int[] before, int[] after) {
        ReadyCommand victim = commands.get(before[layout.opCommand] - 1);
        boolean teaches = victim.step(before[layout.opStep])
                .action()
                .map(ReadyAction::teaches)
                .orElse(false);
        if (teaches) {
            int[] call = before.clone();
            putCall(victim, before[layout.opStep], call);
            System.arraycopy(call, layout.callCommand, after, layout.overtaken, layout.callEnd - layout.callCommand);
        }
    }

    private boolean can(String name, int[] state) {
        boolean accepting = scene.accepting;
        int[] now = scene.now;
        ReadyCommand command = command(name);
        boolean possible = false;
        int callers = command.command.internal() ? 0 : engine;
        for (int caller = 0; caller < callers && !possible; caller++) {
            for (int[] arguments : combinations(command.parameters)) {
                possible = possible || guard(command, state, arguments, caller);
            }
        }
        scene.accepting = accepting;
        scene.at(now);
        return possible;
    }

    // ---- reactions and reports -------------------------------------------------------------------------------------

    private boolean due(ReadyReaction reaction, int[] state) {
        return !last[state[main]]
                && state[layout.opCommand] == 0
                && state[layout.link] == IDLE
                && reaction.kept.holds(scene.at(state))
                && reaction.seen.map(seen -> seen.holds(scene.at(state))).orElse(true);
    }

    private void reacts(int[] state, StepVisitor visitor) {
        for (ReadyReaction reaction : reactions) {
            if (due(reaction, state)) {
                ReadyCommand command = command(reaction.reaction.command());
                int[] arguments = arguments(reaction, state);
                if (guard(command, state, arguments, engine)) {
                    int mark = reaction.reaction.marked() ? reaction.number : 0;
                    int[] after = accepted(command, state, arguments, engine, mark);
                    visitor.visit(
                            happening(
                                    StepKind.REACT,
                                    reaction.reaction.name(),
                                    command.command.name(),
                                    reaction.reaction.span().line()),
                            after);
                }
            }
        }
    }

    private int[] arguments(ReadyReaction reaction, int[] state) {
        scene.at(state);
        return reaction.arguments.stream()
                .mapToInt(argument -> argument.value(scene))
                .toArray();
    }

    /** Names of the reactions that are due in the state although their command would be refused. */
    public List<String> refusedReactions(int[] state) {
        return reactions.stream()
                .filter(reaction -> due(reaction, state)
                        && !guard(command(reaction.reaction.command()), state, arguments(reaction, state), engine))
                .map(reaction -> reaction.reaction.name())
                .toList();
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
                                    reported.span().line()),
                            after);
                }
            }
        }
    }

    // ---- the call and its answers ----------------------------------------------------------------------------------

    private void protocol(int[] state, StepVisitor visitor) {
        effect(state, visitor);
        int link = state[layout.link];
        if (link == ASKED) {
            answers(state, visitor);
        } else if (link == UNSURE) {
            settleUnsure(state, visitor);
        } else if (link == OVERTAKEN) {
            settleOvertaken(state, visitor);
        }
    }

    private ReadyAction calledAction(int[] state) {
        return commands.get(state[layout.callCommand] - 1)
                .step(state[layout.callStep])
                .action()
                .orElseThrow();
    }

    /** Whether what the call needs holds: the action's condition and what a reaction wanted to have seen. */
    private boolean needs(ReadyAction action, int[] state) {
        scene.at(state);
        int reaction = state[layout.callReaction];
        return action.needs.holds(scene)
                && (reaction == 0
                        || reactions
                                .get(reaction - 1)
                                .seen
                                .map(seen -> seen.holds(scene))
                                .orElse(true));
    }

    private void effect(int[] state, StepVisitor visitor) {
        if (state[layout.callCommand] == 0) {
            return;
        }
        ReadyAction action = calledAction(state);
        int part = state[layout.callPart];
        if (part > 0 || needs(action, state)) {
            int[] after = action.effect.get(part).write(scene.at(state));
            String command = commands.get(state[layout.callCommand] - 1).command.name();
            if (part + 1 == action.effect.size()) {
                clearCall(after);
            } else {
                after[layout.callPart] = part + 1;
            }
            visitor.visit(
                    happening(
                            StepKind.EFFECT,
                            action.action.name(),
                            command,
                            action.action.span().line()),
                    after);
        }
    }

    private void answers(int[] state, StepVisitor visitor) {
        ReadyCommand command = commands.get(state[layout.opCommand] - 1);
        ReadyStep step = command.step(state[layout.opStep]);
        String commandName = command.command.name();
        int line = step.step().span().line();
        String name = step.action()
                .map(action -> action.action.name())
                .orElse(step.step().name());
        if (step.action().isEmpty()) {
            visitor.visit(happening(StepKind.DONE, name, commandName, line), done(command, step, state.clone()));
            return;
        }
        ReadyAction action = step.action().get();
        if (state[layout.callCommand] == 0) {
            visitor.visit(happening(StepKind.DONE, name, commandName, line), done(command, step, refreshed(state)));
        } else if (state[layout.callPart] == 0) {
            if (mayFail(action) || !needs(action, state)) {
                int[] after = take(step.failure(), command, step, refreshed(state));
                visitor.visit(happening(StepKind.REFUSED, name, commandName, line), after);
            }
            if (listed(action)) {
                for (String outcome : action.action.outcomes()) {
                    List<Case> cases = step.outcomes().getOrDefault(outcome, step.failure());
                    visitor.visit(
                            happening(StepKind.OUTCOME, outcome, commandName, line),
                            take(cases, command, step, refreshed(state)));
                }
            }
        }
        int[] unsure = state.clone();
        unsure[layout.link] = UNSURE;
        visitor.visit(happening(StepKind.UNKNOWN, name, commandName, line), unsure);
    }

    private boolean listed(ReadyAction action) {
        return check.mayFail()
                .map(names -> names.contains(action.action.name()))
                .orElse(true);
    }

    private boolean mayFail(ReadyAction action) {
        return !action.action.neverFails() && listed(action);
    }

    private void settleUnsure(int[] state, StepVisitor visitor) {
        unsureSettled(state).ifPresent(after -> {
            ReadyCommand command = commands.get(state[layout.opCommand] - 1);
            ReadyStep step = command.step(state[layout.opStep]);
            visitor.visit(
                    happening(
                            StepKind.SETTLE,
                            step.action().orElseThrow().action.name(),
                            command.command.name(),
                            step.step().span().line()),
                    after);
        });
    }

    private Optional<int[]> unsureSettled(int[] state) {
        ReadyCommand command = commands.get(state[layout.opCommand] - 1);
        ReadyStep step = command.step(state[layout.opStep]);
        ReadyAction action = step.action().orElseThrow();
        int[] asked = state.clone();
        putCall(command, state[layout.opStep], asked);
        boolean needed = needs(action, asked);
        boolean seen = action.effectSeen(scene.at(asked));
        int[] looked = refreshed(state);
        clearCall(looked);
        if (seen && !needed) {
            return Optional.of(done(command, step, looked));
        }
        if (seen) {
            return Optional.of(ask(command, state[layout.opStep], looked));
        }
        if (needed) {
            return Optional.of(take(step.unknown(), command, step, looked));
        }
        return step.lost().isEmpty() ? Optional.empty() : Optional.of(take(step.lost(), command, step, looked));
    }

    /** Whether the state is one where a look would show neither the effect nor the state before, and the file has no answer. */
    public boolean unanswered(int[] state) {
        return state[layout.link] == UNSURE && unsureSettled(state).isEmpty();
    }

    private void settleOvertaken(int[] state, StepVisitor visitor) {
        int[] after = refreshed(state);
        if (state[layout.overtaken] != 0) {
            System.arraycopy(after, layout.overtaken, after, layout.callCommand, layout.callEnd - layout.callCommand);
            ReadyAction action = calledAction(after);
            if (action.effectSeen(scene.at(after)) && !needs(action, after)) {
                action.learn(scene.at(after));
                after = scene.now;
            }
        }
        clearCall(after);
        int inFlight = state[layout.opCommand];
        if (inFlight == 0) {
            after[layout.link] = IDLE;
            clearOvertaken(after);
        } else {
            after = ask(commands.get(inFlight - 1), state[layout.opStep], after);
        }
        String name = inFlight == 0 ? "" : commands.get(inFlight - 1).command.name();
        int line = inFlight == 0 ? 0 : commands.get(inFlight - 1).command.span().line();
        visitor.visit(happening(StepKind.SETTLE, name, name, line), after);
    }

    // ---- how a step goes on ----------------------------------------------------------------------------------------

    private int nextStep(ReadyCommand command, int after, int[] state) {
        scene.at(state);
        for (int number = after + 1; number <= command.steps.size(); number++) {
            if (command.step(number).when().map(when -> when.holds(scene)).orElse(true)) {
                return number;
            }
        }
        return 0;
    }

    private Case ending(List<Case> cases, int[] state) {
        scene.at(state);
        return cases.stream()
                .filter(ending -> ending.when().map(when -> when.holds(scene)).orElse(true))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a case list without a last unconditional case"));
    }

    /** The step is done: what its action teaches, its own writes, then the next step or the end. */
    private int[] done(ReadyCommand command, ReadyStep step, int[] state) {
        scene.at(state);
        if (step.action().isPresent()) {
            int[] asked = state.clone();
            putCall(command, step.step().number(), asked);
            step.action().get().learn(scene.at(asked));
            clearCall(scene.now);
        }
        return passed(command, step, scene.now);
    }

    private int[] passed(ReadyCommand command, ReadyStep step, int[] state) {
        int[] after = step.then().write(scene.at(state));
        return goOn(command, step.step().number(), after);
    }

    private int[] goOn(ReadyCommand command, int afterStep, int[] state) {
        int next = nextStep(command, afterStep, state);
        if (next != 0) {
            return ask(command, next, state);
        }
        return over(ending(command.success, state).writes().write(scene.at(state)));
    }

    private int[] take(List<Case> cases, ReadyCommand command, ReadyStep step, int[] state) {
        Case taken = ending(cases, state);
        int[] after = taken.writes().write(scene.at(state));
        if (taken.next() instanceof Next.Retry retry) {
            return goOn(command, retry.step() - 1, after);
        }
        if (taken.next() instanceof Next.Succeed) {
            return passed(command, step, after);
        }
        if (taken.next() instanceof Next.Fail) {
            return take(step.failure(), command, step, after);
        }
        return over(after);
    }

    /** The step becomes the one in flight and its call is out. */
    private int[] ask(ReadyCommand command, int step, int[] state) {
        int[] after = state.clone();
        int current = state[layout.opStep];
        boolean answered = current != 0
                && current != step
                && command.step(current).action().isPresent();
        if (answered) {
            after[layout.opReaction] = 0;
        }
        after[layout.opStep] = step;
        after[layout.link] = ASKED;
        clearOvertaken(after);
        putCall(command, step, after);
        return after;
    }

    private int[] over(int[] state) {
        clearOp(state);
        state[layout.link] = IDLE;
        clearCall(state);
        clearOvertaken(state);
        return state;
    }

    /** Writes the call of the step into the state, with its arguments read from the row; nothing for a step without call. */
    private void putCall(ReadyCommand command, int number, int[] state) {
        ReadyStep step = command.step(number);
        clearCall(state);
        if (step.action().isPresent()) {
            int[] positions = step.action().get().argumentPositions;
            int[] row = state.clone();
            for (int i = 0; i < positions.length; i++) {
                state[positions[i]] = step.arguments().get(i).value(scene.at(row));
            }
            state[layout.callCommand] = command.number;
            state[layout.callStep] = number;
            state[layout.callReaction] = state[layout.opReaction];
        }
    }

    private void clearOp(int[] state) {
        Arrays.fill(state, layout.opCommand, layout.link, 0);
    }

    private void clearCall(int[] state) {
        Arrays.fill(state, layout.callCommand, layout.callPart + 1, 0);
    }

    private void clearOvertaken(int[] state) {
        Arrays.fill(state, layout.overtaken, layout.size, 0);
    }

    private int[] refreshed(int[] state) {
        int[] after = state.clone();
        for (Variable reported : lifecycle.reported()) {
            if (layout.has(reported)) {
                after[layout.position(reported)] =
                        state[layout.position(reported.source().orElseThrow())];
            }
        }
        return after;
    }

    private static Happening happening(StepKind kind, String name, String command, int line) {
        return new Happening(kind, name, command, "", List.of(), line);
    }

    // ---- what a state shows ----------------------------------------------------------------------------------------

    /** Name of the first variable that has left its type; empty for a good state. */
    public Optional<Variable> outOfType(int[] state) {
        return layout.variables().stream()
                .filter(variable -> variable.role() == Variable.Role.KEEP || variable.role() == Variable.Role.STATE)
                .filter(variable -> !StateLayout.inside(variable.type(), state[layout.position(variable)]))
                .findFirst();
    }

    /** Whether the condition of a property holds; {@code before} is the state before the step, or the state itself. */
    public Condition condition(Expression expression) {
        Term term = terms.plain(expression);
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
        return StateLayout.value(expression.type(), terms.plain(expression).value(scene));
    }

    /** A condition over a step; over a state where both are the same. */
    @FunctionalInterface
    public interface Condition {
        /** Whether it holds. */
        boolean holds(int[] before, int[] now);
    }

    /** Number of the command in flight from 1, or 0. */
    public int inFlight(int[] state) {
        return state[layout.opCommand];
    }

    /** Whether the step from the state is one in which a command took over from another. */
    public boolean preemption(Happening happening, int[] before) {
        return happening.kind() == StepKind.ACCEPT
                && before[layout.opCommand] != 0
                && !command(happening.command()).command.anytime();
    }

    private ReadyCommand command(String name) {
        return Optional.ofNullable(byName.get(name)).orElseThrow();
    }
}
