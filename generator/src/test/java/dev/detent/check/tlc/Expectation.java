package dev.detent.check.tlc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detent.check.tlc.Models.Model;
import dev.detent.check.tlc.TlcResult.Faulty;
import dev.detent.check.tlc.TlcResult.Inconclusive;
import dev.detent.check.tlc.TlcResult.Passed;
import dev.detent.check.tlc.TlcResult.Vacuous;
import dev.detent.check.tlc.TlcResult.Violated;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Compares a result with what the model's folder and first line say. */
final class Expectation {
    private Expectation() {}

    static void assertMet(Model model, TlcResult result) {
        assertThat(result.getClass().getSimpleName().toLowerCase(Locale.ROOT))
                .as("%s", result)
                .isEqualTo(model.expectation());
        model.note("expect").ifPresent(expected -> assertDetails(expected, result));
        model.note("trace")
                .ifPresent(
                        expected -> assertThat(steps(violated(result).trace())).isEqualTo(expected));
        model.note("last")
                .ifPresent(
                        expected -> assertThat(last(violated(result).trace())).contains(expected));
    }

    private static void assertDetails(String expected, TlcResult result) {
        if (result instanceof Passed passed) {
            assertThat(figures(passed.statistics())).contains(expected.split(" "));
        } else if (result instanceof Violated violated) {
            String kind = (violated.kind() + " " + violated.property().orElse("")).strip();
            assertThat(kind).isEqualTo(expected);
        } else if (result instanceof Inconclusive inconclusive) {
            assertThat(inconclusive.reason()).hasToString(expected);
        } else if (result instanceof Vacuous vacuous) {
            assertThat(vacuous.message()).contains(expected);
        } else if (result instanceof Faulty faulty) {
            assertThat(faulty.stage() + " " + faulty.message())
                    .startsWith(expected.substring(0, expected.indexOf(' ')));
            String quoted = expected.substring(expected.indexOf('"') + 1, expected.lastIndexOf('"'));
            assertThat(faulty.message()).contains(quoted);
        }
    }

    private static Violated violated(TlcResult result) {
        return (Violated) result;
    }

    private static List<String> figures(TlcStatistics statistics) {
        return List.of(
                "initial=" + statistics.initial(),
                "generated=" + statistics.generated(),
                "distinct=" + statistics.distinct(),
                "depth=" + statistics.depth());
    }

    private static String steps(TlcTrace trace) {
        List<String> steps = new ArrayList<>();
        trace.states().forEach(state -> steps.add(state.action().orElse("Init")));
        if (trace.ending() instanceof TlcTrace.BackToState back) {
            steps.add("back=" + back.number() + " " + back.action().orElse("Init"));
        } else if (trace.ending() instanceof TlcTrace.Stuttering) {
            steps.add("stuttering");
        }
        return String.join(" ", steps);
    }

    private static String last(TlcTrace trace) {
        TlcTrace.State last = trace.states().get(trace.states().size() - 1);
        assertThat(last.number()).isEqualTo(trace.states().size());
        return last.variables().entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining(" "));
    }
}
