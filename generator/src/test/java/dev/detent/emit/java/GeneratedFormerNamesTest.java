package dev.detent.emit.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.detent.runtime.engine.Engine;
import dev.detent.runtime.protocol.Lifecycle;
import dev.detent.runtime.protocol.UnknownName;
import dev.detent.runtime.simulate.Fault;
import dev.detent.runtime.simulate.SimulatedPlatform;
import dev.detent.runtime.store.InMemoryStore;
import dev.detent.runtime.store.Store;
import dev.detent.runtime.store.StoredRow;
import dev.detent.runtime.store.UnreadableRow;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows that were written before values got other names. */
class GeneratedFormerNamesTest {

    private static final String BEFORE = """
            package org.example.parcel
            lifecycle Parcel
            state parcel { packed initial, gone, home, kept }
            state work holds tasks { carrying, weighing }
            keep before: parcel or none
            action weigh(in_state: parcel) again harmless
            action carry(in_state: parcel) again harmless
            action unload(in_state: parcel) again harmless
            command send(from_state: parcel) from packed to gone else unchanged {
              accept { before = from_state }
              task weighing call weigh(from_state)
              task carrying call carry(from_state)
              task carrying call unload(from_state)
            }
            command drop from any to kept { accept { before = none } }
            """;

    private static final String AFTER = BEFORE.replace(
                    "{ packed initial, gone, home, kept }",
                    "{ kept, home, sent was lost was gone, wrapped was packed initial }")
            .replace("{ carrying, weighing }", "{ weighing, hauling was carrying }")
            .replace("task carrying", "task hauling")
            .replace("from packed to gone", "from wrapped to sent");

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final String ID = "p";

    private final Store store = new InMemoryStore();

    private static Lifecycle lifecycle(String text) throws ReflectiveOperationException {
        return (Lifecycle) Compiled.of(Compiled.lifecycle("parcel.lifecycle", text))
                .loadClass("org.example.parcel.ParcelLifecycle")
                .getMethod("create")
                .invoke(null);
    }

    private Engine engine(String text, String lost) throws ReflectiveOperationException {
        Lifecycle lifecycle = lifecycle(text);
        SimulatedPlatform platform = new SimulatedPlatform(lifecycle);
        if (!lost.isEmpty()) {
            platform.canFence(false);
            platform.next(ID, lost, new Fault.LoseAnswer());
        }
        return Engine.start(lifecycle, store, platform);
    }

    /** Leaves a row whose call of the action is unsure. */
    private StoredRow interrupted(String action) throws Exception {
        try (Engine before = engine(BEFORE, action)) {
            before.create(ID);
            assertThat(before.submit(ID, "send", Map.of("from_state", "gone"), "user")
                            .accepted())
                    .isTrue();
            while (!before.state(ID).orElseThrow().unsure()) {
                Thread.onSpinWait();
            }
        }
        return store.read(ID).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"weigh,weighing", "carry,carrying", "unload,carrying#2"})
    void rowsAreReadUnderOlderNamesAndWrittenUnderThoseOfToday(String action, String step) throws Exception {
        StoredRow before = interrupted(action);
        assertThat(before.columns())
                .containsEntry("parcel", "packed")
                .containsEntry("before", "gone")
                .containsEntry("op.step", step)
                .containsEntry("op.argument.from_state", "gone");
        try (Engine after = engine(AFTER, "")) {
            assertThat(after.awaitIdle(ID, LONG)).isTrue();
            assertThat(after.state(ID).orElseThrow().states())
                    .containsEntry("parcel", "sent")
                    .containsEntry("before", "sent");
        }
        assertThat(store.read(ID).orElseThrow().columns()).containsEntry("before", "sent");
        long version = before.version();
        assertThat(store.log(ID, version + 1, 1))
                .as("what is told of the first write is told in the words of today")
                .allSatisfy(entry -> assertThat(entry.before()).containsEntry("before", "sent"));
    }

    @Test
    void withoutTheMarkARowIsLeftAlone() throws Exception {
        interrupted("carry");
        try (Engine after = engine(AFTER.replace(" was lost was gone", ""), "")) {
            assertThatThrownBy(() -> after.state(ID))
                    .isInstanceOf(UnreadableRow.class)
                    .hasMessageContaining("'gone'");
        }
    }

    @Test
    void nobodyAsksUnderAnOlderName() throws Exception {
        try (Engine after = engine(AFTER, "")) {
            after.create(ID);
            assertThatThrownBy(() -> after.submit(ID, "send", Map.of("from_state", "gone"), "user"))
                    .isInstanceOf(UnknownName.class);
        }
    }
}
