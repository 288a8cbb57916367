package dev.detent.check;

import dev.detent.check.Counterexample.Change;
import dev.detent.explore.Trace;
import dev.detent.meaning.Happening;
import dev.detent.meaning.Meaning;
import dev.detent.meaning.StateWords;
import dev.detent.model.Command;
import dev.detent.model.Lifecycle;
import dev.detent.model.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Turns a run of the meaning into words. */
final class CounterexampleWriter {

    private final Meaning meaning;
    private final Lifecycle lifecycle;
    private final StateWords words;

    CounterexampleWriter(Meaning meaning) {
        this.meaning = meaning;
        this.lifecycle = meaning.lifecycle();
        this.words = new StateWords(meaning);
    }

    Counterexample write(Trace trace, List<String> explanation) {
        List<Change> initial = new ArrayList<>();
        words.of(trace.initial().numbers()).forEach((name, value) -> initial.add(new Change(name, "", value)));
        List<CounterexampleStep> steps = new ArrayList<>();
        List<CounterexampleState> states = new ArrayList<>();
        int[] before = trace.initial().numbers();
        states.add(state(before));
        for (Trace.Move move : trace.steps()) {
            int[] after = move.after().numbers();
            steps.add(step(steps.size() + 1, move.happening(), before, after));
            states.add(state(after));
            before = after;
        }
        return new Counterexample(initial, steps, trace.back(), explanation, states, meaning.without());
    }

    private CounterexampleState state(int[] numbers) {
        Map<String, Map<String, String>> instances = new LinkedHashMap<>();
        for (int instance = 0; instance < meaning.instances(); instance++) {
            instances.put(named(instance), words.of(numbers, instance));
        }
        return new CounterexampleState(instances);
    }

    private static String named(int instance) {
        return "i" + (instance + 1);
    }

    private CounterexampleStep step(int number, Happening happening, int[] before, int[] after) {
        return new CounterexampleStep(
                number,
                happening.kind().name().toLowerCase(Locale.ROOT),
                named(happening.instance()),
                happening.name(),
                happening.command(),
                happening.caller(),
                arguments(happening),
                happening.handedTo().stream().map(Happening.HandedTo::command).toList(),
                happening.line(),
                changes(words.of(before, happening.instance()), words.of(after, happening.instance())));
    }

    private List<String> arguments(Happening happening) {
        List<String> names = lifecycle.commands().stream()
                .filter(command -> command.name().equals(happening.command()))
                .map(Command::parameters)
                .flatMap(List::stream)
                .filter(Parameter::modelled)
                .map(Parameter::name)
                .toList();
        List<String> arguments = new ArrayList<>();
        for (int i = 0; i < happening.arguments().size(); i++) {
            String value = happening.arguments().get(i).toString();
            arguments.add(i < names.size() ? names.get(i) + " = " + value : value);
        }
        return arguments;
    }

    private static List<Change> changes(Map<String, String> before, Map<String, String> after) {
        List<Change> changes = new ArrayList<>();
        after.forEach((name, value) -> {
            String old = before.getOrDefault(name, "");
            if (!old.equals(value)) {
                changes.add(new Change(name, old, value));
            }
        });
        return changes;
    }
}
