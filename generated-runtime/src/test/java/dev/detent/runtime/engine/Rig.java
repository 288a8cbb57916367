package dev.detent.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detent.runtime.adapter.Adapter;
import dev.detent.runtime.adapter.Answer;
import dev.detent.runtime.adapter.CallRequest;
import dev.detent.runtime.adapter.Observation;
import dev.detent.runtime.adapter.Subject;
import dev.detent.runtime.example.GuestWords;
import dev.detent.runtime.example.LogPath;
import dev.detent.runtime.protocol.Accepted;
import dev.detent.runtime.protocol.Reply;
import dev.detent.runtime.simulate.Fault;
import dev.detent.runtime.simulate.Faults;
import dev.detent.runtime.simulate.SimulatedPlatform;
import dev.detent.runtime.store.InMemoryStore;
import dev.detent.runtime.store.LogEntry;
import dev.detent.runtime.store.Store;
import dev.detent.runtime.store.StoredRow;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** A guest engine over a store in memory and a simulated platform, with everything that it says on record. */
final class Rig implements AutoCloseable, EngineListener {

    static final Duration LONG = Duration.ofSeconds(20);
    static final String ID = "g1";
    private static final AtomicInteger RUNS = new AtomicInteger();

    final Store store;
    final SimulatedPlatform platform;
    final List<CallRequest> calls = new CopyOnWriteArrayList<>();
    final List<Transition> transitions = new CopyOnWriteArrayList<>();
    final List<Problem> problems = new CopyOnWriteArrayList<>();
    final Engine engine;

    private Rig(Store store, SimulatedPlatform platform, Adapter adapter, EngineOptions options, Timing timing) {
        this.store = store;
        this.platform = platform;
        this.engine = Engine.start(
                GuestWords.LIFECYCLE, store, new Recording(adapter, calls), options, timing, List.of(this));
    }

    static EngineOptions options() {
        return EngineOptions.defaults()
                .withName("e" + RUNS.incrementAndGet())
                .withCallTimeout(Duration.ofMillis(150))
                .withControlTimeouts(Duration.ofSeconds(5), Duration.ofSeconds(5))
                .withPauses(Duration.ofMillis(1), Duration.ofMillis(20))
                .withCloseGrace(Duration.ofMillis(200));
    }

    static Rig start() {
        return start(new SimulatedPlatform(GuestWords.LIFECYCLE, Faults.NONE));
    }

    static Rig start(SimulatedPlatform platform) {
        return on(new InMemoryStore(), platform, platform, options(), new RealTiming());
    }

    static Rig on(Store store, SimulatedPlatform platform, Adapter adapter, EngineOptions options, Timing timing) {
        return new Rig(store, platform, adapter, options, timing);
    }

    static Rig on(Store store, SimulatedPlatform platform, EngineOptions options) {
        return on(store, platform, platform, options, new RealTiming());
    }

    /** The same with something between the engine and the platform. */
    static Rig behind(SimulatedPlatform platform, Adapter adapter) {
        return on(new InMemoryStore(), platform, adapter, options(), new RealTiming());
    }

    /** Keeps what it is asked. */
    private record Recording(Adapter adapter, List<CallRequest> calls) implements Adapter {
        @Override
        public Answer call(CallRequest request) throws Exception {
            calls.add(request);
            return adapter.call(request);
        }

        @Override
        public boolean canFence() {
            return adapter.canFence();
        }

        @Override
        public void fence(Subject instance, long token) throws Exception {
            adapter.fence(instance, token);
        }

        @Override
        public Observation observe(Subject instance) throws Exception {
            return adapter.observe(instance);
        }
    }

    @Override
    public void transition(Transition transition) {
        transitions.add(transition);
    }

    @Override
    public void problem(Problem problem) {
        problems.add(problem);
    }

    // ---- what tests say --------------------------------------------------------------------------------------------

    Rig created() throws InterruptedException {
        assertThat(engine.create(ID)).isTrue();
        return accepted("create", Map.of("image", "debian", "note", "first")).idle();
    }

    Reply submit(String command, Map<String, String> arguments) {
        return engine.submit(ID, command, arguments, "user");
    }

    Rig accepted(String command) {
        return accepted(command, Map.of());
    }

    Rig accepted(String command, Map<String, String> arguments) {
        assertThat(engine.submit(ID, command, arguments, "admin")).isInstanceOf(Accepted.class);
        return this;
    }

    Rig next(String action, Fault fault) {
        platform.next(ID, action, fault);
        return this;
    }

    Rig idle() throws InterruptedException {
        assertThat(engine.awaitIdle(LONG)).as("idle after %s", problems).isTrue();
        return this;
    }

    static void until(BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + LONG.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            Thread.sleep(1);
        }
    }

    InstanceState state() {
        return engine.state(ID).orElseThrow();
    }

    Map<String, String> states() {
        return state().states();
    }

    StoredRow row() {
        return store.read(ID).orElseThrow();
    }

    List<LogEntry> log() {
        return store.log(ID, 1, Integer.MAX_VALUE);
    }

    List<LogEntry.What> happened() {
        return log().stream().map(LogEntry::what).toList();
    }

    List<String> actions() {
        return calls.stream().map(CallRequest::action).toList();
    }

    /** Also checks the path of every instance. */
    @Override
    public void close() {
        engine.close();
        for (List<StoredRow> page = store.page("", 100);
                !page.isEmpty();
                page = store.page(page.get(page.size() - 1).id(), 100)) {
            for (StoredRow stored : page) {
                LogPath.check(
                        GuestWords.LIFECYCLE,
                        store.log(stored.id(), 1, Integer.MAX_VALUE),
                        platform.outside(stored.id()));
            }
        }
    }
}
