package dev.detent.examples.node;

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

/** The properties find in the draft what the README says, and nothing in the file that is used. */
final class DraftsTest {

    @Test
    void theFirstDraft() {
        assertThat(violated("src/test/lifecycle/first-draft.lifecycle"))
                .containsExactly("out_of_hold", "retired_clean", "not_in_maintenance");
    }

    @Test
    void theFileThatIsUsed() {
        assertThat(violated("src/main/lifecycle/node.lifecycle")).isEmpty();
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
