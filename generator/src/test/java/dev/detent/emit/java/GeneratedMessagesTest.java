package dev.detent.emit.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.detent.runtime.engine.Engine;
import dev.detent.runtime.protocol.Lifecycle;
import dev.detent.runtime.simulate.Fault;
import dev.detent.runtime.simulate.SimulatedPlatform;
import dev.detent.runtime.store.InMemoryStore;
import dev.detent.runtime.store.LogEntry;
import dev.detent.runtime.store.Message;
import dev.detent.runtime.store.Store;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Messages that leave with the writes of a lifecycle's commands. */
class GeneratedMessagesTest {

    private static final String PARCEL = """
            package org.example.post
            lifecycle Parcel
            state parcel { packed initial, gone, home, lost_it }
            keep tries: 0..2
            attribute carrier
            action carry(by: opaque)  outcome shut_door
            command send(by: opaque) from packed to gone else unchanged {
              accept { carrier = by, emit picked }
              call carry(by) then { tries = 0, emit carried, emit weighed } {
                on shut_door { emit shut_door }
                failure when tries < 2 { tries += 1, emit refused } retry
                failure { parcel = lost_it, emit gave_up }
              }
              success { emit sent }
            }
            command note anytime from packed, gone { accept when tries > 0 { emit noted_tries } accept { emit noted } }
            command arrive internal from gone to home { success { emit at_home } }
            reaction arrives when parcel == gone issue arrive
            """;

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final String ID = "p";

    private final Compiled compiled = Compiled.of(Compiled.lifecycle("parcel.lifecycle", PARCEL));
    private final Store store = new InMemoryStore();
    private Engine engine;
    private SimulatedPlatform platform;

    @BeforeEach
    void start() throws ReflectiveOperationException {
        Lifecycle lifecycle = (Lifecycle) compiled.loadClass("org.example.post.ParcelLifecycle")
                .getMethod("create")
                .invoke(null);
        platform = new SimulatedPlatform(lifecycle);
        engine = Engine.start(lifecycle, store, platform);
        engine.create(ID);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private void accepted(String command, Map<String, String> arguments) throws InterruptedException {
        assertThat(engine.submit(ID, command, arguments, "user").accepted()).isTrue();
        assertThat(engine.awaitIdle(LONG)).isTrue();
    }

    private List<String> names() {
        return engine.messages(100).stream().map(Message::name).toList();
    }

    @Test
    void messagesLeaveInOrderWithTheWritesThatEmitThem() throws Exception {
        platform.next(ID, "carry", new Fault.Refuse("rain"));
        accepted("note", Map.of());
        accepted("send", Map.of("by", "foot"));
        assertThat(names()).containsExactly("noted", "picked", "refused", "carried", "weighed", "sent", "at_home");
        for (Message message : engine.messages(100)) {
            LogEntry entry = store.log(ID, message.version(), 1).get(0);
            assertThat(entry.messages().get(message.number() - 1)).isEqualTo(message.name());
            assertThat(message.at()).isEqualTo(entry.at());
            assertThat(message.id()).isEqualTo(ID);
        }
        assertThat(store.log(ID, 1, 100).stream().flatMap(entry -> entry.messages().stream()))
                .containsExactlyElementsOf(names());
    }

    @Test
    void whatWasAcknowledgedIsNotGivenAgain() throws Exception {
        accepted("note", Map.of());
        accepted("note", Map.of());
        List<Message> first = engine.messages(1);
        assertThat(engine.messages(1)).isEqualTo(first);
        engine.acknowledge(first.get(0));
        assertThat(engine.messages(100)).hasSize(1).doesNotContainAnyElementsOf(first);
    }

    @Test
    void onlyTheEndingThatIsTakenEmits() throws Exception {
        platform.next(ID, "carry", new Fault.Give("shut_door"));
        accepted("send", Map.of("by", "foot"));
        assertThat(names()).containsExactly("picked", "shut_door");
        for (int i = 0; i < 3; i++) {
            platform.next(ID, "carry", new Fault.Refuse("rain"));
        }
        accepted("send", Map.of("by", "cart"));
        assertThat(names()).containsExactly("picked", "shut_door", "picked", "refused", "refused", "gave_up");
        assertThat(engine.state(ID).orElseThrow().attributes()).containsEntry("carrier", "cart");
    }

    @Test
    void whatIsRefusedEmitsNothing() {
        assertThat(engine.submit(ID, "arrive", Map.of(), "user").accepted()).isFalse();
        assertThat(engine.messages(100)).isEmpty();
    }

    @Test
    void theGeneratedNamesAreThoseOfTheFile() throws ReflectiveOperationException {
        Class<?> names = compiled.loadClass("org.example.post.ParcelMessage");
        assertThat(Arrays.stream(names.getEnumConstants()).map(Object::toString))
                .containsExactly(
                        "PICKED",
                        "CARRIED",
                        "WEIGHED",
                        "REFUSED",
                        "GAVE_UP",
                        "SHUT_DOOR",
                        "SENT",
                        "NOTED_TRIES",
                        "NOTED",
                        "AT_HOME");
        assertThat(names.getMethod("of", Message.class).invoke(null, new Message(ID, 1, 1, "at_home", Instant.EPOCH)))
                .hasToString("AT_HOME");
        assertThatThrownBy(() -> names.getMethod("of", Message.class)
                        .invoke(null, new Message(ID, 1, 1, "athome", Instant.EPOCH)))
                .isInstanceOf(InvocationTargetException.class)
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
    }
}
