package dev.detent.runtime.replay;

import dev.detent.runtime.protocol.Lifecycle;
import dev.detent.runtime.protocol.StepKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A run that a check has found, taken again on generated code: each step by its name, and after each step what has to have
 * changed. The first step that is not possible, or that leads elsewhere, ends it; what follows is then left out, and
 * {@link #departure} says where the run and the code part.
 *
 * <p>What happens outside is taken as steps too: the effect of a call, an end that nobody hears of, an event. So the run
 * needs no engine, no store and no time.
 *
 * <p>Not for several threads.
 */
public final class Replay {

    private final Lifecycle lifecycle;
    private final List<ReplayedInstance> instances = new ArrayList<>();
    private final List<List<ReplayedInstance.At>> visited = new ArrayList<>();
    private final Map<String, String> expected = new LinkedHashMap<>();
    private int acting;
    private int step;
    private Optional<String> departure = Optional.empty();
    private Optional<String> refusal = Optional.empty();

    private Replay(Lifecycle lifecycle, int count) {
        this.lifecycle = lifecycle;
        for (int number = 0; number < count; number++) {
            instances.add(new ReplayedInstance(lifecycle));
        }
        remember();
    }

    /** One instance that has just been created. */
    public static Replay of(Lifecycle lifecycle) {
        return new Replay(lifecycle, 1);
    }

    /**
     * Several instances that draw from the same resources.
     *
     * @param instances how many, at least 1
     */
    public static Replay of(Lifecycle lifecycle, int instances) {
        if (instances < 1) {
            throw new IllegalArgumentException(instances + " instances");
        }
        return new Replay(lifecycle, instances);
    }

    // ---- what is expected ------------------------------------------------------------------------------------------

    /**
     * What every instance shows before the first step; from then on these variables are looked at, and no others.
     *
     * @param namesAndValues name and value by turns: the variables of the file, an attribute as {@code none} or {@code set},
     *     {@code doing} for the command in flight, {@code (link)} and {@code (call)} for what is known of its call
     */
    public Replay starts(String... namesAndValues) {
        expected.putAll(pairs(namesAndValues));
        for (int number = 0; number < instances.size() && !hasDeparted(); number++) {
            acting = number;
            compare("at the start", expected);
        }
        acting = 0;
        return this;
    }

    /**
     * What the last step has changed; all else has to be as before.
     *
     * @param namesAndValues name and new value by turns
     */
    public Replay changes(String... namesAndValues) {
        if (!hasDeparted()) {
            Map<String, String> now = new LinkedHashMap<>(words(before(), acting));
            now.keySet().retainAll(expected.keySet());
            now.putAll(pairs(namesAndValues));
            compare("after step " + step, now);
        }
        return this;
    }

    /** The state has to be the one after an earlier step (0: the start), so that the run goes round for ever. */
    public Replay againAfter(int earlier) {
        if (!hasDeparted()) {
            for (int number = 0; number < instances.size(); number++) {
                ReplayedInstance instance = instances.get(number);
                if (!instance.same(
                        visited.get(earlier).get(number), visited.get(step).get(number), expected.keySet())) {
                    depart("after step " + step + ": the state is not the one after step " + earlier);
                }
            }
        }
        return this;
    }

    // ---- steps -----------------------------------------------------------------------------------------------------

    /** The instance that takes the steps that follow, from 1. */
    public Replay instance(int number) {
        acting = number - 1;
        return this;
    }

    /** Somebody asks for a command; {@code caller} is empty where anybody may. */
    public Replay accept(String command, String caller, String... argumentsAndValues) {
        return take(new Wanted(StepKind.ACCEPT, command, command, caller, pairs(argumentsAndValues)));
    }

    /** The engine issues a command by itself. */
    public Replay react(String reaction) {
        return take(StepKind.REACT, reaction, "");
    }

    /** The platform executes the next part of the call that is out. */
    public Replay effect(String action, String command) {
        return take(StepKind.EFFECT, action, command);
    }

    /** The step in flight is done. */
    public Replay done(String step, String command) {
        return take(StepKind.DONE, step, command);
    }

    /** The platform says no to the call of the step in flight. */
    public Replay refused(String action, String command) {
        return take(StepKind.REFUSED, action, command);
    }

    /** The platform answers the call of the step in flight with a named outcome. */
    public Replay outcome(String outcome, String command) {
        return take(StepKind.OUTCOME, outcome, command);
    }

    /** Nobody awaits the answer any more. */
    public Replay unknown(String action, String command) {
        return take(StepKind.UNKNOWN, action, command);
    }

    /** The engine fences, looks, and decides; {@code command} is empty where none is in flight. */
    public Replay settle(String command) {
        return take(StepKind.SETTLE, "", command);
    }

    /** The outside changes by itself. */
    public Replay event(String event) {
        return take(StepKind.EVENT, event, "");
    }

    /** A report is heard. */
    public Replay report(String variable, String value) {
        return take(new Wanted(StepKind.REPORT, variable, "", "", Map.of("", value)));
    }

    private Replay take(StepKind kind, String name, String command) {
        return take(new Wanted(kind, name, command, "", Map.of()));
    }

    private Replay take(Wanted wanted) {
        if (hasDeparted()) {
            return this;
        }
        step++;
        ReplayedInstance instance = instances.get(acting);
        instance.know(wanted);
        List<ReplayedInstance> others = new ArrayList<>(instances);
        others.remove(acting);
        if (!instance.take(wanted, others)) {
            refusal = instance.refusal();
            depart("step " + step + ", " + wanted + ", is not possible; possible are: "
                    + String.join("; ", instance.possible(others)));
            return this;
        }
        remember();
        return this;
    }

    // ---- the end ---------------------------------------------------------------------------------------------------

    /** Where the run and the code part; empty where every step so far was possible and led where it had to. */
    public Optional<String> departure() {
        return departure;
    }

    /**
     * Passes where the run is not possible any more because the lifecycle has changed.
     *
     * @param foundIn digest of the lifecycle that the run was found in
     * @param violation what the run shows, in words
     * @throws AssertionError if the run is possible, with {@code violation}, also where it ends with a value that its
     *     variable cannot hold; or if it is not possible, although the lifecycle is still the one that it was found in
     */
    public void mustNotBePossible(String foundIn, String violation) {
        if (departure.isEmpty()) {
            throw new AssertionError(violation);
        }
        if (refusal.isPresent()) {
            throw new AssertionError(violation + "\nthe generated code does not write it: " + refusal.get());
        }
        if (lifecycle.catalogue().digest().equals(foundIn)) {
            throw new AssertionError(
                    "the check and the generated code do not agree, which is a fault of detent: " + departure.get());
        }
    }

    // ---- comparing -------------------------------------------------------------------------------------------------

    private boolean hasDeparted() {
        return departure.isPresent();
    }

    private void depart(String where) {
        departure = departure.or(() -> Optional.of(where));
    }

    private void remember() {
        visited.add(instances.stream().map(ReplayedInstance::at).toList());
    }

    private List<ReplayedInstance.At> before() {
        return visited.get(Math.max(0, step - 1));
    }

    private Map<String, String> words(List<ReplayedInstance.At> state, int instance) {
        return instances.get(instance).words(state.get(instance), state);
    }

    private void compare(String when, Map<String, String> wanted) {
        Map<String, String> actual = words(visited.get(step), acting);
        wanted.forEach((name, value) -> {
            String found = actual.get(name);
            if (found == null) {
                throw new IllegalArgumentException("there is no variable `" + name + "`; there are " + actual.keySet());
            }
            if (!found.equals(value)) {
                depart(when + ": " + name + " is " + found + ", and not " + value);
            }
        });
    }

    private static Map<String, String> pairs(String... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException("a name without a value");
        }
        Map<String, String> pairs = new LinkedHashMap<>();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            pairs.put(namesAndValues[at], namesAndValues[at + 1]);
        }
        return pairs;
    }
}
