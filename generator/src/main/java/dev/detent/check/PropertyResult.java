package dev.detent.check;

import java.util.List;
import java.util.Optional;

/**
 * What was found out about one property in one check.
 *
 * @param kind {@code invariant}, {@code stepInvariant}, {@code leadsTo}, {@code alwaysPossible}, {@code reachable}, or
 *     {@code language} for what the language asks of every lifecycle
 * @param line where it stands in the file; 0 for what the language asks
 * @param expected whether the check says that it must be violated; then a violation is what was asked for
 * @param assumptions what a {@code leads to} needed beside the fairness of calls: reactions and {@code assume}s
 * @param note why it is not decided, or what to do; empty otherwise
 */
public record PropertyResult(
        String check,
        String name,
        String kind,
        Verdict verdict,
        int line,
        boolean expected,
        List<String> assumptions,
        Optional<Counterexample> counterexample,
        String note) {
    public PropertyResult {
        assumptions = List.copyOf(assumptions);
    }

    /** The same where something else of that name is violated as expected. */
    PropertyResult notExpected() {
        return new PropertyResult(check, name, kind, verdict, line, false, assumptions, counterexample, note);
    }

    /** The same property with nothing shown of it. */
    PropertyResult undecided(Verdict other, String why) {
        return new PropertyResult(check, name, kind, other, line, expected, List.of(), Optional.empty(), why);
    }
}
