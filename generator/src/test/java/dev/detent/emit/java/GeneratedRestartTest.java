package dev.detent.emit.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detent.runtime.engine.Engine;
import dev.detent.runtime.engine.EngineOptions;
import dev.detent.runtime.protocol.Catalogue.ReactionEntry;
import dev.detent.runtime.protocol.Lifecycle;
import dev.detent.runtime.simulate.ManualTiming;
import dev.detent.runtime.simulate.SimulatedPlatform;
import dev.detent.runtime.store.InMemoryStore;
import dev.detent.runtime.store.LogEntry.What;
import dev.detent.runtime.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tasks of a table, which an engine takes up when it starts, as generated Java tells it to. */
class GeneratedRestartTest {

    private static final String ID = "b";

    private final Compiled compiled = Compiled.of(Samples.lifecycle("build"));
    private final Lifecycle lifecycle = lifecycle();
    private final Store store = new InMemoryStore();
    private final ManualTiming timing = new ManualTiming(Instant.EPOCH);
    private Engine engine = start();

    private Lifecycle lifecycle() {
        try {
            return (Lifecycle) compiled.loadClass("lifecycle.build.BuildLifecycle")
                    .getMethod("create")
                    .invoke(null);
        } catch (ReflectiveOperationException failure) {
            throw new LinkageError("generated classes are not as expected", failure);
        }
    }

    private Engine start() {
        return Engine.start(
                lifecycle, store, new SimulatedPlatform(lifecycle), EngineOptions.defaults(), timing, List.of());
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private Map<String, String> state() throws InterruptedException {
        assertThat(engine.awaitIdle(Duration.ofSeconds(20))).isTrue();
        return engine.state(ID).orElseThrow().states();
    }

    private void accepted(String command) {
        assertThat(engine.submit(ID, command, Map.of(), "user").accepted()).isTrue();
    }

    private long reacted() {
        return store.log(ID, 1, Integer.MAX_VALUE).stream()
                .filter(entry -> entry.what() == What.REACTED)
                .count();
    }

    @Test
    void theCatalogueTellsThem() {
        assertThat(lifecycle.machine().catalogue().reactions())
                .hasSize(3)
                .allMatch(ReactionEntry::onRestart)
                .extracting(ReactionEntry::name)
                .containsExactly("fetch_again", "go_on", "start_again");
    }

    @Test
    void anEngineThatRunsLeavesTasksAlone() throws InterruptedException {
        engine.create(ID);
        accepted("take");
        assertThat(state()).containsEntry("build", "fetching").containsEntry("starts", "1");
        assertThat(reacted()).isZero();
    }

    @Test
    void anEngineThatStartsTakesThemUpOnce() throws InterruptedException {
        engine.create(ID);
        accepted("take");
        accepted("fetched");
        engine.close();
        engine = start();
        assertThat(state()).containsEntry("build", "fetching").containsEntry("starts", "2");
        assertThat(reacted()).isEqualTo(1);
        accepted("fetched");
        assertThat(state()).containsEntry("build", "building");
        assertThat(reacted()).isEqualTo(1);
        engine.close();
        engine = start();
        assertThat(state()).containsEntry("build", "failed");
        assertThat(reacted()).isEqualTo(2);
    }

    @Test
    void whatIsBegunAfterTheStartIsLeftAlone() throws InterruptedException {
        engine.create(ID);
        state();
        engine.close();
        engine = start();
        state();
        long before = reacted();
        accepted("take");
        assertThat(state()).containsEntry("build", "fetching");
        assertThat(reacted()).isEqualTo(before);
    }
}
