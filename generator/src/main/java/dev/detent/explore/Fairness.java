package dev.detent.explore;

import dev.detent.meaning.Happening;
import dev.detent.meaning.StepKind;
import dev.detent.model.ActionCall;
import dev.detent.model.Command;
import dev.detent.model.FairPromise;
import dev.detent.model.Lifecycle;
import dev.detent.model.Reaction;
import dev.detent.model.Step;
import java.util.ArrayList;
import java.util.Collection;
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

    /** A set of steps, with a name: the one that it has in the TLA+ module. */
    record Promise(String name, Counting counting, Predicate<Happening> steps) {}

    /** Out of which states the steps of a promise count. */
    enum Counting {
        /** Out of each. */
        ALWAYS,
        /** Where somebody awaits the answer: the late effect of a call that nobody waits for does not count. */
        WHILE_ASKED,
        /** Where it takes over from no other command, for pre-emption stops one day. */
        UNLESS_TAKING_OVER
    }

    /** The same where of the strong promises only those of these names are counted on. */
    Fairness counting(Collection<String> names) {
        return new Fairness(
                weak,
                strong.stream()
                        .filter(promise -> names.contains(promise.name()))
                        .toList());
    }

    /** Calls are answered or become unknown, and unknown ends are settled. */
    private static List<Promise> minimal(int instance) {
        return List.of(
                new Promise(
                        "a call is answered or becomes unknown",
                        Counting.ALWAYS,
                        step -> answer(step, instance) || unknown(step, instance)),
                new Promise(
                        "an unknown end is settled",
                        Counting.ALWAYS,
                        step -> step.instance() == instance
                                && (step.kind() == StepKind.SETTLE || step.kind() == StepKind.LOOKED)));
    }

    /** All that may be counted on: reactions, {@code assume} and {@code fair} too. */
    static Fairness of(Lifecycle lifecycle, int instances) {
        List<Promise> weak = new ArrayList<>();
        for (int instance = 0; instance < instances; instance++) {
            weak.addAll(minimal(instance));
        }
        List<Promise> strong = new ArrayList<>();
        for (Promise promise : promises(lifecycle)) {
            for (int number = 0; number < instances; number++) {
                int instance = number;
                strong.add(new Promise(
                        promise.name(),
                        promise.counting(),
                        step -> step.instance() == instance && promise.steps().test(step)));
            }
        }
        return new Fairness(weak, strong);
    }

    private static List<Promise> promises(Lifecycle lifecycle) {
        List<Promise> strong = new ArrayList<>();
        for (Reaction reaction : lifecycle.reactions()) {
            if (reaction.onRestart()) {
                continue;
            }
            strong.add(new Promise(
                    "reaction " + reaction.name(),
                    Counting.ALWAYS,
                    step -> (step.kind() == StepKind.REACT || step.kind() == StepKind.JUDGED)
                            && step.name().equals(reaction.name())));
        }
        for (String action : lifecycle.assumed()) {
            for (Command command : lifecycle.commands()) {
                if (calls(command, action)) {
                    strong.add(assumed(StepKind.EFFECT, command, action));
                    strong.add(assumed(StepKind.DONE, command, action));
                }
            }
        }
        lifecycle.promises().forEach(promise -> strong.add(fair(promise)));
        return strong;
    }

    private static Promise fair(FairPromise promise) {
        return switch (promise.kind()) {
            case COMMAND ->
                new Promise(
                        promise.words(),
                        Counting.UNLESS_TAKING_OVER,
                        step -> (step.kind() == StepKind.ACCEPT || step.kind() == StepKind.JUDGED)
                                && promise.names().contains(step.name()));
            case EVENT ->
                new Promise(
                        promise.words(),
                        Counting.ALWAYS,
                        step -> step.kind() == StepKind.EVENT && promise.names().contains(step.name()));
        };
    }

    private static Promise assumed(StepKind kind, Command command, String action) {
        return new Promise(
                action + " succeeds in " + command.name(),
                Counting.WHILE_ASKED,
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
