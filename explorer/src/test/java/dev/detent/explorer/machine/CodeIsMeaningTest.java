package dev.detent.explorer.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detent.check.CodeAnswer;
import dev.detent.diagnostic.SourceFile;
import dev.detent.explore.Walk;
import dev.detent.explorer.code.GeneratedCode;
import dev.detent.explorer.code.UnusableCode;
import dev.detent.grammar.LifecycleParser;
import dev.detent.meaning.Happening;
import dev.detent.meaning.Meaning;
import dev.detent.meaning.State;
import dev.detent.model.Check;
import dev.detent.model.Lifecycle;
import dev.detent.resolve.Resolver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What generated code does is what the meaning says: every state, every step, whoever asks with whatever arguments, every refusal. */
final class CodeIsMeaningTest {

    private static final Path CORRECT = Path.of("..", "spec", "conformance", "correct");
    private static final List<Path> SAMPLES = List.of(
            Path.of("..", "generator", "src", "test", "resources", "dev", "detent", "emit", "java", "samples"),
            Path.of("..", "generator", "src", "test", "resources", "dev", "detent", "compile", "correct"),
            Path.of("..", "generator", "src", "test", "golden", "tla"),
            Path.of("..", "spec", "nova"));
    private static final int BUDGET = 300_000;

    @TestFactory
    Stream<DynamicTest> inEachConformanceFile() throws IOException {
        List<Path> files;
        try (Stream<Path> listed = Files.list(CORRECT)) {
            files = listed.filter(path -> path.toString().endsWith(".lifecycle"))
                    .sorted()
                    .toList();
        }
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    Lifecycle lifecycle = lifecycle(file);
                    GeneratedCode code = GeneratedCode.compiled(lifecycle);
                    for (Check check : lifecycle.checks()) {
                        if (check.sound()) {
                            compare(lifecycle, check, code);
                        }
                    }
                }));
    }

    @ParameterizedTest
    @CsvSource({"door, 6", "order, 239", "attachment, 47", "shop, 19716"})
    void inEveryState(String name, int states) throws Exception {
        assertThat(compared(name, Check.Reports.ANY).size()).isEqualTo(states);
    }

    @ParameterizedTest
    @ValueSource(strings = {"shipment", "window", "gate", "build", "bus", "connection", "parcel_rescue"})
    void inTheWholeLanguage(String name) throws Exception {
        assertThat(compared(name, Check.Reports.ANY).size()).isGreaterThan(10);
    }

    @Test
    void whereCommandsHandOver() throws Exception {
        assertThat(compared("Booking", Check.Reports.NONE).size()).isEqualTo(2406);
    }

    @Test
    void wherePeopleUseWordsOfJava() throws Exception {
        assertThat(compared("words", Check.Reports.NONE).size()).isGreaterThan(1000);
    }

    @Test
    void ofNova() throws Exception {
        assertThat(compared("instance", Check.Reports.NONE).size()).isGreaterThan(10_000);
    }

    @Test
    @Tag("slow")
    void ofNovaUnderAllReports() throws Exception {
        assertThat(compared("instance", Check.Reports.ANY).size()).isGreaterThan(100_000);
    }

    private static Walk compared(String name, Check.Reports reports) throws IOException, UnusableCode {
        Path file = SAMPLES.stream()
                .map(folder -> folder.resolve(name + ".lifecycle"))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
        Lifecycle lifecycle = lifecycle(file);
        Check check = new Check(
                "all of it",
                1,
                Optional.empty(),
                reports,
                Optional.empty(),
                Map.of(),
                Set.of(),
                List.of(),
                "",
                lifecycle.span());
        return compare(lifecycle, check, GeneratedCode.compiled(lifecycle));
    }

    /** What makes no sense is compared all the same, so no rule is asked. */
    private static Lifecycle lifecycle(Path file) throws IOException {
        SourceFile source = new SourceFile(file.getFileName().toString(), Files.readString(file));
        var compiled = LifecycleParser.parse(source).then(parsed -> Resolver.resolve(parsed, source));
        return compiled.value()
                .orElseThrow(() -> new AssertionError(compiled.diagnostics().toString()));
    }

    private static Walk compare(Lifecycle lifecycle, Check check, GeneratedCode code) throws UnusableCode {
        Walk meant = Walk.over(new Meaning(lifecycle, check), BUDGET);
        Meaning meaning = new Meaning(lifecycle, check);
        MachineSteps steps = new MachineSteps(meaning, code);
        Walk walked = Walk.over(meaning, steps, BUDGET);
        assertThat(walked.complete()).isTrue();
        assertThat(steps.ambiguous()).isEmpty();
        assertThat(walked.size()).isEqualTo(meant.size());
        assertThat(edges(walked)).isEqualTo(edges(meant));
        CodeAnswer.LikeMeaning like = MeaningComparison.of(walked, steps);
        assertThat(like.difference()).isEmpty();
        return walked;
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
