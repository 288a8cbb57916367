package dev.detent.emit.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detent.runtime.engine.Engine;
import dev.detent.runtime.protocol.Accepted;
import dev.detent.runtime.protocol.Lifecycle;
import dev.detent.runtime.protocol.Refusal;
import dev.detent.runtime.protocol.Reply;
import dev.detent.runtime.simulate.SimulatedPlatform;
import dev.detent.runtime.store.InMemoryStore;
import dev.detent.runtime.store.Store;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Instances that draw from one resource, as generated Java tells an engine of them. */
class GeneratedSharedTest {

    private static final String DESK = """
            package org.example.desk
            lifecycle Desk
            state desk { waiting initial, seated, gone final, moved }
            shared chairs: 0..3
            keep eager: boolean
            command sit(two: boolean) from waiting to seated {
              accept when two { chairs -= 2 }
              accept          { chairs -= 1 }
            }
            command leave from seated to gone {
              accept when chairs_held == 2 { chairs += 2 }
              accept                       { chairs += 1 }
            }
            command queue from waiting { accept { eager = true } }
            command take  internal from waiting to moved { accept { chairs -= 1 } }
            reaction next when desk == waiting and eager and chairs > 0 issue take
            """;

    private static final Duration LONG = Duration.ofSeconds(20);

    private final Store store = new InMemoryStore();
    private final Lifecycle lifecycle = lifecycle();
    private final Engine engine = Engine.start(lifecycle, store, new SimulatedPlatform(lifecycle));

    private static Lifecycle lifecycle() {
        try {
            return (Lifecycle) Compiled.of(Compiled.lifecycle("desk.lifecycle", DESK))
                    .loadClass("org.example.desk.DeskLifecycle")
                    .getMethod("create")
                    .invoke(null);
        } catch (ReflectiveOperationException failure) {
            throw new LinkageError("generated classes are not as expected", failure);
        }
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private Reply submit(String id, String command, Map<String, String> arguments) {
        return engine.submit(id, command, arguments, "user");
    }

    private Reply sit(String id, boolean two) {
        return submit(id, "sit", Map.of("two", Boolean.toString(two)));
    }

    @Test
    void whereNothingIsFreeTheCommandIsRefused() {
        List.of("a", "b", "c").forEach(engine::create);
        assertThat(sit("a", true)).isInstanceOf(Accepted.class);
        assertThat(sit("b", true)).isInstanceOf(Refusal.class);
        assertThat(sit("b", true).toString()).contains("not enough of chairs is free");
        assertThat(sit("b", false)).isInstanceOf(Accepted.class);
        assertThat(sit("c", false)).isInstanceOf(Refusal.class);
        assertThat(store.held()).containsExactly(Map.entry("chairs", 3));
    }

    @Test
    void whatIsGivenBackCanBeTakenAgain() {
        List.of("a", "b").forEach(engine::create);
        sit("a", true);
        assertThat(submit("a", "leave", Map.of())).isInstanceOf(Accepted.class);
        assertThat(store.held()).containsExactly(Map.entry("chairs", 0));
        assertThat(sit("b", true)).isInstanceOf(Accepted.class);
    }

    @Test
    void ofManyAtOnceOnlyAsManyAreAcceptedAsThereIsRoom() throws Exception {
        ExecutorService users = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Reply>> wishes = new ArrayList<>();
            for (int number = 0; number < 40; number++) {
                String id = "d" + number;
                engine.create(id);
                wishes.add(() -> sit(id, false));
            }
            int accepted = 0;
            for (Future<Reply> reply : users.invokeAll(wishes)) {
                accepted += reply.get() instanceof Accepted ? 1 : 0;
            }
            assertThat(accepted).isEqualTo(3);
            assertThat(store.held()).containsExactly(Map.entry("chairs", 3));
        } finally {
            users.shutdownNow();
        }
    }

    @Test
    void aReactionOfAnotherInstanceActsOnceSomethingIsFree() throws InterruptedException {
        List.of("a", "b", "c").forEach(engine::create);
        sit("a", true);
        sit("b", false);
        submit("c", "queue", Map.of());
        assertThat(engine.awaitIdle(LONG)).isTrue();
        assertThat(engine.state("c").orElseThrow().states()).containsEntry("desk", "waiting");

        submit("b", "leave", Map.of());
        assertThat(engine.awaitIdle("c", LONG)).isTrue();
        long until = System.nanoTime() + LONG.toNanos();
        while (waits("c") && System.nanoTime() < until) {
            Thread.sleep(5);
        }
        assertThat(engine.state("c").orElseThrow().states()).containsEntry("desk", "moved");
    }

    private boolean waits(String id) {
        return engine.state(id).orElseThrow().states().containsValue("waiting");
    }

    @Test
    void aNewEngineKnowsWhatIsHeld() {
        List.of("a", "b").forEach(engine::create);
        sit("a", true);
        engine.close();
        try (Engine next = Engine.start(lifecycle, store, new SimulatedPlatform(lifecycle))) {
            assertThat(next.submit("b", "sit", Map.of("two", "true"), "user")).isInstanceOf(Refusal.class);
            assertThat(next.submit("b", "sit", Map.of("two", "false"), "user")).isInstanceOf(Accepted.class);
        }
    }
}
