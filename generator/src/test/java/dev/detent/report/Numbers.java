package dev.detent.report;

import dev.detent.check.Counterexample;
import dev.detent.check.CounterexampleState;
import dev.detent.check.PropertyResult;
import dev.detent.check.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** A run of no steps of two instances with values of every kind. */
final class Numbers {

    private Numbers() {}

    static PropertyResult result() {
        Map<String, Map<String, String>> instances = new LinkedHashMap<>();
        instances.put("i1", values("3", "true", "a", "idle"));
        instances.put("i2", values("-1", "false", "b", "asked"));
        Counterexample run = new Counterexample(
                List.of(),
                List.of(),
                OptionalInt.empty(),
                List.of(),
                List.of(new CounterexampleState(instances)),
                Set.of());
        return new PropertyResult(
                "all", "fine", "invariant", Verdict.VIOLATED, 3, false, List.of(), Optional.of(run), "");
    }

    private static Map<String, String> values(String count, String open, String own, String link) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("count", count);
        values.put("open", open);
        values.put("link", own);
        values.put("(link)", link);
        return values;
    }
}
