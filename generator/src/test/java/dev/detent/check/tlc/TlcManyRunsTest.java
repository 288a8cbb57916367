package dev.detent.check.tlc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detent.check.tlc.Models.Model;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The long form: the corpus again and again, fifty runs at once, and never a result that is not the model's. */
@Tag("slow")
class TlcManyRunsTest {
    private static final int AT_ONCE = 50;
    private static final int REPETITIONS = 5;

    @TempDir
    Path directory;

    @Test
    void theCorpusGivesTheSameResultsFiftyAtOnce() throws Exception {
        TlcRunner runner = new TlcRunner(TlcInstallation.bundled(), directory);
        ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);
        List<Map.Entry<Model, Future<TlcResult>>> results = new ArrayList<>();
        for (int i = 0; i < REPETITIONS; i++) {
            Map<Model, Future<TlcResult>> once = new LinkedHashMap<>();
            for (Model model : Models.all()) {
                once.put(model, workers.submit(() -> runner.run(model.job())));
            }
            results.addAll(once.entrySet());
        }
        workers.shutdown();
        for (Map.Entry<Model, Future<TlcResult>> each : results) {
            assertMet(each.getKey(), each.getValue());
        }
        try (Stream<Path> left = Files.list(directory)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void dumpsAHundredThousandStates() {
        String module = """
                ---- MODULE Grid ----
                EXTENDS Naturals
                VARIABLES a, b, row
                vars == <<a, b, row>>
                Init == a = 0 /\\ b = 0 /\\ row = [even |-> TRUE, name |-> "a name that is some characters long"]
                right == a < 315 /\\ a' = a + 1 /\\ UNCHANGED <<b, row>>
                down == b < 315 /\\ b' = b + 1 /\\ row' = [row EXCEPT !.even = ~@] /\\ UNCHANGED a
                home == a' = 0 /\\ b' = 0 /\\ row' = [row EXCEPT !.even = TRUE]
                Next == right \\/ down \\/ home
                Spec == Init /\\ [][Next]_vars
                ====
                """;
        TlcJob job = TlcJob.safety("Grid", module, "SPECIFICATION Spec\n");
        TlcGraph graph = new TlcRunner(TlcInstallation.bundled(), directory)
                .dump(job)
                .graph()
                .orElseThrow();

        assertThat(graph.states()).hasSize(316 * 316);
        assertThat(graph.edges()).hasSize(2 * 315 * 316 + 316 * 316);
    }

    private static void assertMet(Model model, Future<TlcResult> result)
            throws IOException, ExecutionException, InterruptedException {
        Expectation.assertMet(model, result.get());
    }
}
