package dev.detent.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detent.check.CheckOptions;
import dev.detent.check.CheckProgress;
import dev.detent.check.CheckReport;
import dev.detent.check.Comparison;
import dev.detent.check.LifecycleChecker;
import dev.detent.compile.LifecycleCompiler;
import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.diagnostic.SourceFile;
import dev.detent.model.Lifecycle;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Lifecycles that nobody has thought of: generated, compiled, explored and checked by TLC, and both have to agree. */
final class RandomLifecyclesTest {

    private static final long MOST_STATES = 20_000;

    private static Optional<Lifecycle> lifecycle(long seed) {
        return LifecycleCompiler.compile(new SourceFile("chance.lifecycle", RandomLifecycle.of(seed)))
                .value();
    }

    /** Compares as many as wanted, from the seed on; those that a rule refuses do not count. */
    private static void compare(long firstSeed, int wanted) {
        int compared = 0;
        long states = 0;
        for (long seed = firstSeed; compared < wanted; seed++) {
            assertThat(seed).as("most texts are lifecycles").isLessThan(firstSeed + 20L * wanted);
            Optional<Lifecycle> lifecycle = lifecycle(seed);
            if (lifecycle.isEmpty()) {
                continue;
            }
            CheckOptions defaults = CheckOptions.defaults();
            CheckOptions options = new CheckOptions(
                    defaults.check(), defaults.tlcJar(), defaults.timeBudget(), MOST_STATES, defaults.keep());
            CheckReport report = LifecycleChecker.check(
                    lifecycle.get(), options, CheckProgress.NONE, new Explorer(CodeSource.COMPILED));
            if (report.diagnostics().stream().anyMatch(one -> one.message().contains("there is only one state"))) {
                continue;
            }
            assertThat(report.diagnostics())
                    .as("seed %d:%n%s", seed, RandomLifecycle.of(seed))
                    .extracting(Diagnostic::code)
                    .doesNotContain(DiagnosticCode.ENGINES_DISAGREE, DiagnosticCode.TOOL_FAULT);
            assertThat(report.comparisons()).as("seed %d", seed).hasSize(1);
            Comparison comparison = report.comparisons().get(0);
            compared += comparison.steps() > 0 ? 1 : 0;
            states += comparison.states();
        }
        System.out.println(
                compared + " lifecycles by chance from seed " + firstSeed + ": " + states + " states compared");
    }

    @Test
    void bothEnginesAgreeOnLifecyclesByChance() {
        compare(1, 50);
    }

    @Test
    @Tag("slow")
    void bothEnginesAgreeOnManyLifecyclesByChance() {
        compare(100_000, 500);
    }

    @Test
    void theSameSeedGivesTheSameText() {
        assertThat(RandomLifecycle.of(7)).isEqualTo(RandomLifecycle.of(7)).isNotEqualTo(RandomLifecycle.of(8));
    }
}
