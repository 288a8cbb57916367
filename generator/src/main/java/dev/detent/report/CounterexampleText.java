package dev.detent.report;

import dev.detent.check.Counterexample;
import dev.detent.check.Counterexample.Change;
import dev.detent.check.CounterexampleStep;
import dev.detent.meaning.StateWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A counterexample as numbered lines. */
final class CounterexampleText {

    /** What the engine knows of its calls; at the start there are none. */
    private static final Set<String> CALLS =
            Set.of("doing", StateWords.LINK, StateWords.CALL, StateWords.STRAY, StateWords.LOOKED, StateWords.PENDING);

    private CounterexampleText() {}

    /** The start, a line for each step, where a run without end begins again, and what is false at the end. */
    static List<String> lines(Counterexample counterexample) {
        List<String> lines = new ArrayList<>();
        String start = counterexample.initial().stream()
                .filter(change -> !CALLS.contains(change.variable()))
                .map(CounterexampleText::value)
                .collect(Collectors.joining(", "));
        if (!start.isEmpty()) {
            lines.add("starts with " + start);
        }
        lines.addAll(steps(counterexample));
        counterexample
                .back()
                .ifPresent(back -> lines.add(
                        back == counterexample.steps().size()
                                ? "and so it stays for ever"
                                : "then again from step " + (back + 1) + ", for ever"));
        lines.addAll(counterexample.explanation());
        return lines;
    }

    private static String value(Change change) {
        return change.variable() + ": " + change.to();
    }

    private static List<String> steps(Counterexample counterexample) {
        List<CounterexampleStep> steps = counterexample.steps();
        boolean several =
                steps.stream().map(CounterexampleStep::instance).distinct().count() > 1;
        TextTable table = new TextTable(several ? "rlllll" : "rllll");
        for (CounterexampleStep step : steps) {
            StepText text = new StepText(step, counterexample.without());
            List<String> cells = new ArrayList<>();
            cells.add(Integer.toString(step.step()));
            if (several) {
                cells.add(step.instance());
            }
            cells.add(text.who());
            cells.add(text.what());
            // Before the changes, which may be long.
            cells.add(step.line() == 0 ? "" : "line " + step.line());
            cells.add(text.changes());
            table.row(cells);
        }
        return table.lines();
    }
}
