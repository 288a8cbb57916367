package dev.detent.emit.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detent.runtime.engine.Engine;
import dev.detent.runtime.engine.EngineListener;
import dev.detent.runtime.engine.EngineOptions;
import dev.detent.runtime.engine.InstanceState;
import dev.detent.runtime.engine.Problem;
import dev.detent.runtime.protocol.Accepted;
import dev.detent.runtime.protocol.Lifecycle;
import dev.detent.runtime.protocol.Refusal;
import dev.detent.runtime.protocol.Reply;
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

/** A lifecycle whose endings hand over, as generated Java tells an engine of it. */
class GeneratedHandOverTest {

    private static final String TRIP = """
            package org.example.trip
            lifecycle Trip
            callers rider, office
            state trip { wanted initial, booked, paid, refused, closed final }
            keep sealed: boolean
            keep part:   {none_of_it, half, all} = none_of_it
            attribute ticket, note
            outside seat:  {free, taken}  = free
            outside money: {theirs, ours} = theirs
            action hold    needs seat == free    returns ticket  { seat = taken }
            action charge  needs money == theirs { money = ours }
            action release needs any             { seat = free, money = theirs }  again harmless
            command book(name: opaque) from wanted else refused {
              call hold
              success { trip = booked, note = name } issue pay(all, ticket)
            }
            command pay(how_much: part, text: opaque) internal from booked to paid else refused {
              accept { part = how_much, note = text }
              call charge { unknown fail }
              failure { trip = refused, note = ticket, ticket = none } issue undo(half, note)
              lost    { trip = refused } issue undo(all, text)
            }
            command undo(how_much: part, text: opaque) internal from refused to closed else refused {
              require not sealed
              accept { part = how_much, note = text }
              call release
            }
            command give_back(why: opaque) from booked, paid to refused { success issue undo(half, why) }
            command again     from refused to closed else refused { call release }
            keep noted: boolean
            command seal   anytime { accept { sealed = true } }
            command unseal anytime { accept { sealed = false } }
            command notice anytime { require caller == office and not noted  accept { noted = true } }
            """;

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final String ID = "t";

    private final ManualTiming timing = new ManualTiming(Instant.EPOCH);
    private final Store store = new InMemoryStore();
    private final Lifecycle lifecycle = lifecycle();
    private final SimulatedPlatform platform = new SimulatedPlatform(lifecycle);
    private final List<Problem> problems = new CopyOnWriteArrayList<>();
    private Engine engine = start();

    private static Lifecycle lifecycle() {
        Compiled compiled = Compiled.of(Compiled.lifecycle("trip.lifecycle", TRIP));
        try {
            return (Lifecycle) compiled.loadClass("org.example.trip.TripLifecycle")
                    .getMethod("create")
                    .invoke(null);
        } catch (ReflectiveOperationException failure) {
            throw new LinkageError("generated classes are not as expected", failure);
        }
    }

    private Engine start() {
        EngineListener listener = new EngineListener() {
            @Override
            public void problem(Problem problem) {
                problems.add(problem);
            }
        };
        return Engine.start(lifecycle, store, platform, EngineOptions.defaults(), timing, List.of(listener));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private Reply ask(String command, Map<String, String> arguments) {
        return engine.submit(ID, command, arguments, "rider");
    }

    private InstanceState idle() throws InterruptedException {
        assertThat(engine.awaitIdle(LONG)).isTrue();
        return engine.state(ID).orElseThrow();
    }

    private List<LogEntry> log() {
        return store.log(ID, 1, Integer.MAX_VALUE);
    }

    private LogEntry handOver(String command) {
        return log().stream()
                .filter(entry -> entry.handedTo().contains(command))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private void book() {
        platform.returns("ticket", "T1");
        engine.create(ID);
        assertThat(ask("book", Map.of("name", "Ada")).accepted()).isTrue();
    }

    @Test
    void theEndAndTheNextBeginningAreOneWrite() throws Exception {
        book();
        InstanceState paid = idle();

        assertThat(paid.states()).containsEntry("trip", "paid").containsEntry("part", "all");
        assertThat(paid.attributes()).containsEntry("ticket", "T1").containsEntry("note", "T1");
        LogEntry written = handOver("pay");
        assertThat(written.what()).isEqualTo(What.DONE);
        assertThat(written.handedTo()).containsExactly("pay");
        assertThat(written.after()).containsEntry("trip", "booked").containsEntry("op.command", "pay");
        assertThat(log()).extracting(LogEntry::what).containsExactly(What.CREATED, What.ACCEPTED, What.DONE, What.DONE);
        assertThat(problems).isEmpty();
    }

    @Test
    void eachCommandIsARunOfItsOwn() throws Exception {
        platform.returns("ticket", "T1");
        platform.next(ID, "charge", new Fault.Hang(0));
        engine.create(ID);
        long first = ((Accepted) ask("book", Map.of("name", "Ada"))).operation();
        while (platform.pending(ID) == 0
                || engine.state(ID).orElseThrow().doing().equals(Optional.of("book"))) {
            Thread.onSpinWait();
        }
        InstanceState paying = engine.state(ID).orElseThrow();

        assertThat(paying.doing()).contains("pay");
        assertThat(first).isPositive();
        assertThat(paying.operation()).isGreaterThan(first);
        platform.release(ID);
        assertThat(idle().states()).containsEntry("trip", "paid");
    }

    @Test
    void argumentsAreReadFromTheRowAsTheEndingLeavesIt() throws Exception {
        platform.next(ID, "charge", new Fault.Refuse("no money"));
        book();
        InstanceState closed = idle();

        assertThat(closed.states()).containsEntry("trip", "closed").containsEntry("part", "half");
        assertThat(closed.attributes()).containsEntry("note", "T1").doesNotContainKey("ticket");
        assertThat(handOver("undo").what()).isEqualTo(What.REFUSED);
        assertThat(platform.outside(ID)).containsEntry("seat", "free");
    }

    @Test
    void whatWouldBeRefusedStaysAsItIsAndIsTriedAgain() throws Exception {
        engine.create(ID);
        assertThat(ask("seal", Map.of()).accepted()).isTrue();
        platform.next(ID, "charge", new Fault.Refuse("no money"));
        platform.returns("ticket", "T1");
        assertThat(ask("book", Map.of("name", "Ada")).accepted()).isTrue();
        while (problems.isEmpty()) {
            Thread.onSpinWait();
        }
        InstanceState stuck = engine.state(ID).orElseThrow();

        assertThat(stuck.states()).containsEntry("trip", "booked");
        assertThat(stuck.doing()).contains("pay");
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(Problem.Kind.HAND_OVER_REFUSED);
            assertThat(problem.message())
                    .isEqualTo("the command would hand over to undo, which is refused; the instance stays as it is");
        });

        assertThat(ask("unseal", Map.of()).accepted()).isTrue();
        timing.pass(EngineOptions.defaults().longestPause());
        assertThat(idle().states()).containsEntry("trip", "closed");
    }

    @Test
    void whatHandsOverAtOnceIsRefusedAsAWhole() throws Exception {
        book();
        idle();
        assertThat(ask("seal", Map.of()).accepted()).isTrue();

        assertThat(ask("give_back", Map.of("why", "rain"))).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.reason()).isEqualTo(Refusal.Reason.HAND_OVER);
            assertThat(refusal.message())
                    .isEqualTo("give_back hands over to undo as soon as it is accepted, and that is refused");
            assertThat(refusal.allowed()).doesNotContain("give_back");
        });
        assertThat(engine.state(ID).orElseThrow().states()).containsEntry("trip", "paid");
        assertThat(ask("unseal", Map.of()).accepted()).isTrue();
        assertThat(engine.allowed(ID, "rider").commands()).contains("give_back");
        assertThat(ask("give_back", Map.of("why", "rain"))).isInstanceOf(Accepted.class);
        assertThat(handOver("undo").what()).isEqualTo(What.ACCEPTED);
        InstanceState closed = idle();
        assertThat(closed.states()).containsEntry("trip", "closed").containsEntry("part", "half");
        assertThat(closed.attributes()).containsEntry("note", "rain");
    }

    @Test
    void whatNobodyKnowsHandsOverOnceItIsSettled() throws Exception {
        platform.next(ID, "charge", new Fault.LoseCall());
        book();
        InstanceState closed = idle();

        assertThat(closed.states()).containsEntry("trip", "closed").containsEntry("part", "half");
        assertThat(handOver("undo").what()).isEqualTo(What.SETTLED);
    }
}
