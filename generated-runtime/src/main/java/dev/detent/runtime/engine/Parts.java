package dev.detent.runtime.engine;

import dev.detent.runtime.adapter.Adapter;
import dev.detent.runtime.adapter.Observation;
import dev.detent.runtime.adapter.Observation.Seen;
import dev.detent.runtime.adapter.Observation.Unreachable;
import dev.detent.runtime.engine.Timing.Alarm;
import dev.detent.runtime.protocol.Catalogue;
import dev.detent.runtime.protocol.Catalogue.ActionEntry;
import dev.detent.runtime.protocol.Catalogue.StepEntry;
import dev.detent.runtime.protocol.Lifecycle;
import dev.detent.runtime.protocol.Machine;
import dev.detent.runtime.protocol.Protocol;
import dev.detent.runtime.protocol.UnknownName;
import dev.detent.runtime.store.LogEntry;
import dev.detent.runtime.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/** What the drives of one engine share. */
final class Parts {

    private record Operation(String id, long number) {}

    final Lifecycle lifecycle;
    final Machine machine;
    final Catalogue catalogue;
    final Protocol protocol;
    final Texts texts;
    final Changes changes;
    final Rows rows;
    final Adapter adapter;
    final EngineOptions options;
    final Timing timing;
    final Lane calls;
    final Lane control;
    final Lane work;
    final Outbox outbox;
    final Drives drives;
    final Deadlines deadlines;
    final WakeUps wakeUps;
    final Restarts restarts;
    private final Resources resources;
    private final Release release;
    /** Whether the lifecycle has an outside to look at. */
    final boolean looks;
    /** Whether a look loses its worth with every write, because a command that may come in between reads the outside too. */
    final boolean strictLooks;

    /** Nothing new begins; what runs may still end. */
    volatile boolean closing;
    /** Nothing is done any more. */
    volatile boolean closed;

    private final Map<Operation, Map<String, String>> secrets = new ConcurrentHashMap<>();
    private final Map<String, Alarm> rechecks = new ConcurrentHashMap<>();

    Parts(
            Lifecycle lifecycle,
            Store store,
            Adapter adapter,
            EngineOptions options,
            Timing timing,
            Executor threads,
            Outbox outbox) {
        this.lifecycle = lifecycle;
        this.machine = lifecycle.machine();
        this.catalogue = machine.catalogue();
        this.protocol = new Protocol(machine);
        this.texts = new Texts(lifecycle.texts());
        this.changes = new Changes(lifecycle, protocol, texts);
        this.rows = new Rows(store, lifecycle, protocol, options.name(), timing, this::written);
        this.adapter = adapter;
        this.options = options;
        this.timing = timing;
        this.calls = new Lane(threads, timing, options.parallelCalls());
        this.control = new Lane(threads, timing, options.parallelCalls());
        this.work = new Lane(threads, timing, options.parallelCalls());
        this.outbox = outbox;
        this.drives = new Drives(this);
        this.deadlines = new Deadlines(machine);
        this.restarts = new Restarts(catalogue);
        this.resources = new Resources(machine, store);
        this.release = new Release(store, threads, drives::poke, this::releaseFailed);
        this.wakeUps = new WakeUps(timing, drives::poke);
        this.looks = !lifecycle.vocabulary().outside().fields().isEmpty();
        this.strictLooks = anytimeCommandReadsOutside();
    }

    private boolean anytimeCommandReadsOutside() {
        for (int command = 1; command <= catalogue.commands().size(); command++) {
            if (machine.anytime(command) && machine.readsOutside(command)) {
                return true;
            }
        }
        return false;
    }

    private void written(Optional<Loaded> before, Loaded after, LogEntry entry) {
        if (outbox.heard()) {
            outbox.add(new Transition(entry, before.map(this::view).orElse(Map.of()), view(after)));
        }
        before.map(loaded -> loaded.stored().operation())
                .filter(operation -> operation != after.stored().operation())
                .ifPresent(operation -> secrets.remove(new Operation(after.id(), operation)));
        if (machine.reactsToResources()
                && before.filter(loaded -> resources.givesBack(loaded.stored(), after.stored()))
                        .isPresent()) {
            release.run();
        }
        if (!protocol.quiet(after.row())) {
            wakeUps.set(after.id(), Optional.empty());
            drives.poke(after.id());
        } else {
            rests(after, entry.at());
        }
    }

    private void releaseFailed(RuntimeException failure) {
        problem(
                "",
                Problem.Kind.STORE,
                "who waits for what was given back is not known; it is tried again",
                Optional.of(failure));
        timing.after(options.longestPause(), release::run);
    }

    /** The instance is at rest in this row, the newest; its reactions are looked at now or at the next deadline. */
    void rests(Loaded row, Instant now) {
        wakeUps.set(row.id(), deadlines.next(row.stored().deadlines(), now));
        if (reactionDue(row, now)) {
            drives.pokeBeforeUsers(row.id());
        }
    }

    private Map<String, String> view(Loaded loaded) {
        return lifecycle.vocabulary().view(machine, loaded.row());
    }

    /** Whether some reaction may act on the row now, if it sees what it wants to see. */
    private boolean reactionDue(Loaded row, Instant now) {
        for (int reaction = 1; reaction <= catalogue.reactions().size(); reaction++) {
            if (reactionDue(reaction, row, now)) {
                return true;
            }
        }
        return false;
    }

    boolean reactionDue(int reaction, Loaded row, Instant now) {
        return protocol.due(reaction, row.row())
                && restarts.allow(reaction, row.id())
                && deadlines.passed(reaction, row.stored().deadlines(), now);
    }

    /** The step in flight. */
    private StepEntry step(Loaded row) {
        int command = protocol.command(row.row());
        return catalogue.commands().get(command - 1).steps().get(protocol.step(row.row()) - 1);
    }

    /** The action that the step in flight calls. */
    ActionEntry action(Loaded row) {
        return catalogue.actions().get(step(row).action() - 1);
    }

    /** How long the answer to the call of the step in flight is awaited. */
    Duration limit(Loaded row) {
        Duration usual = options.actionTimeouts().getOrDefault(action(row).name(), options.callTimeout());
        return step(row).within().orElse(usual);
    }

    // ---- secrets ---------------------------------------------------------------------------------------------------

    void keepSecrets(String id, long operation, Map<String, String> texts) {
        if (!texts.isEmpty()) {
            secrets.put(new Operation(id, operation), texts);
        }
    }

    Map<String, String> secrets(Loaded loaded) {
        return secrets.getOrDefault(new Operation(loaded.id(), loaded.stored().operation()), Map.of());
    }

    void dropSecrets(String id, long operation) {
        secrets.remove(new Operation(id, operation));
    }

    // ---- looks -----------------------------------------------------------------------------------------------------

    /** What a lifecycle without an outside sees without looking. */
    Look nothingOutside(Loaded loaded) {
        return new Look(loaded.token(), loaded.stored().version(), machine.initialOutside(), Map.of(), Map.of());
    }

    /** What an observation says; where it got no answer, its look is not {@link Look#reached}. */
    Look look(Loaded loaded, Optional<Observation> observation, String failure) {
        String reason = failure;
        if (observation.isPresent() && observation.get() instanceof Seen seen) {
            try {
                long packed = lifecycle.vocabulary().outside().pack(0, seen.outside());
                return new Look(loaded.token(), loaded.stored().version(), packed, seen.outside(), seen.attributes());
            } catch (UnknownName unknown) {
                reason = "the adapter's look told " + unknown.getMessage();
            }
        } else if (observation.isPresent() && observation.get() instanceof Unreachable unreachable) {
            reason = unreachable.reason();
        }
        problem(loaded.id(), Problem.Kind.UNREACHABLE, "a look got no answer: " + reason, Optional.empty());
        return new Look(loaded.token(), loaded.stored().version(), Machine.UNSEEN, Map.of(), Map.of());
    }

    // ---- the rest --------------------------------------------------------------------------------------------------

    /** Pokes the instance once after the delay; nothing if that is going to happen anyway. */
    void recheck(String id, Duration delay) {
        rechecks.computeIfAbsent(
                id,
                absent -> timing.after(delay, () -> {
                    rechecks.remove(id);
                    drives.poke(id);
                }));
    }

    void problem(String id, Problem.Kind kind, String message, Optional<Throwable> cause) {
        outbox.add(new Problem(id, kind, message, cause));
    }
}
