package dev.detent.check;

import dev.detent.emit.tla.TlaAction;
import dev.detent.explore.Walk;
import dev.detent.meaning.Happening;
import dev.detent.meaning.State;
import dev.detent.meaning.StepKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Lays the graph that TLC has dumped beside that of the generated Java: state for state by what the states are, step for step by
 * what the steps are and where they lead. Steps that change nothing are on neither side.
 */
final class GraphComparison {

    /** Something that only one side has. */
    record Difference(int state, String words) {}

    private final StepGraph module;
    private final Walk code;
    private final Map<State, Integer> codeNumbers = new HashMap<>();
    private long steps;
    private Optional<Difference> difference = Optional.empty();

    GraphComparison(StepGraph module, Walk code) {
        this.module = module;
        this.code = code;
        for (int number = 0; number < code.size(); number++) {
            codeNumbers.put(new State(code.state(number)), number);
        }
        compare();
    }

    /** How many steps both have. */
    long steps() {
        return steps;
    }

    /** The difference that is the fewest steps away from the start. */
    Optional<Difference> difference() {
        return difference;
    }

    private void compare() {
        int[] sameState = new int[module.states()];
        boolean[] matched = new boolean[code.size()];
        int unmatched = 0;
        for (int number = 0; number < sameState.length; number++) {
            sameState[number] = codeNumbers.getOrDefault(new State(module.state(number)), -1);
            if (sameState[number] < 0) {
                unmatched++;
            } else {
                matched[sameState[number]] = true;
            }
        }
        List<SortedSet<String>> ofModule = new java.util.ArrayList<>();
        List<SortedSet<String>> ofCode = new java.util.ArrayList<>();
        for (int number = 0; number < code.size(); number++) {
            ofModule.add(new TreeSet<>());
            ofCode.add(new TreeSet<>());
        }
        for (int step = 0; step < module.steps(); step++) {
            int from = sameState[module.origin(step)];
            if (from >= 0 && module.origin(step) != module.target(step)) {
                int to = sameState[module.target(step)];
                ofModule.get(from).add(label(module.action(step)) + " " + (to < 0 ? "elsewhere" : "to " + to));
            }
        }
        code.eachStep((from, step, to) -> ofCode.get(from).add(label(step) + " to " + to));
        for (int number = 0; number < code.size() && difference.isEmpty(); number++) {
            steps += ofCode.get(number).size();
            if (!matched[number]) {
                difference = Optional.of(new Difference(number, "TLC does not have this state"));
            } else if (!ofCode.get(number).equals(ofModule.get(number))) {
                difference = Optional.of(new Difference(number, words(ofCode.get(number), ofModule.get(number))));
            }
        }
        if (difference.isEmpty() && unmatched > 0) {
            difference = Optional.of(new Difference(0, "TLC starts with a state that the Java does not have"));
        }
    }

    private static String words(SortedSet<String> code, SortedSet<String> module) {
        SortedSet<String> onlyCode = new TreeSet<>(code);
        onlyCode.removeAll(module);
        SortedSet<String> onlyModule = new TreeSet<>(module);
        onlyModule.removeAll(code);
        String java = onlyCode.isEmpty() ? "nothing else" : named(onlyCode);
        String tla = onlyModule.isEmpty() ? "nothing else" : named(onlyModule);
        return "from here the Java takes " + java + ", the TLA+ " + tla;
    }

    /** Without the numbers of states, which nobody outside knows. */
    private static String named(SortedSet<String> labels) {
        return labels.stream()
                        .map(label -> "`" + label.replaceFirst(" (to \\d+|elsewhere)$", "") + "`")
                        .distinct()
                        .reduce((one, other) -> one + ", " + other)
                        .orElse("")
                + (labels.size() > 1 ? "" : " (to another state)");
    }

    private static String label(Happening step) {
        boolean named = step.kind() == StepKind.ACCEPT
                || step.kind() == StepKind.REACT
                || step.kind() == StepKind.OUTCOME
                || step.kind() == StepKind.EVENT
                || step.kind() == StepKind.REPORT;
        return named ? word(step.kind()) + " " + step.name() : word(step.kind());
    }

    private static String label(TlaAction action) {
        return switch (action.kind()) {
            case COMMAND -> word(StepKind.ACCEPT) + " " + action.name();
            case REACTION -> word(StepKind.REACT) + " " + action.name();
            case OUTCOME -> word(StepKind.OUTCOME) + " " + action.name();
            case EVENT -> word(StepKind.EVENT) + " " + action.name();
            case REPORT -> word(StepKind.REPORT) + " " + action.name();
            case EFFECT -> word(StepKind.EFFECT);
            case DONE -> word(StepKind.DONE);
            case REFUSED -> word(StepKind.REFUSED);
            case UNKNOWN -> word(StepKind.UNKNOWN);
            case SETTLE -> word(StepKind.SETTLE);
            case WRITTEN, STRAY, LOOKED, USURPED -> action.kind().name();
        };
    }

    private static String word(StepKind kind) {
        return kind.name().toLowerCase(java.util.Locale.ROOT);
    }
}
