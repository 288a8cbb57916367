package dev.detent.check.tlc;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.detent.check.tlc.Models.Model;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every model of the corpus through the real TLC, eight at once: what its folder says must come of it. */
class TlcTrapTest {
    private static final int AT_ONCE = 8;

    @TempDir
    static Path directory;

    @TestFactory
    Stream<DynamicTest> corpus() {
        TlcRunner runner = new TlcRunner(TlcInstallation.bundled(), directory);
        ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);
        Map<Model, Future<TlcResult>> results = new LinkedHashMap<>();
        for (Model model : Models.all()) {
            results.put(model, workers.submit(() -> runner.run(model.job())));
        }
        workers.shutdown();
        return results.entrySet().stream()
                .map(each -> dynamicTest(
                        each.getKey().toString(),
                        () -> Expectation.assertMet(
                                each.getKey(), each.getValue().get())));
    }
}
