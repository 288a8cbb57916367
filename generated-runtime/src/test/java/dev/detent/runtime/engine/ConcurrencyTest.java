package dev.detent.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detent.runtime.adapter.Adapter;
import dev.detent.runtime.adapter.Answer;
import dev.detent.runtime.adapter.CallRequest;
import dev.detent.runtime.adapter.Observation;
import dev.detent.runtime.adapter.Subject;
import dev.detent.runtime.example.GuestWords;
import dev.detent.runtime.protocol.Refusal;
import dev.detent.runtime.protocol.Refusal.Reason;
import dev.detent.runtime.protocol.Reply;
import dev.detent.runtime.simulate.Fault;
import dev.detent.runtime.simulate.SimulatedPlatform;
import dev.detent.runtime.store.InMemoryStore;
import dev.detent.runtime.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Many at once. */
class ConcurrencyTest {

    private static <T> List<T> together(int times, Callable<T> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                running.add(threads.submit(() -> {
                    start.await();
                    return work.call();
                }));
            }
            start.countDown();
            List<T> results = new ArrayList<>();
            for (Future<T> each : running) {
                results.add(each.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void ofAThousandSubmitsOneIsAccepted() throws Exception {
        try (Rig rig = Rig.start()) {
            rig.created().next("halt", new Fault.Hang(0));
            List<Reply> replies = together(1000, () -> rig.submit("stop", Map.of()));
            assertThat(replies).filteredOn(Reply::accepted).hasSize(1);
            assertThat(replies)
                    .filteredOn(reply -> reply instanceof Refusal)
                    .hasSize(999)
                    .allSatisfy(reply -> assertThat(((Refusal) reply).reason()).isIn(Reason.BUSY, Reason.SOURCE));
            rig.platform.release(Rig.ID);
            rig.idle();
        }
    }

    @Test
    void ofTwoEnginesOnOneStoreOneAccepts() throws Exception {
        Store store = new InMemoryStore();
        SimulatedPlatform platform = new SimulatedPlatform(GuestWords.LIFECYCLE);
        try (Rig one = Rig.on(store, platform, platform, Rig.options(), new RealTiming());
                Rig two = Rig.on(store, platform, platform, Rig.options(), new RealTiming())) {
            one.created();
            for (int round = 0; round < 20; round++) {
                AtomicInteger turn = new AtomicInteger();
                List<Reply> replies =
                        together(16, () -> (turn.getAndIncrement() % 2 == 0 ? one : two).submit("tick", Map.of()));
                assertThat(replies).filteredOn(Reply::accepted).hasSizeLessThanOrEqualTo(2);
                replies = together(16, () -> (turn.getAndIncrement() % 2 == 0 ? one : two).submit("reboot", Map.of()));
                assertThat(replies).filteredOn(Reply::accepted).isNotEmpty();
                one.idle();
                two.idle();
            }
            assertThat(one.states()).containsEntry("vm", "active").containsEntry("n", "2");
        }
    }

    @Test
    void ofManyCreatorsOneCreates() throws Exception {
        try (Rig rig = Rig.start()) {
            for (int i = 0; i < 200; i++) {
                String id = "race" + i;
                assertThat(together(4, () -> rig.engine.create(id)))
                        .filteredOn(created -> created)
                        .hasSize(1);
            }
        }
    }

    @Test
    void manyInstancesRunAtOnceButNoMoreThanTheOptionsAllow() throws Exception {
        SimulatedPlatform platform = new SimulatedPlatform(GuestWords.LIFECYCLE);
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Adapter counting = new Adapter() {
            @Override
            public Answer call(CallRequest request) throws InterruptedException {
                most.accumulateAndGet(running.incrementAndGet(), Math::max);
                Thread.sleep(2);
                running.decrementAndGet();
                return platform.call(request);
            }

            @Override
            public void fence(Subject instance, long token) {
                platform.fence(instance, token);
            }

            @Override
            public Observation observe(Subject instance) {
                return platform.observe(instance);
            }
        };
        try (Rig rig =
                Rig.on(new InMemoryStore(), platform, counting, Rig.options().withParallelCalls(3), new RealTiming())) {
            for (int i = 0; i < 100; i++) {
                String id = "many" + i;
                rig.engine.create(id);
                rig.engine.submit(id, "create", Map.of("image", "i", "note", "n"), "user");
            }
            rig.idle();
            assertThat(most.get()).isEqualTo(3);
            for (int i = 0; i < 100; i++) {
                assertThat(rig.engine.state("many" + i).orElseThrow().states()).containsEntry("vm", "active");
            }
        }
    }

    @Test
    void aHungInstanceHoldsNobodyUp() throws Exception {
        SimulatedPlatform platform = new SimulatedPlatform(GuestWords.LIFECYCLE);
        try (Rig rig =
                Rig.on(new InMemoryStore(), platform, platform, Rig.options().withParallelCalls(1), new RealTiming())) {
            rig.created().next("halt", new Fault.Hang(0)).accepted("stop");
            rig.engine.create("other");
            rig.engine.submit("other", "create", Map.of("image", "i", "note", "n"), "user");
            assertThat(rig.engine.awaitIdle("other", Rig.LONG)).isTrue();
            rig.idle();
        }
    }
}
