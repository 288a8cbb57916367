package dev.detent.meaning;

import dev.detent.meaning.ReadyCommand.Case;
import dev.detent.meaning.ReadyCommand.ReadyStep;
import dev.detent.model.Next;
import dev.detent.model.Variable;
import dev.detent.model.Weakening;
import java.util.Arrays;
import java.util.List;

/** How a command goes on: the next step, its end, and what is written on the way. */
final class StepProgress {

    private final Machinery machinery;
    private final StateLayout layout;
    private final Scene scene;
    private final Acceptance acceptance;

    StepProgress(Machinery machinery, Acceptance acceptance) {
        this.machinery = machinery;
        this.acceptance = acceptance;
        this.layout = machinery.layout;
        this.scene = machinery.scene;
    }

    int nextStep(ReadyCommand command, int after, int[] state) {
        scene.at(state);
        for (int number = after + 1; number <= command.steps.size(); number++) {
            if (command.step(number).when().map(when -> when.holds(scene)).orElse(true)) {
                return number;
            }
        }
        return 0;
    }

    Case ending(List<Case> cases, int[] state) {
        scene.at(state);
        return cases.stream()
                .filter(ending -> ending.when().map(when -> when.holds(scene)).orElse(true))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("a case list without a machinery.last unconditional case"));
    }

    /** The step is done: what its action teaches, its own writes, then the next step or the end. */
    int[] done(ReadyCommand command, ReadyStep step, int[] state) {
        scene.at(state);
        if (step.action().isPresent()) {
            int[] asked = state.clone();
            putCall(command, step.step().number(), asked);
            step.action().get().learn(scene.at(asked));
            clearCall(scene.now);
        }
        return passed(command, step, scene.now);
    }

    int[] passed(ReadyCommand command, ReadyStep step, int[] state) {
        int[] after = step.then().write(scene.at(state));
        return goOn(command, step.step().number(), after);
    }

    int[] goOn(ReadyCommand command, int afterStep, int[] state) {
        int next = nextStep(command, afterStep, state);
        if (next != 0) {
            return ask(command, next, state);
        }
        return ended(ending(command.success, state), state);
    }

    int[] take(List<Case> cases, ReadyCommand command, ReadyStep step, int[] state) {
        Case taken = ending(cases, state);
        if (taken.next() instanceof Next.End || taken.next() instanceof Next.Issue) {
            return ended(taken, state);
        }
        int[] after = taken.writes().write(scene.at(state));
        if (taken.next() instanceof Next.Retry retry) {
            return goOn(command, retry.step() - 1, after);
        }
        if (taken.next() instanceof Next.Succeed) {
            return passed(command, step, after);
        }
        return take(step.failure(), command, step, after);
    }

    /** The command is over, and the one that it hands over to is accepted in the same step. */
    private int[] ended(Case taken, int[] state) {
        int[] after = taken.writes().write(scene.at(state));
        if (taken.handOver().isEmpty()) {
            return over(after);
        }
        int[] arguments = arguments(taken.handOver().get(), after);
        return acceptance.handedOver(taken.handOver().get(), arguments, over(after));
    }

    /** What is handed over with, read from the row as the ending leaves it. */
    int[] arguments(ReadyCommand.HandOver handOver, int[] state) {
        scene.at(state);
        return handOver.arguments().stream()
                .mapToInt(argument -> argument.value(scene))
                .toArray();
    }

    /** The step becomes the one in flight and its call is out. */
    int[] ask(ReadyCommand command, int step, int[] state) {
        int[] after = state.clone();
        int current = state[layout.opStep];
        boolean answered = current != 0
                && current != step
                && command.step(current).action().isPresent();
        if (answered) {
            after[layout.opReaction] = 0;
        }
        after[layout.opStep] = step;
        after[layout.link] = Machinery.ASKED;
        clearOvertaken(after);
        putCall(command, step, after);
        return after;
    }

    int[] over(int[] state) {
        clearOp(state);
        state[layout.link] = Machinery.IDLE;
        clearCall(state);
        clearOvertaken(state);
        return state;
    }

    /** No call is out any more; without a fence it goes astray. */
    void fence(int[] state) {
        if (machinery.without(Weakening.FENCE)) {
            goAstray(state);
        }
        clearCall(state);
        Arrays.fill(state, layout.looked, layout.former, 0);
    }

    /** Writes the call of the step into the state, with its arguments read from the row; nothing for a step without call. */
    void putCall(ReadyCommand command, int number, int[] state) {
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

    /** The state as the engine sees the outside: as it was when it looked, where it looks before it fences. */
    int[] sight(int[] state) {
        if (layout.looked == layout.former || state[layout.looked] == 0) {
            return state;
        }
        int[] seen = state.clone();
        System.arraycopy(state, layout.looked + 1, seen, layout.firstOutside, layout.callCommand - layout.firstOutside);
        return seen;
    }

    /** The call that is out becomes a stray, unless there is one already. */
    void goAstray(int[] state) {
        if (layout.stray != layout.looked && state[layout.stray] == 0) {
            System.arraycopy(state, layout.callCommand, state, layout.stray, layout.callPart + 1 - layout.callCommand);
        }
    }

    void clearOp(int[] state) {
        Arrays.fill(state, layout.opCommand, layout.link, 0);
    }

    void clearCall(int[] state) {
        Arrays.fill(state, layout.callCommand, layout.callPart + 1, 0);
    }

    void clearOvertaken(int[] state) {
        Arrays.fill(state, layout.overtaken, layout.stray, 0);
        Arrays.fill(state, layout.former, layout.pending, 0);
    }

    /** The row with what the engine sees: now, or what it saw when it looked before it fenced. */
    int[] refreshed(int[] state) {
        int[] after = state.clone();
        if (machinery.without(Weakening.LOOK) && state[layout.link] != Machinery.ASKED) {
            return after;
        }
        for (Variable reported : machinery.lifecycle.reported()) {
            if (layout.has(reported)) {
                after[layout.position(reported)] =
                        sight(state)[layout.position(reported.source().orElseThrow())];
            }
        }
        return after;
    }
}
