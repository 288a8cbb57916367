package dev.detent.emit.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detent.runtime.engine.Engine;
import dev.detent.runtime.engine.EngineListener;
import dev.detent.runtime.engine.EngineOptions;
import dev.detent.runtime.engine.InstanceState;
import dev.detent.runtime.engine.Problem;
import dev.detent.runtime.protocol.Lifecycle;
import dev.detent.runtime.simulate.Fault;
import dev.detent.runtime.simulate.ManualTiming;
import dev.detent.runtime.simulate.SimulatedPlatform;
import dev.detent.runtime.store.InMemoryStore;
import dev.detent.runtime.store.LogEntry;
import dev.detent.runtime.store.LogEntry.What;
import dev.detent.runtime.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Reactions that wait, of a lifecycle with two of them, as generated Java tells an engine of them. */
class GeneratedTimersTest {

    private static final String BOOK = """
            package org.example.book
            lifecycle Book
            callers reader
            state book { shelf initial, reserved, lent, lost final }
            keep sealed: boolean
            setting hold: duration = 3d
            action ring
            command reserve from shelf to reserved
            command fetch   from reserved to lent
            command bring   from lent to shelf
            command seal    from any { accept { sealed = true } }
            command unseal  from any { accept { sealed = false } }
            command release internal from reserved to shelf else unchanged { call ring }
            command give_up internal from lent to lost { require not sealed }
            reaction let_go  when book == reserved for hold issue release
            reaction forget  when book == lent for 28d issue give_up
            """;

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final String ID = "b";

    private final ManualTiming timing = new ManualTiming(Instant.EPOCH);
    private final Store store = new InMemoryStore();
    private final Compiled compiled = Compiled.of(Compiled.lifecycle("book.lifecycle", BOOK));
    private final SimulatedPlatform platform = new SimulatedPlatform(lifecycle(Optional.of(Duration.ofDays(3))));
    private final List<Problem> problems = new CopyOnWriteArrayList<>();
    private Engine engine = start(Optional.of(Duration.ofDays(3)));

    private Lifecycle lifecycle(Optional<Duration> hold) {
        try {
            Class<?> settings = compiled.loadClass("org.example.book.BookSettings");
            return (Lifecycle) compiled.loadClass("org.example.book.BookLifecycle")
                    .getMethod("create", settings)
                    .invoke(null, settings.getConstructor(Optional.class).newInstance(hold));
        } catch (ReflectiveOperationException failure) {
            throw new LinkageError("generated classes are not as expected", failure);
        }
    }

    private Engine start(Optional<Duration> hold) {
        EngineListener listener = new EngineListener() {
            @Override
            public void problem(Problem problem) {
                problems.add(problem);
            }
        };
        return Engine.start(lifecycle(hold), store, platform, EngineOptions.defaults(), timing, List.of(listener));
    }

    private void startAgain(Optional<Duration> hold) {
        engine.close();
        engine = start(hold);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private InstanceState idle() throws InterruptedException {
        assertThat(engine.awaitIdle(LONG)).isTrue();
        return engine.state(ID).orElseThrow();
    }

    private InstanceState accepted(String command) throws InterruptedException {
        assertThat(engine.submit(ID, command, Map.of(), "reader").accepted()).isTrue();
        return idle();
    }

    private InstanceState passed(Duration duration) throws InterruptedException {
        timing.pass(duration);
        return idle();
    }

    private long fired() {
        return store.log(ID, 1, Integer.MAX_VALUE).stream()
                .filter(entry -> entry.what() == What.REACTED)
                .count();
    }

    private static Instant day(int days) {
        return Instant.EPOCH.plus(Duration.ofDays(days));
    }

    @Test
    void eachReactionHasItsOwnDeadline() throws Exception {
        engine.create(ID);
        assertThat(accepted("reserve").deadlines()).isEqualTo(Map.of("let_go", day(3)));
        passed(Duration.ofDays(1));
        assertThat(accepted("fetch").deadlines()).isEqualTo(Map.of("forget", day(29)));
        assertThat(passed(Duration.ofDays(27)).states()).containsEntry("book", "lent");
        assertThat(passed(Duration.ofDays(1)).states()).containsEntry("book", "lost");
    }

    @Test
    void aCommandThatFailsIsDueAgain() throws Exception {
        engine.create(ID);
        accepted("reserve");
        platform.next(ID, "ring", new Fault.Refuse("nobody hears it"));
        platform.next(ID, "ring", new Fault.Refuse("nobody hears it"));
        InstanceState refused = passed(Duration.ofDays(3));
        assertThat(refused.states()).containsEntry("book", "reserved");
        assertThat(refused.deadlines()).as("not consumed by firing").isEqualTo(Map.of("let_go", day(3)));
        passed(EngineOptions.defaults().longestPause());
        assertThat(fired()).isEqualTo(2);
        assertThat(passed(EngineOptions.defaults().longestPause()).states()).containsEntry("book", "shelf");
        assertThat(fired()).isEqualTo(3);
    }

    @Test
    void aGuardThatRefusesIsAskedAgainWhenTheRowChanges() throws Exception {
        engine.create(ID);
        accepted("reserve");
        accepted("fetch");
        accepted("seal");
        assertThat(passed(Duration.ofDays(28)).states()).containsEntry("book", "lent");
        assertThat(problems).extracting(Problem::kind).containsOnly(Problem.Kind.REACTION_REFUSED);
        assertThat(accepted("unseal").states()).containsEntry("book", "lost");
    }

    @Test
    void anotherSettingCountsForDeadlinesThatAreSetFromThenOn() throws Exception {
        engine.create(ID);
        accepted("reserve");
        startAgain(Optional.of(Duration.ofDays(1)));
        assertThat(passed(Duration.ofDays(2)).states()).containsEntry("book", "reserved");
        passed(Duration.ofDays(1));
        assertThat(idle().states()).containsEntry("book", "shelf");
        assertThat(accepted("reserve").deadlines()).isEqualTo(Map.of("let_go", day(4)));
    }

    @Test
    void offSwitchesItOff() throws Exception {
        engine.create(ID);
        accepted("reserve");
        startAgain(Optional.empty());
        assertThat(passed(Duration.ofDays(9)).states()).containsEntry("book", "reserved");
        assertThat(accepted("seal").deadlines()).isEmpty();
        assertThat(passed(Duration.ofDays(9)).states()).containsEntry("book", "reserved");
    }

    @Test
    void aRowThatLacksADeadlineGetsItWhenAnEngineStarts() throws Exception {
        startAgain(Optional.empty());
        engine.create(ID);
        accepted("reserve");
        passed(Duration.ofDays(10));
        startAgain(Optional.of(Duration.ofDays(2)));
        assertThat(idle().deadlines()).isEqualTo(Map.of("let_go", day(12)));
        assertThat(store.log(ID, 1, Integer.MAX_VALUE))
                .extracting(LogEntry::what)
                .endsWith(What.TIMED);
        startAgain(Optional.of(Duration.ofDays(2)));
        assertThat(idle().deadlines()).isEqualTo(Map.of("let_go", day(12)));
        assertThat(passed(Duration.ofDays(2)).states()).containsEntry("book", "shelf");
    }

    @Test
    void noWaitIsNoDeadline() throws Exception {
        startAgain(Optional.of(Duration.ZERO));
        engine.create(ID);
        assertThat(accepted("reserve").states()).containsEntry("book", "shelf");
    }
}
