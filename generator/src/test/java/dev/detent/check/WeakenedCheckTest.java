package dev.detent.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detent.compile.LifecycleCompiler;
import dev.detent.diagnostic.SourceFile;
import dev.detent.model.Lifecycle;
import dev.detent.model.Weakening;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The examples of {@code spec/language/guarantees.md} under TLC: each guarantee has a property that holds with it and is
 * violated without it. The walk has to find as many states as TLC, and the same properties broken.
 */
final class WeakenedCheckTest {

    private static final Path PAGE = Path.of("..", "spec", "language", "guarantees.md");
    private static final Pattern EXAMPLE =
            Pattern.compile("### `without (\\w+)`.*?```lifecycle\n(.*?)```", Pattern.DOTALL);

    private record Example(String guarantee, Lifecycle lifecycle) {}

    private static List<Example> examples() throws IOException {
        List<Example> examples = new ArrayList<>();
        Matcher matcher = EXAMPLE.matcher(Files.readString(PAGE));
        while (matcher.find()) {
            SourceFile file = new SourceFile(matcher.group(1) + ".lifecycle", matcher.group(2));
            examples.add(new Example(
                    matcher.group(1), LifecycleCompiler.compile(file).value().orElseThrow()));
        }
        return examples;
    }

    @Test
    void everyGuaranteeHasAnExample() throws IOException {
        assertThat(examples()).extracting(Example::guarantee).containsExactlyElementsOf(Weakening.words());
    }

    @TestFactory
    Stream<DynamicTest> theGuaranteeIsWhatThePropertyHoldsBy() throws IOException {
        return examples().stream()
                .map(example -> DynamicTest.dynamicTest(example.guarantee(), () -> decidedByTheGuarantee(example)));
    }

    private static void decidedByTheGuarantee(Example example) {
        CheckReport report = LifecycleChecker.check(example.lifecycle(), CheckOptions.defaults(), CheckProgress.NONE);
        assertThat(report.verdict()).as(report.diagnostics().toString()).isEqualTo(Verdict.PASSED);
        assertThat(report.properties().stream().filter(PropertyResult::expected))
                .singleElement()
                .satisfies(result -> {
                    assertThat(result.verdict()).isEqualTo(Verdict.VIOLATED);
                    assertThat(result.counterexample()).isPresent();
                });
    }
}
