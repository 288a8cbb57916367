package dev.detent.runtime.engine;

import dev.detent.runtime.adapter.Adapter;
import dev.detent.runtime.adapter.Observation;
import dev.detent.runtime.engine.Lane.Ending;
import dev.detent.runtime.protocol.Accepted;
import dev.detent.runtime.protocol.Allowed;
import dev.detent.runtime.protocol.Catalogue.CommandEntry;
import dev.detent.runtime.protocol.Catalogue.ReportEntry;
import dev.detent.runtime.protocol.Fields;
import dev.detent.runtime.protocol.Lifecycle;
import dev.detent.runtime.protocol.Link;
import dev.detent.runtime.protocol.Machine;
import dev.detent.runtime.protocol.Protocol;
import dev.detent.runtime.protocol.Refusals;
import dev.detent.runtime.protocol.Reply;
import dev.detent.runtime.protocol.UnknownName;
import dev.detent.runtime.store.LogEntry.What;
import dev.detent.runtime.store.Message;
import dev.detent.runtime.store.Store;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Drives the instances of one lifecycle over a store and an adapter, exactly as {@code spec/language/semantics.md} says:
 * every state change is one compare-and-swap of a row, judged on the row that is swapped; calls have time-outs; after an
 * unknown end it fences, looks and decides. Many instances at once; for one instance one call at a time. Safe for many
 * threads.
 *
 * <p>A reaction with a delay acts once the deadline in the row has passed. The deadline is set in the write that makes the
 * reaction's condition true and stays what it is until a write makes the condition false, so it outlives engines: one that
 * was not running at the deadline acts when it starts. Deadlines are judged by {@link Timing#now}; the clocks of hosts that
 * share a store should agree as closely as deadlines matter. Another value of the setting that says how long to wait counts
 * for deadlines that are set from then on; where the setting is off, none is set and the reaction does not act. Where a row
 * should have a deadline and has none, because of another setting or an older lifecycle, the delay counts from the start of
 * the engine.
 *
 * <p>Exceptions from a {@link Store} reach the caller as they are; whether the write took place is then not known.
 */
public final class Engine implements AutoCloseable {

    static final Look NO_LOOK = new Look(0, 0, Machine.UNSEEN, Map.of(), Map.of());

    private final Parts parts;
    private final Machine machine;
    private final Protocol protocol;
    private final Refusals refusals;
    private final Store store;
    private final ThreadPoolExecutor threads;
    private final Optional<RealTiming> ownTiming;

    private Engine(
            Lifecycle lifecycle,
            Store store,
            Adapter adapter,
            EngineOptions options,
            Timing timing,
            Optional<RealTiming> ownTiming,
            List<EngineListener> listeners) {
        AtomicInteger thread = new AtomicInteger();
        this.threads =
                new ThreadPoolExecutor(0, Integer.MAX_VALUE, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                    Thread worker = new Thread(task, "detent-" + thread.incrementAndGet());
                    worker.setDaemon(true);
                    return worker;
                });
        this.store = store;
        this.ownTiming = ownTiming;
        this.parts = new Parts(lifecycle, store, adapter, options, timing, threads, new Outbox(threads, listeners));
        this.machine = parts.machine;
        this.protocol = parts.protocol;
        this.refusals = new Refusals(lifecycle);
    }

    /** Starts an engine with real time and default options; see the other {@code start}. */
    public static Engine start(Lifecycle lifecycle, Store store, Adapter adapter) {
        return start(lifecycle, store, adapter, EngineOptions.defaults(), List.of());
    }

    /** Starts an engine with real time; see the other {@code start}. */
    public static Engine start(
            Lifecycle lifecycle, Store store, Adapter adapter, EngineOptions options, List<EngineListener> listeners) {
        RealTiming timing = new RealTiming();
        return started(new Engine(lifecycle, store, adapter, options, timing, Optional.of(timing), listeners));
    }

    /**
     * Starts an engine and takes over what earlier ones left in flight: of a call that was asked the end is unknown, and is
     * settled. A store serves one engine at a time; if another one still runs, each takes what the other began, which is
     * safe but slow.
     *
     * @param listeners hear everything from the first take-over on
     */
    public static Engine start(
            Lifecycle lifecycle,
            Store store,
            Adapter adapter,
            EngineOptions options,
            Timing timing,
            List<EngineListener> listeners) {
        return started(new Engine(lifecycle, store, adapter, options, timing, Optional.empty(), listeners));
    }

    private static Engine started(Engine engine) {
        boolean done = false;
        try {
            new Recovery(engine.parts, engine.store).run();
            done = true;
            return engine;
        } finally {
            if (!done) {
                engine.close();
            }
        }
    }

    // ---- what users ask --------------------------------------------------------------------------------------------

    /** Creates an instance in its initial state; false, and nothing happens, if there is one with this id. */
    public boolean create(String id) {
        open();
        return parts.rows.create(id, What.CREATED);
    }

    /**
     * Asks for a command by numbers; the way of generated code.
     *
     * @param arguments the modelled arguments, packed
     * @param texts every text parameter of the command by name, secret ones too
     * @throws NoSuchInstance if there is no instance with this id
     * @throws UnknownName if a text is missing or there is no such text parameter
     */
    public Reply submit(String id, int command, long arguments, Map<String, String> texts, int caller) {
        open();
        parts.texts.check(command, texts);
        Map<String, String> given = Map.copyOf(texts);
        if (!refusals.knownCaller(caller) || machine.internal(command)) {
            return refusals.explain(id, command, read(id).row(), Machine.UNSEEN, arguments, caller);
        }
        while (true) {
            boolean looks = machine.readsOutside(command);
            Look look = looks ? observe(read(id)) : NO_LOOK;
            Optional<CompletableFuture<Void>> reacting = Optional.empty();
            synchronized (parts.rows.lock(id)) {
                Loaded row = read(id);
                boolean current = !looks || look.version() == row.stored().version();
                if (current && protocol.quiet(row.row()) && !machine.anytime(command)) {
                    reacting = parts.drives.reacting(id);
                }
                if (current && reacting.isEmpty()) {
                    Optional<Reply> reply = decide(row, command, look, arguments, given, caller);
                    if (reply.isPresent()) {
                        return reply.get();
                    }
                }
            }
            reacting.ifPresent(CompletableFuture::join);
            open();
        }
    }

    /** Judges and writes; empty where the row was not the same any more. */
    private Optional<Reply> decide(
            Loaded row, int command, Look look, long arguments, Map<String, String> given, int caller) {
        int obstacle = protocol.obstacle(command, row.row(), look.packed(), arguments, caller);
        if (obstacle >= Protocol.NONE && machine.readsOutside(command) && !look.reached()) {
            return Optional.of(refusals.unseen(row.id(), command, row.row(), caller));
        }
        Optional<Change> change = parts.changes.accept(row, command, look, arguments, given, caller);
        if (change.isEmpty()) {
            return Optional.of(refusals.explain(row.id(), command, row.row(), look.packed(), arguments, caller));
        }
        long operation = change.get().operation();
        boolean begins = operation != row.stored().operation() && operation != 0;
        if (begins && change.get().words().handedTo().isEmpty()) {
            parts.keepSecrets(row.id(), operation, parts.texts.secrets(command, given));
        }
        if (parts.rows.replace(row, change.get())) {
            String name = parts.catalogue.commands().get(command - 1).name();
            return Optional.of(new Accepted(
                    row.id(), name, begins ? operation : 0, change.get().row()));
        }
        if (begins) {
            parts.dropSecrets(row.id(), operation);
        }
        return Optional.empty();
    }

    /**
     * Asks for a command by names.
     *
     * @param arguments every parameter by name, modelled ones and texts
     * @throws NoSuchInstance if there is no instance with this id
     * @throws UnknownName if there is no such command, parameter or value, or a parameter is missing
     */
    public Reply submit(String id, String command, Map<String, String> arguments, String caller) {
        int number = number(
                "command",
                command,
                parts.catalogue.commands().stream().map(CommandEntry::name).toList());
        Fields modelled = parts.lifecycle.vocabulary().arguments().get(number - 1);
        Map<String, String> values = new LinkedHashMap<>(arguments);
        values.keySet().retainAll(modelled.names());
        Map<String, String> texts = new LinkedHashMap<>(arguments);
        texts.keySet().removeAll(values.keySet());
        int asker = parts.catalogue.callers().indexOf(caller) + 1;
        return submit(id, number, modelled.pack(0, values), texts, asker);
    }

    private static int number(String what, String name, List<String> names) {
        int index = names.indexOf(name);
        if (index < 0) {
            throw new UnknownName(what, name, names);
        }
        return index + 1;
    }

    /** The instance as it is stored now; empty if there is none with this id. */
    public Optional<InstanceState> state(String id) {
        return parts.rows.read(id).map(this::state);
    }

    private InstanceState state(Loaded loaded) {
        int command = protocol.command(loaded.row());
        int link = protocol.link(loaded.row());
        return new InstanceState(
                loaded.id(),
                loaded.stored().version(),
                loaded.row(),
                parts.lifecycle.vocabulary().view(machine, loaded.row()),
                loaded.stored().attributes(),
                command == 0
                        ? Optional.empty()
                        : Optional.of(
                                parts.catalogue.commands().get(command - 1).name()),
                loaded.stored().operation(),
                loaded.stored().deadlines(),
                link == Link.UNSURE || link == Link.OVERTAKEN,
                protocol.quiet(loaded.row()));
    }

    /**
     * Which commands the caller may ask for now, and why not each other one.
     *
     * @throws NoSuchInstance if there is no instance with this id
     * @throws UnknownName if there is no such caller
     */
    public Allowed allowed(String id, String caller) {
        List<String> callers = parts.catalogue.callers();
        int asker = number("caller", caller, callers.subList(0, callers.size() - 1));
        Loaded row = read(id);
        boolean looks = false;
        for (int command = 1; command <= parts.catalogue.commands().size(); command++) {
            looks = looks || (machine.readsOutside(command) && !machine.internal(command));
        }
        return refusals.allowed(id, row.row(), looks ? observe(row).packed() : Machine.UNSEEN, asker);
    }

    /**
     * Writes reported variables. Also a hint that something may have happened outside, as {@link #react} is.
     *
     * @param values by name of the reported variable
     * @return false, and nothing is written, where the main state is final
     * @throws NoSuchInstance if there is no instance with this id
     * @throws UnknownName if there is no such reported variable or value
     */
    public boolean report(String id, Map<String, String> values) {
        open();
        List<Integer> reports = new ArrayList<>();
        values.forEach((variable, value) -> reports.add(report(variable, value)));
        while (true) {
            Loaded row = read(id);
            Optional<Change> change = parts.changes.report(row, reports, values);
            if (change.isEmpty()) {
                return false;
            }
            if (change.get().row() == row.row() || parts.rows.replace(row, change.get())) {
                react(id);
                return true;
            }
        }
    }

    private int report(String variable, String value) {
        List<ReportEntry> entries = parts.catalogue.reports();
        List<String> known = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            ReportEntry entry = entries.get(i);
            known.add(entry.variable() + " = " + entry.value());
            if (entry.variable().equals(variable) && entry.value().equals(value)) {
                return i + 1;
            }
        }
        throw new UnknownName(variable, value, known);
    }

    /**
     * The messages that left with writes of rows and that nobody has acknowledged, oldest first: of one instance in the order
     * of its writes. Whoever deals with them acknowledges each one afterwards; who crashes in between gets it again. One
     * consumer at a time keeps them in order. {@link EngineListener#transition} tells when there may be new ones.
     *
     * @param limit at least 1
     */
    public List<Message> messages(int limit) {
        return store.messages(limit);
    }

    /** The message has been dealt with and is not given again. */
    public void acknowledge(Message message) {
        store.acknowledge(message);
    }

    /** Looks whether a reaction of the instance is due: a hint that something may have happened outside. */
    public void react(String id) {
        open();
        parts.drives.poke(id);
    }

    // ---- waiting and ending ----------------------------------------------------------------------------------------

    /**
     * Waits until the engine has nothing to do for the instance: it is at rest and no reaction is due, but for one whose
     * delay has not passed. An instance that cannot be settled is never idle.
     *
     * @return false if that took longer than {@code atMost}
     */
    public boolean awaitIdle(String id, Duration atMost) throws InterruptedException {
        return parts.drives.awaitIdle(id, atMost);
    }

    /** Waits until the engine has nothing to do at all and the listeners have heard all; false if that took longer. */
    public boolean awaitIdle(Duration atMost) throws InterruptedException {
        return parts.drives.awaitIdle(atMost) && parts.outbox.awaitEmpty(atMost);
    }

    /**
     * Ends the engine: begins nothing new, waits {@link EngineOptions#closeGrace} for answers of calls that are running and
     * writes them, and cancels the others. What is in flight stays in the store for the next engine.
     */
    @Override
    public void close() {
        parts.closing = true;
        parts.drives.pokeAll();
        boolean interrupted = false;
        try {
            parts.drives.awaitIdle(parts.options.closeGrace());
        } catch (InterruptedException early) {
            interrupted = true;
        }
        parts.closed = true;
        parts.wakeUps.close();
        parts.drives.stopAll();
        ownTiming.ifPresent(RealTiming::close);
        threads.shutdown();
        try {
            parts.outbox.awaitEmpty(parts.options.closeGrace());
        } catch (InterruptedException early) {
            interrupted = true;
        }
        threads.shutdownNow();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void open() {
        if (parts.closing) {
            throw new IllegalStateException("the engine is closed");
        }
    }

    private Loaded read(String id) {
        return parts.rows.read(id).orElseThrow(() -> new NoSuchInstance(id));
    }

    /** Looks and waits for it. */
    private Look observe(Loaded row) {
        if (!parts.looks) {
            return parts.nothingOutside(row);
        }
        CompletableFuture<Function<Loaded, Look>> done = new CompletableFuture<>();
        parts.control.start(parts.options.lookTimeout(), () -> parts.adapter.observe(row.subject()), new Ending<>() {
            @Override
            public void finished(Optional<Observation> value, Optional<Throwable> thrown) {
                String failure = thrown.map(Throwable::toString).orElse("the adapter gave no answer");
                done.complete(loaded -> parts.look(loaded, value, failure));
            }

            @Override
            public void timedOut() {
                String failure = "no answer within " + parts.options.lookTimeout();
                done.complete(loaded -> parts.look(loaded, Optional.empty(), failure));
            }
        });
        return done.join().apply(row);
    }
}
