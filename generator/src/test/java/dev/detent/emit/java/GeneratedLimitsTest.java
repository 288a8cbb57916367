package dev.detent.emit.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.detent.runtime.engine.Engine;
import dev.detent.runtime.engine.EngineOptions;
import dev.detent.runtime.protocol.Lifecycle;
import dev.detent.runtime.simulate.Fault;
import dev.detent.runtime.simulate.ManualTiming;
import dev.detent.runtime.simulate.SimulatedPlatform;
import dev.detent.runtime.store.InMemoryStore;
import dev.detent.runtime.store.LogEntry;
import dev.detent.runtime.store.LogEntry.What;
import dev.detent.runtime.store.Store;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long the answers to calls are awaited, as the file says it with {@code within}. */
class GeneratedLimitsTest {

    private static final String LETTER = """
            package org.example.letter
            lifecycle Letter
            state letter { written initial, sent, torn final }
            setting patience: duration = off
            action weigh again harmless
            action stamp again harmless
            action carry again harmless
            command send from written to sent else unchanged {
              call weigh within 5s
              call stamp within patience
              call carry
            }
            command tear from any to torn
            """;

    private static final Duration A_MOMENT = Duration.ofMillis(20);
    private static final String ID = "l";

    private final Compiled compiled = Compiled.of(Compiled.lifecycle("letter.lifecycle", LETTER));

    private Lifecycle lifecycle(Optional<Duration> patience) throws ReflectiveOperationException {
        Class<?> settings = compiled.loadClass("org.example.letter.LetterSettings");
        return (Lifecycle) compiled.loadClass("org.example.letter.LetterLifecycle")
                .getMethod("create", settings)
                .invoke(null, settings.getConstructor(Optional.class).newInstance(patience));
    }

    @ParameterizedTest
    @CsvSource({"weigh,-1,5", "stamp,7,7", "stamp,-1,60", "carry,7,60"})
    void theEndIsUnknownAfterTheLimitAndNotBefore(String action, int patience, int limit) throws Exception {
        Lifecycle lifecycle = lifecycle(patience < 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(patience)));
        ManualTiming timing = new ManualTiming(Instant.EPOCH);
        Store store = new InMemoryStore();
        SimulatedPlatform platform = new SimulatedPlatform(lifecycle);
        EngineOptions options = EngineOptions.defaults().withCallTimeout(Duration.ofSeconds(60));
        try (Engine engine = Engine.start(lifecycle, store, platform, options, timing, List.of())) {
            engine.create(ID);
            platform.next(ID, action, new Fault.Hang(0));
            assertThat(engine.submit(ID, "send", Map.of(), "user").accepted()).isTrue();
            while (platform.pending(ID) == 0) {
                Thread.onSpinWait();
            }
            timing.pass(Duration.ofSeconds(limit).minusMillis(1));
            assertThat(happened(store)).doesNotContain(What.UNKNOWN);
            timing.pass(Duration.ofMillis(1));
            while (!happened(store).contains(What.UNKNOWN)) {
                Thread.onSpinWait();
            }
            for (int pauses = 0; !engine.awaitIdle(A_MOMENT) && pauses < 1000; pauses++) {
                timing.pass(options.longestPause());
            }
            assertThat(engine.state(ID).orElseThrow().states()).containsEntry("letter", "sent");
        }
    }

    private static List<What> happened(Store store) {
        return store.log(ID, 1, Integer.MAX_VALUE).stream().map(LogEntry::what).toList();
    }

    @Test
    void noTimeAtAllIsRefused() {
        assertThatThrownBy(() -> lifecycle(Optional.of(Duration.ZERO)))
                .isInstanceOf(InvocationTargetException.class)
                .hasRootCauseInstanceOf(IllegalArgumentException.class)
                .hasRootCauseMessage("step stamp cannot be answered within PT0S");
    }
}
