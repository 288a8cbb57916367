package dev.detent.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detent.compile.LifecycleCompiler;
import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
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

    private static CheckReport report(String text) {
        SourceFile file = new SourceFile("f.lifecycle", text);
        Lifecycle lifecycle = LifecycleCompiler.compile(file).value().orElseThrow();
        return LifecycleChecker.check(lifecycle, CheckOptions.defaults(), CheckProgress.NONE);
    }

    /** Power goes off only by a stop, and nobody looks while one is in flight: the reaction is never due. */
    private static final String GUEST = """
            lifecycle Guest

            state guest { active initial, stopped, failed }

            outside power: {on, off} = on
            action switch_off needs any { power = off }  again harmless

            command stop from active to stopped else unchanged { call switch_off }
            command give_up internal from active to failed

            reaction sync when guest == active and seen(power == off) issue give_up
            """;

    private static final String HEARSAY = "\ncheck hearsay { without reaction_look }\n";

    /** What only a weaker engine lets happen does not happen to anybody who runs the lifecycle. */
    @Test
    void whatOnlyAWeakerEngineLetsHappenDoesNotCount() {
        CheckReport report = report(GUEST + "\ncheck as_it_runs { }" + HEARSAY);
        assertThat(report.verdict()).isEqualTo(Verdict.ERROR);
        assertThat(report.diagnostics())
                .filteredOn(diagnostic -> diagnostic.code() == DiagnosticCode.NEVER_HAPPENS)
                .extracting(Diagnostic::message)
                .anyMatch(message -> message.contains("sync"));
    }

    @Test
    void saysThatNothingIsExercisedWhereEveryCheckIsWeaker() {
        CheckReport report = report(GUEST + HEARSAY);
        assertThat(report.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(report.notChecked()).anyMatch(line -> line.endsWith("no check has the engine as it is"));
    }
}
