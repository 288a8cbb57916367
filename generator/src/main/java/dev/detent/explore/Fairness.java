package dev.detent.explore;

import dev.detent.meaning.Happening;
import dev.detent.meaning.StepKind;
import dev.detent.model.ActionCall;
import dev.detent.model.Command;
import dev.detent.model.Lifecycle;
import dev.detent.model.Reaction;
import dev.detent.model.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What may be counted on in a run without end, as {@code spec/language/semantics.md} says.
 *
 * @param weak steps that happen at last where one of them stays possible
 * @param strong steps that happen at last where one of them becomes possible again and again
 */
record Fairness(List<Promise> weak, List<Promise> strong) {

    /**
     * A set of steps, with a name for people.
     *
     * @param whileAsked whether only steps out of a state in which somebody awaits the answer count
     */
    record Promise(String name, boolean whileAsked, Predicate<Happening> steps) {}

    /** Only that calls are answered or become unknown, and that unknown ends are settled. */
    static Fairness minimal(int instances) {
        List<Promise> weak = new ArrayList<>();
        for (int instance = 0; instance < instances; instance++) {
            weak.addAll(minimalOf(instance));
        }
        return new Fairness(weak, List.of());
    }

    private static List<Promise> minimalOf(int instance) {
        return List.of(
                new Promise(
                        "a call is answered or becomes unknown",
                        false,
                        step -> answer(step, instance) || unknown(step, instance)),
                new Promise(
                        "an unknown end is settled",
                        false,
                        step -> step.instance() == instance
                                && (step.kind() == StepKind.SETTLE || step.kind() == StepKind.LOOKED)));
    }

    /** All that the language promises: reactions and {@code assume}s too. */
    static Fairness of(Lifecycle lifecycle, int instances) {
        List<Promise> strong = new ArrayList<>();
        for (Promise promise : promises(lifecycle)) {
            for (int number = 0; number < instances; number++) {
                int instance = number;
                strong.add(new Promise(
                        promise.name(),
                        promise.whileAsked(),
                        step -> step.instance() == instance && promise.steps().test(step)));
            }
        }
        return new Fairness(minimal(instances).weak(), strong);
    }

    private static List<Promise> promises(Lifecycle lifecycle) {
        List<Promise> strong = new ArrayList<>();
        for (Reaction reaction : lifecycle.reactions()) {
            if (reaction.onRestart()) {
                continue;
            }
            strong.add(new Promise(
                    "reaction " + reaction.name(),
                    false,
                    step -> step.kind() == StepKind.REACT && step.name().equals(reaction.name())));
        }
        for (String action : lifecycle.assumed()) {
            for (Command command : lifecycle.commands()) {
                if (calls(command, action)) {
                    strong.add(assumed(StepKind.EFFECT, command, action));
                    strong.add(assumed(StepKind.DONE, command, action));
                }
            }
        }
        return strong;
    }

    /** A late effect of a call that nobody waits for does not count. */
    private static Promise assumed(StepKind kind, Command command, String action) {
        return new Promise(
                "assume " + action + " succeeds",
                true,
                step -> step.kind() == kind
                        && step.name().equals(action)
                        && step.command().equals(command.name()));
    }

    private static boolean calls(Command command, String action) {
        return command.steps().stream()
                .map(Step::call)
                .flatMap(Optional::stream)
                .map(ActionCall::action)
                .anyMatch(called -> called.name().equals(action));
    }

    static boolean answer(Happening step, int instance) {
        return step.instance() == instance
                && (step.kind() == StepKind.DONE || step.kind() == StepKind.REFUSED || step.kind() == StepKind.OUTCOME);
    }

    static boolean unknown(Happening step, int instance) {
        return step.instance() == instance && step.kind() == StepKind.UNKNOWN;
    }
}
