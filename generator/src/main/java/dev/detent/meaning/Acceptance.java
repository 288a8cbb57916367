package dev.detent.meaning;

import dev.detent.meaning.Machinery.ReadyReaction;
import dev.detent.model.Check;
import dev.detent.model.EnumerationValue;
import dev.detent.model.HandOverGraph;
import dev.detent.model.Lifecycle;
import dev.detent.model.Parameter;
import dev.detent.model.Requirement;
import dev.detent.model.Value;
import dev.detent.model.Weakening;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Accepts commands: from callers, and from machinery.reactions. */
final class Acceptance {

    private final Machinery machinery;
    private final Lifecycle lifecycle;
    private final Check check;
    private final StateLayout layout;
    private final Scene scene;
    private final StepProgress steps;
    private final WeakenedSteps weakened;

    Acceptance(Machinery machinery) {
        this.machinery = machinery;
        this.lifecycle = machinery.lifecycle;
        this.check = machinery.check;
        this.layout = machinery.layout;
        this.scene = machinery.scene;
        this.steps = new StepProgress(machinery, this);
        this.weakened = new WeakenedSteps(machinery, steps);
    }

    StepProgress steps() {
        return steps;
    }

    void accepts(int[] state, StepVisitor visitor) {
        for (ReadyCommand command : machinery.commands) {
            if (command.command.internal()
                    || (check.commands().isPresent() && !check.commands().get().contains(command.command.name()))) {
                continue;
            }
            if (!free(command, state)) {
                continue;
            }
            int callers = command.readsCaller ? machinery.engine : 1;
            for (int caller = 0; caller < callers; caller++) {
                for (int[] arguments : combinations(command.parameters)) {
                    if (guard(command, state, arguments, caller)) {
                        int taken = taken(command, state, arguments, caller);
                        Happening happening = new Happening(
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
                                taken,
                                line(command, taken));
                        visit(happening, command, state, accepted(command, state, arguments, caller, 0), visitor);
                    }
                }
            }
        }
    }

    /** The acceptance; where rows are written without comparing, also the one that is only judged now. */
    private void visit(Happening happening, ReadyCommand command, int[] state, int[] after, StepVisitor visitor) {
        boolean possible = after != Machinery.NOT_POSSIBLE;
        machinery.offer(visitor, happening, after);
        boolean handsOver = HandOverGraph.atOnce(command.command).findAny().isPresent();
        if (possible
                && weakened.judgesFirst()
                && !weakened.waits(state)
                && !(handsOver && after[layout.opCommand] != command.number)) {
            boolean takesOver =
                    !command.command.anytime() && (!command.steps.isEmpty() || machinery.mayTakeOver(command));
            Happening judged = new Happening(
                    StepKind.JUDGED,
                    happening.name(),
                    happening.command(),
                    happening.caller(),
                    happening.arguments(),
                    happening.acceptCase(),
                    happening.line());
            visitor.visit(judged, weakened.judged(state, after, takesOver));
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
                || command.preempts.contains(machinery.command(inFlight).command.name());
    }

    private boolean guard(ReadyCommand command, int[] state, int[] arguments, int caller) {
        if (machinery.last[state[machinery.main]] || !free(command, state)) {
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
                .map(start -> start.bounds().stream().allMatch(bound -> bound.kept(scene)))
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
            Optional<EnumerationValue> task = machinery
                    .command(inFlight)
                    .step(state[layout.opStep])
                    .step()
                    .task();
            if (task.isPresent()) {
                return task.get().ordinal();
            }
        }
        return state[machinery.main];
    }

    /** Which case acceptance takes, from 1; 0 where the command has none. The guard has been found true. */
    private int taken(ReadyCommand command, int[] state, int[] arguments, int caller) {
        if (command.starts.size() < 2) {
            return command.starts.size();
        }
        scene.at(state);
        scene.accepting = true;
        scene.arguments = arguments;
        scene.caller = caller;
        int taken = 1;
        for (ReadyCommand.Start start : command.starts) {
            if (start.when().map(when -> when.holds(scene)).orElse(true)) {
                break;
            }
            taken++;
        }
        scene.accepting = false;
        return taken > command.starts.size() ? 0 : taken;
    }

    /** The line of the row that is taken, where there is one. */
    private static int line(ReadyCommand command, int taken) {
        return taken > 0 && command.command.accept().get(taken - 1).row().isPresent()
                ? command.command.accept().get(taken - 1).span().line()
                : command.command.span().line();
    }

    /** The state after the acceptance; the guard has been found true. */
    private int[] accepted(ReadyCommand command, int[] state, int[] arguments, int caller, int reaction) {
        scene.at(state);
        scene.accepting = true;
        scene.arguments = arguments;
        scene.caller = caller;
        int[] after = start(command).map(start -> start.writes().write(scene)).orElseGet(state::clone);
        if (command.command.anytime()) {
            after = steps.ending(command.success, after).writes().write(scene.at(after));
            scene.accepting = false;
            return after;
        }
        int first = steps.nextStep(command, 0, after);
        Optional<ReadyCommand.HandOver> handOver = Optional.empty();
        int[] handed = {};
        if (first == 0) {
            ReadyCommand.Case success = steps.ending(command.success, after);
            after = success.writes().write(scene.at(after));
            handOver = success.handOver();
            if (handOver.isPresent()) {
                handed = steps.arguments(handOver.get(), after);
            }
        }
        scene.accepting = false;
        int link = state[layout.link];
        if (link == Machinery.ASKED || link == Machinery.UNSURE) {
            rememberOvertaken(state, after);
        }
        steps.clearOp(after);
        boolean atOnce = machinery.without(Weakening.ONE_CALL);
        if (atOnce) {
            steps.goAstray(after);
            steps.clearCall(after);
        }
        if (first == 0) {
            after[layout.link] = link == Machinery.IDLE || atOnce ? Machinery.IDLE : Machinery.OVERTAKEN;
            return handOver.isPresent() ? handedOver(handOver.get(), handed, after) : after;
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
        if (link == Machinery.IDLE || atOnce) {
            after[layout.link] = Machinery.ASKED;
            steps.putCall(command, first, after);
        } else {
            after[layout.link] = Machinery.OVERTAKEN;
        }
        return after;
    }

    /** The state after the engine has issued the command in the step that has led to {@code state}. */
    int[] handedOver(ReadyCommand.HandOver handOver, int[] arguments, int[] state) {
        ReadyCommand command = machinery.command(handOver.command());
        if (!guard(command, state, arguments, machinery.engine)) {
            return machinery.refuse(handOver, obstacle(command, state, arguments));
        }
        scene.handedTo.add(
                new Happening.HandedTo(handOver.command(), taken(command, state, arguments, machinery.engine)));
        scene.between.add(state);
        return accepted(command, state, arguments, machinery.engine, 0);
    }

    /** Why the engine's command is refused where none is in flight, in the words of the file. */
    private String obstacle(ReadyCommand command, int[] state, int[] arguments) {
        String main = lifecycle.main().name() + " is "
                + StateLayout.value(lifecycle.main().type(), state[machinery.main]);
        if (machinery.last[state[machinery.main]]) {
            return main + ", which is final";
        }
        if (!command.sources[state[machinery.main]]) {
            return main;
        }
        scene.at(state);
        scene.accepting = true;
        scene.arguments = arguments;
        scene.caller = machinery.engine;
        String reason = "a counter would leave its range";
        for (int clause = command.requirements.size() - 1; clause >= 0; clause--) {
            if (!command.requirements.get(clause).holds(scene)) {
                Requirement broken = command.command.requirements().get(clause);
                reason = broken.text() + " is false (line " + broken.span().line() + ")";
            }
        }
        scene.accepting = false;
        return reason;
    }

    private void rememberOvertaken(int[] before, int[] after) {
        if (machinery.without(Weakening.OWNERSHIP)) {
            System.arraycopy(before, layout.opCommand, after, layout.former, layout.link - layout.opCommand);
        }
        if (machinery.without(Weakening.FACTS)
                || machinery.without(Weakening.LOOK)
                || machinery.without(Weakening.ONE_CALL)) {
            return;
        }
        ReadyCommand victim = machinery.command(before[layout.opCommand]);
        boolean teaches = victim.step(before[layout.opStep])
                .action()
                .map(ReadyAction::teaches)
                .orElse(false);
        if (teaches) {
            int[] call = before.clone();
            steps.putCall(victim, before[layout.opStep], call);
            System.arraycopy(call, layout.callCommand, after, layout.overtaken, layout.callEnd - layout.callCommand);
        }
    }

    boolean can(String name, int[] state) {
        boolean accepting = scene.accepting;
        int[] now = scene.now;
        ReadyCommand command = machinery.command(name);
        boolean possible = false;
        int callers = command.command.internal() ? 0 : machinery.engine;
        for (int caller = 0; caller < callers && !possible; caller++) {
            for (int[] arguments : combinations(command.parameters)) {
                possible = possible || guard(command, state, arguments, caller);
            }
        }
        scene.accepting = accepting;
        scene.at(now);
        return possible;
    }

    private boolean due(ReadyReaction reaction, int[] state) {
        return !machinery.last[state[machinery.main]]
                && state[layout.opCommand] == 0
                && state[layout.link] == Machinery.IDLE
                && reaction.kept().holds(scene.at(state))
                && reaction.seen().map(seen -> seen.holds(scene.at(state))).orElse(true);
    }

    void reacts(int[] state, StepVisitor visitor) {
        for (ReadyReaction reaction : machinery.reactions) {
            if (due(reaction, state)) {
                ReadyCommand command = machinery.command(reaction.reaction().command());
                int[] arguments = arguments(reaction, state);
                if (guard(command, state, arguments, machinery.engine)) {
                    int taken = taken(command, state, arguments, machinery.engine);
                    int mark = reaction.reaction().marked() ? reaction.number() : 0;
                    int[] after = accepted(command, state, arguments, machinery.engine, mark);
                    Happening happening = new Happening(
                            StepKind.REACT,
                            reaction.reaction().name(),
                            command.command.name(),
                            "",
                            List.of(),
                            taken,
                            reaction.reaction().span().line());
                    visit(happening, command, state, after, visitor);
                }
            }
        }
    }

    private int[] arguments(ReadyReaction reaction, int[] state) {
        scene.at(state);
        return reaction.arguments().stream()
                .mapToInt(argument -> argument.value(scene))
                .toArray();
    }

    /** The reactions that are due in the state although their command would be refused. */
    List<RefusedReaction> refusedReactions(int[] state) {
        List<RefusedReaction> refused = new ArrayList<>();
        for (ReadyReaction reaction : machinery.reactions) {
            if (due(reaction, state)) {
                ReadyCommand command = machinery.command(reaction.reaction().command());
                int[] arguments = arguments(reaction, state);
                if (!guard(command, state, arguments, machinery.engine)) {
                    refused.add(new RefusedReaction(
                            reaction.reaction().name(), command.command.name(), obstacle(command, state, arguments)));
                }
            }
        }
        return refused;
    }
}
