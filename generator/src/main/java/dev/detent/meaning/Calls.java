package dev.detent.meaning;

import dev.detent.meaning.ReadyCommand.Case;
import dev.detent.meaning.ReadyCommand.ReadyStep;
import dev.detent.model.Check;
import dev.detent.model.Weakening;
import java.util.List;
import java.util.Optional;

/** What becomes of a call: its effect, its answers, and what is decided where nobody knows. */
final class Calls {

    private final Machinery machinery;
    private final Check check;
    private final StateLayout layout;
    private final Scene scene;
    private final StepProgress steps;
    private final WeakenedSteps weakened;

    Calls(Machinery machinery, StepProgress steps) {
        this.machinery = machinery;
        this.check = machinery.check;
        this.layout = machinery.layout;
        this.scene = machinery.scene;
        this.steps = steps;
        this.weakened = new WeakenedSteps(machinery, steps);
    }

    void protocol(int[] state, StepVisitor visitor) {
        effect(state, visitor);
        int link = state[layout.link];
        if (link == Machinery.ASKED) {
            answers(state, visitor);
        } else if (link != Machinery.IDLE && weakened.hasToLook(state)) {
            weakened.look(state, visitor);
        } else if (link == Machinery.UNSURE) {
            settleUnsure(state, visitor);
        } else if (link == Machinery.OVERTAKEN) {
            settleOvertaken(state, visitor);
        }
        weakened.steps(state, visitor);
    }

    private ReadyAction calledAction(int[] state) {
        return machinery
                .command(state[layout.callCommand])
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
                        || machinery
                                .reactions
                                .get(reaction - 1)
                                .seen()
                                .map(seen -> seen.holds(scene))
                                .orElse(true));
    }

    /** The platform executes the next part of the call that is out. */
    void effect(int[] state, StepVisitor visitor) {
        if (state[layout.callCommand] == 0) {
            return;
        }
        ReadyAction action = calledAction(state);
        int part = state[layout.callPart];
        if (part > 0 || needs(action, state)) {
            int[] after = action.effect.get(part).write(scene.at(state));
            String command =
                    machinery.command(state[layout.callCommand]).command.name();
            if (part + 1 == action.effect.size()) {
                steps.clearCall(after);
            } else {
                after[layout.callPart] = part + 1;
            }
            visitor.visit(
                    Machinery.happening(
                            StepKind.EFFECT,
                            action.action.name(),
                            command,
                            action.action.span().line()),
                    after);
        }
    }

    private void answers(int[] state, StepVisitor visitor) {
        ReadyCommand command = machinery.command(state[layout.opCommand]);
        ReadyStep step = command.step(state[layout.opStep]);
        String commandName = command.command.name();
        int line = step.step().span().line();
        String name = step.action()
                .map(action -> action.action.name())
                .orElse(step.step().name());
        if (step.action().isEmpty()) {
            machinery.offer(
                    visitor,
                    Machinery.happening(StepKind.DONE, name, commandName, line),
                    steps.done(command, step, state.clone()));
            return;
        }
        ReadyAction action = step.action().get();
        if (state[layout.callCommand] == 0) {
            machinery.offer(
                    visitor,
                    Machinery.happening(StepKind.DONE, name, commandName, line),
                    steps.done(command, step, steps.refreshed(state)));
        } else if (state[layout.callPart] == 0) {
            if (mayFail(action) || !needs(action, state)) {
                int[] after = steps.take(step.failure(), command, step, steps.refreshed(state));
                machinery.offer(visitor, Machinery.happening(StepKind.REFUSED, name, commandName, line), after);
            }
            if (listed(action)) {
                for (String outcome : action.action.outcomes()) {
                    List<Case> cases = step.outcomes().getOrDefault(outcome, step.failure());
                    machinery.offer(
                            visitor,
                            Machinery.happening(StepKind.OUTCOME, outcome, commandName, line),
                            steps.take(cases, command, step, steps.refreshed(state)));
                }
            }
        }
        int[] unsure = state.clone();
        unsure[layout.link] = Machinery.UNSURE;
        visitor.visit(Machinery.happening(StepKind.UNKNOWN, name, commandName, line), unsure);
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
            ReadyCommand command = machinery.command(state[layout.opCommand]);
            ReadyStep step = command.step(state[layout.opStep]);
            machinery.offer(
                    visitor,
                    Machinery.happening(
                            StepKind.SETTLE,
                            step.action().orElseThrow().action.name(),
                            command.command.name(),
                            step.step().span().line()),
                    after);
        });
    }

    private Optional<int[]> unsureSettled(int[] state) {
        ReadyCommand command = machinery.command(state[layout.opCommand]);
        ReadyStep step = command.step(state[layout.opStep]);
        ReadyAction action = step.action().orElseThrow();
        int[] asked = state.clone();
        steps.putCall(command, state[layout.opStep], asked);
        int[] sight = steps.sight(asked);
        boolean blind = machinery.without(Weakening.LOOK);
        boolean needed = blind || needs(action, sight);
        boolean seen = !blind && action.effectSeen(scene.at(sight));
        int[] looked = steps.refreshed(state);
        steps.fence(looked);
        if (seen) {
            return Optional.of(steps.done(command, step, looked));
        }
        if (needed) {
            return Optional.of(steps.take(step.unknown(), command, step, looked));
        }
        return step.lost().isEmpty() ? Optional.empty() : Optional.of(steps.take(step.lost(), command, step, looked));
    }

    /** Whether the state is one where a look would show neither the effect nor the state before, and the file has no answer. */
    boolean unanswered(int[] state) {
        boolean unanswered = state[layout.link] == Machinery.UNSURE
                && !weakened.hasToLook(state)
                && unsureSettled(state).isEmpty();
        scene.forgetHandOvers();
        return unanswered;
    }

    private void settleOvertaken(int[] state, StepVisitor visitor) {
        int[] after = steps.refreshed(state);
        steps.fence(after);
        if (state[layout.overtaken] != 0) {
            System.arraycopy(after, layout.overtaken, after, layout.callCommand, layout.callEnd - layout.callCommand);
            ReadyAction action = calledAction(after);
            int[] sight = state.clone();
            System.arraycopy(after, layout.callCommand, sight, layout.callCommand, layout.callEnd - layout.callCommand);
            sight = steps.sight(sight);
            if (action.effectSeen(scene.at(sight)) && !needs(action, sight)) {
                action.learn(scene.at(after));
                after = scene.now;
            }
            steps.clearCall(after);
        }
        int inFlight = state[layout.opCommand];
        if (inFlight == 0) {
            after[layout.link] = Machinery.IDLE;
            steps.clearOvertaken(after);
        } else {
            after = steps.ask(machinery.command(inFlight), state[layout.opStep], after);
        }
        String name = inFlight == 0 ? "" : machinery.command(inFlight).command.name();
        int line =
                inFlight == 0 ? 0 : machinery.command(inFlight).command.span().line();
        visitor.visit(Machinery.happening(StepKind.SETTLE, name, name, line), after);
    }
}
