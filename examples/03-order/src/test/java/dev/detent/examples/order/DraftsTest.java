package dev.detent.examples.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detent.check.CheckOptions;
import dev.detent.check.CheckProgress;
import dev.detent.check.LifecycleChecker;
import dev.detent.check.PropertyResult;
import dev.detent.check.Verdict;
import dev.detent.compile.LifecycleCompiler;
import dev.detent.model.Lifecycle;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The properties find in each draft what the README says, and nothing in the file that is used. */
final class DraftsTest {

    @Test
    void theFirstDraft() {
        assertThat(violated("src/test/lifecycle/first-draft.lifecycle"))
                .containsExactly("fair_deal", "no_gift", "paid_first");
    }

    @Test
    void theSecondDraft() {
        assertThat(violated("src/test/lifecycle/second-draft.lifecycle")).containsExactly("over");
    }

    @Test
    void theFileThatIsUsed() {
        assertThat(violated("src/main/lifecycle/order.lifecycle")).isEmpty();
    }

    private static List<String> violated(String file) {
        Lifecycle lifecycle =
                LifecycleCompiler.compile(Path.of(file), file).value().orElseThrow();
        List<PropertyResult> results = LifecycleChecker.check(lifecycle, CheckOptions.defaults(), CheckProgress.NONE)
                .properties();
        assertThat(results)
                .isNotEmpty()
                .allSatisfy(result -> assertThat(result.verdict()).isIn(Verdict.PASSED, Verdict.VIOLATED));
        return results.stream()
                .filter(result -> result.verdict() == Verdict.VIOLATED)
                .map(PropertyResult::name)
                .toList();
    }
}
