package dev.detent.report;

import dev.detent.check.Comparison;
import dev.detent.check.Verdict;
import java.util.List;

/** Says of each check whether the generated Java is the model. */
final class ComparisonText {

    private ComparisonText() {}

    static List<String> lines(List<Comparison> comparisons, boolean several) {
        return comparisons.stream()
                .map(comparison -> (several ? comparison.check() + ": " : "") + line(comparison))
                .toList();
    }

    /** What was compared, with how many; or why not. */
    static String line(Comparison comparison) {
        if (comparison.verdict() == Verdict.PASSED && comparison.note().isEmpty()) {
            return "the same " + comparison.states() + " states, " + comparison.steps() + " steps and "
                    + comparison.refusals() + " refusals as the model";
        }
        if (comparison.verdict() == Verdict.PASSED) {
            return "the same " + comparison.states() + " states as the model; compared " + comparison.note();
        }
        return comparison.verdict() == Verdict.ERROR
                ? "not the model: " + comparison.note()
                : "not compared: " + comparison.note();
    }
}
