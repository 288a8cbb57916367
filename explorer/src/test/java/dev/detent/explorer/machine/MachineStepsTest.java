package dev.detent.explorer.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detent.compile.LifecycleCompiler;
import dev.detent.diagnostic.SourceFile;
import dev.detent.explore.Walk;
import dev.detent.explorer.code.GeneratedCode;
import dev.detent.explorer.code.UnusableCode;
import dev.detent.meaning.Happening;
import dev.detent.meaning.Meaning;
import dev.detent.meaning.State;
import dev.detent.model.Check;
import dev.detent.model.Lifecycle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The graph of the generated code is that of the meaning: state for state, step for step. */
final class MachineStepsTest {

    private static final Path CORRECT = Path.of("..", "spec", "conformance", "correct");
    private static final int BUDGET = 60_000;

    @TestFactory
    Stream<DynamicTest> theCodeIsTheMeaning() throws IOException {
        List<Path> files;
        try (Stream<Path> listed = Files.list(CORRECT)) {
            files = listed.filter(path -> path.toString().endsWith(".lifecycle"))
                    .sorted()
                    .toList();
        }
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> compare(file)));
    }

    private static void compare(Path file) throws IOException, UnusableCode {
        Lifecycle lifecycle = LifecycleCompiler.compile(
                        new SourceFile(file.getFileName().toString(), Files.readString(file)))
                .value()
                .orElseThrow();
        GeneratedCode code = GeneratedCode.compiled(lifecycle);
        for (Check check : lifecycle.checks()) {
            if (check.sound()) {
                Walk meant = Walk.over(new Meaning(lifecycle, check), BUDGET);
                Meaning meaning = new Meaning(lifecycle, check);
                MachineSteps steps = new MachineSteps(meaning, code);
                Walk walked = Walk.over(meaning, steps, BUDGET);
                assertThat(steps.ambiguous()).isEmpty();
                assertThat(walked.size()).isEqualTo(meant.size());
                assertThat(edges(walked)).isEqualTo(edges(meant));
            }
        }
    }

    private static Set<List<Object>> edges(Walk walk) {
        Set<List<Object>> edges = new HashSet<>();
        walk.eachStep((from, step, to) ->
                edges.add(List.of(new State(walk.state(from)), label(step), new State(walk.state(to)))));
        return edges;
    }

    private static String label(Happening step) {
        return step.instance() + " " + step.kind() + " " + step.name() + " of " + step.command();
    }
}
