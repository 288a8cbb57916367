package dev.detent.runtime.engine;

import dev.detent.runtime.adapter.Answer;
import dev.detent.runtime.engine.Changes.HandOverRefused;
import dev.detent.runtime.engine.Changes.WouldBeRefused;
import dev.detent.runtime.engine.Texts.Untold;
import dev.detent.runtime.protocol.Catalogue.ActionEntry;
import dev.detent.runtime.protocol.Link;
import dev.detent.runtime.store.StoreFailure;
import dev.detent.runtime.store.UnreadableRow;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Brings one instance to rest. It reads the row, does the one thing that the row asks for, and looks again; where it has to
 * wait (for an answer, a fence, a look, a pause) its turn ends, and it gets another when that has come.
 */
final class Drive extends Turns {

    private record Fired(int reaction, long row, Instant at) {}

    private final Sight sight;
    private final Pause pause;
    private volatile @Nullable Call call;
    private Map<String, String> lateResults = Map.of();
    private long token = -1;
    private boolean parked;
    private boolean deciding;
    private int repeats;
    private long rested = -1;
    private long askedOperation = -1;
    private int askedStep = -1;
    private @Nullable Fired fired;
    private final Set<Problem.Kind> told = EnumSet.noneOf(Problem.Kind.class);

    Drive(Parts parts, String id) {
        super(parts, id);
        this.sight = new Sight(parts, this::post, this::unconfirmed);
        this.pause = new Pause(parts.timing, parts.options, this::post);
    }

    String id() {
        return id;
    }

    @Override
    boolean waits() {
        return call != null || sight.busy() || pause.lasts() || parked;
    }

    @Override
    boolean decides() {
        return deciding;
    }

    @Override
    void failed(Throwable any) {
        deciding = false;
        if (any instanceof UnreadableRow) {
            letGo();
            tell(Problem.Kind.UNREADABLE_ROW, any.getMessage() + "; it is left alone", any);
        } else {
            Problem.Kind kind = any instanceof StoreFailure ? Problem.Kind.STORE : Problem.Kind.FAULT;
            tell(kind, any + "; it is tried again", any);
            pause.afterFailure();
        }
    }

    /** The engine is closed; called from outside a turn. */
    void stop() {
        releaseAll();
        Call running = call;
        if (running != null) {
            running.cancel();
        }
        sight.drop();
    }

    // ---- one step --------------------------------------------------------------------------------------------------

    @Override
    boolean step() {
        parked = false;
        deciding = false;
        Optional<Loaded> found = parts.rows.read(id);
        if (found.isEmpty()) {
            letGo();
            return false;
        }
        Loaded row = found.get();
        meet(row);
        if (pause.lasts()) {
            return false;
        }
        int link = parts.protocol.link(row.row());
        if (link == Link.IDLE) {
            dropCall();
            return atRest(row);
        }
        if (!parts.rows.mine(row.stored())) {
            letGo();
            return false;
        }
        if (link != Link.ASKED) {
            dropCall();
            return settle(row);
        }
        return parts.protocol.calls(row.row()) ? asked(row) : pass(row);
    }

    /** Forgets what was about another state of the command in flight. */
    private void meet(Loaded row) {
        sight.meet(row);
        if (row.token() != token) {
            token = row.token();
            told.clear();
            pause.well();
            pause.stop();
        }
        told.remove(Problem.Kind.STORE);
        if (parts.closing) {
            pause.stop();
        }
    }

    private void letGo() {
        dropCall();
        pause.stop();
        sight.drop();
    }

    private boolean write(Loaded before, Change change) {
        replaced(before, change);
        return true;
    }

    /** Whether the row was still what it was before. */
    private boolean replaced(Loaded before, Change change) {
        boolean replaced = parts.rows.replace(before, change);
        if (replaced) {
            sight.forget();
            pause.well();
            if (parts.protocol.asked(change.row()) != 0) {
                int step = parts.protocol.step(change.row());
                repeats = change.operation() == askedOperation && step == askedStep ? repeats + 1 : 0;
                askedOperation = change.operation();
                askedStep = step;
            }
        }
        return replaced;
    }

    // ---- a step without call ---------------------------------------------------------------------------------------

    private boolean pass(Loaded row) {
        dropCall();
        if (!parts.machine.readsOutside(parts.protocol.command(row.row()))) {
            return end(row, () -> parts.changes.done(row, Engine.NO_LOOK, parts.secrets(row), Map.of()));
        }
        Optional<Look> seen = reach(row);
        return seen.isPresent() && end(row, () -> parts.changes.done(row, seen.get(), parts.secrets(row), Map.of()));
    }

    /** Writes the end of a step, unless it cannot be made. */
    private boolean end(Loaded row, Telling<Change> change) {
        return telling(change).map(made -> write(row, made)).orElse(false);
    }

    // ---- a call ----------------------------------------------------------------------------------------------------

    private boolean asked(Loaded row) {
        Call current = call;
        if (current != null && current.token() == row.token()) {
            return current.answer().isPresent()
                    && answered(row, current.answer().get());
        }
        dropCall();
        if (parts.closing) {
            return false;
        }
        if (repeats > 0 && rested != row.token()) {
            rested = row.token();
            pause.begin(repeats);
            return false;
        }
        return begin(row);
    }

    private boolean begin(Loaded row) {
        Call begun = new Call(parts, row);
        call = begun;
        lateResults = Map.of();
        begun.begin(this::post, late -> keepLate(begun, late));
        return begun.answer().isPresent();
    }

    /** What an answer that nobody awaits any more still teaches, if a look shows that the call has happened. */
    private void keepLate(Call ended, Answer answer) {
        if (answer instanceof Answer.Done done && (call == null || call == ended)) {
            lateResults = done.results();
        }
    }

    private void dropCall() {
        Call dropped = call;
        if (dropped != null) {
            call = null;
            dropped.cancel();
            dropped.answer().ifPresent(answer -> keepLate(dropped, answer));
        }
    }

    private boolean answered(Loaded row, Answer answer) {
        Optional<String> broken = broken(row, answer);
        if (broken.isPresent()) {
            parts.problem(id, Problem.Kind.ADAPTER, broken.get() + "; the end is unknown", Optional.empty());
            return write(row, parts.changes.unknown(row, broken.get()));
        }
        if (answer instanceof Answer.Unknown unknown) {
            return write(row, parts.changes.unknown(row, unknown.reason()));
        }
        Optional<Look> seen = reach(row);
        if (seen.isEmpty()) {
            return false;
        }
        Map<String, String> secrets = parts.secrets(row);
        if (answer instanceof Answer.Done done) {
            return end(row, () -> parts.changes.done(row, seen.get(), secrets, done.results()));
        }
        if (answer instanceof Answer.Outcome outcome) {
            int number = parts.catalogue.outcomes().indexOf(outcome.name()) + 1;
            return end(row, () -> parts.changes.outcome(row, number, seen.get(), secrets));
        }
        Answer.Refused refused = (Answer.Refused) answer;
        if (!parts.protocol.mayRefuse(
                parts.protocol.asked(row.row()), seen.get().packed())) {
            String reason = parts.action(row).name() + " never fails, but was refused: " + refused.message();
            parts.problem(id, Problem.Kind.ADAPTER, reason + "; the end is unknown", Optional.empty());
            return write(row, parts.changes.unknown(row, reason));
        }
        return end(row, () -> parts.changes.refused(row, seen.get(), secrets, refused.code()));
    }

    /** In which way the answer breaks the adapter's contract. */
    private Optional<String> broken(Loaded row, Answer answer) {
        ActionEntry action = parts.action(row);
        if (answer instanceof Answer.Done done) {
            return action.returns().stream()
                    .filter(name -> !done.results().containsKey(name))
                    .findFirst()
                    .map(name -> action.name() + " was done but did not return " + name);
        }
        if (answer instanceof Answer.Outcome outcome) {
            int number = parts.catalogue.outcomes().indexOf(outcome.name()) + 1;
            return number != 0 && parts.machine.mayGive(parts.protocol.asked(row.row()), number)
                    ? Optional.empty()
                    : Optional.of(action.name() + " has no outcome " + outcome.name());
        }
        return Optional.empty();
    }

    // ---- settling --------------------------------------------------------------------------------------------------

    private boolean settle(Loaded row) {
        if (parts.closing) {
            return false;
        }
        if (!canFence()) {
            tell(Problem.Kind.CANNOT_FENCE, "the adapter cannot fence, so the instance stays unsure", null);
            parked = true;
            return false;
        }
        if (!sight.fenced(row)) {
            return false;
        }
        Optional<Look> seen = reach(row);
        if (seen.isEmpty()) {
            return false;
        }
        Map<String, String> returned = new LinkedHashMap<>(seen.get().attributes());
        returned.putAll(lateResults);
        Optional<Optional<Change>> change =
                telling(() -> parts.changes.settle(row, seen.get(), parts.secrets(row), returned));
        if (change.isEmpty()) {
            return false;
        }
        if (change.get().isEmpty()) {
            tell(
                    Problem.Kind.LOST,
                    "a look shows neither the effect nor the state before, and the lifecycle says nothing for that",
                    null);
            sight.forget();
            pause.afterFailure();
            return false;
        }
        return write(row, change.get().get());
    }

    private boolean canFence() {
        try {
            return parts.adapter.canFence();
        } catch (RuntimeException any) {
            parts.problem(id, Problem.Kind.ADAPTER, "canFence threw; taken as no", Optional.of(any));
            return false;
        }
    }

    private void unconfirmed(String reason, Optional<Throwable> cause) {
        tell(Problem.Kind.FENCE, "the fence failed: " + reason + "; it is tried again", cause.orElse(null));
        pause.afterFailure();
    }

    /** What a look shows; empty while it is under way, or where it got no answer and is made again after a pause. */
    private Optional<Look> reach(Loaded row) {
        Optional<Look> seen = sight.look(row, hints());
        if (seen.isPresent() && !seen.get().reached()) {
            sight.forget();
            pause.afterFailure();
            return Optional.empty();
        }
        return seen;
    }

    // ---- at rest ---------------------------------------------------------------------------------------------------

    private boolean atRest(Loaded row) {
        Instant now = parts.timing.now();
        parts.deadlines.next(row.stored().deadlines(), now).ifPresent(next -> parts.wakeUps.atLatest(id, next));
        boolean unseen = false;
        for (int reaction = 1; reaction <= parts.catalogue.reactions().size(); reaction++) {
            if (!parts.reactionDue(reaction, row, now) || firedJustNow(reaction, row) || parts.closing) {
                continue;
            }
            Look seen = Engine.NO_LOOK;
            if (parts.machine.looks(reaction) || parts.machine.readsOutside(parts.machine.reactionCommand(reaction))) {
                Optional<Look> made = sight.look(row, hints());
                if (made.isEmpty()) {
                    deciding = true;
                    return false;
                }
                seen = made.get();
                if (!seen.reached()) {
                    parts.recheck(id, parts.options.longestPause());
                    unseen = true;
                    continue;
                }
            }
            Optional<Change> change = react(row, reaction, seen);
            if (change.isPresent()) {
                fired = new Fired(reaction, row.row(), parts.timing.now());
                if (replaced(row, change.get()) && parts.restarts.onRestart(reaction)) {
                    parts.restarts.over(id);
                }
                return true;
            }
        }
        if (!unseen) {
            parts.restarts.over(id);
        }
        boolean hinted = sight.stale(hints());
        sight.forget();
        return hinted;
    }

    private Optional<Change> react(Loaded row, int reaction, Look seen) {
        try {
            return parts.changes.react(row, reaction, seen);
        } catch (WouldBeRefused refused) {
            String name = parts.catalogue.reactions().get(reaction - 1).name();
            parts.problem(
                    id, Problem.Kind.REACTION_REFUSED, name + " is due, but its command is refused", Optional.empty());
            return Optional.empty();
        } catch (HandOverRefused refused) {
            String name = parts.catalogue.reactions().get(reaction - 1).name();
            parts.problem(
                    id,
                    Problem.Kind.HAND_OVER_REFUSED,
                    name + " is due, but " + refused.getMessage(),
                    Optional.empty());
            return Optional.empty();
        }
    }

    /** A reaction whose command has led back to the very row that it acted on waits before it acts again. */
    private boolean firedJustNow(int reaction, Loaded row) {
        Fired last = fired;
        if (last == null || last.reaction() != reaction || last.row() != row.row()) {
            return false;
        }
        Duration wait = Duration.between(parts.timing.now(), last.at().plus(parts.options.longestPause()));
        if (wait.isNegative() || wait.isZero()) {
            return false;
        }
        parts.recheck(id, wait);
        return true;
    }

    // ---- problems ---------------------------------------------------------------------------------------------------

    private interface Telling<T> {
        T make();
    }

    private <T> Optional<T> telling(Telling<T> change) {
        try {
            return Optional.of(change.make());
        } catch (Untold untold) {
            tell(Problem.Kind.UNTOLD, untold.getMessage() + "; the instance stays unsure", untold);
            return later();
        } catch (HandOverRefused refused) {
            tell(Problem.Kind.HAND_OVER_REFUSED, refused.getMessage() + "; the instance stays as it is", null);
            return later();
        }
    }

    private <T> Optional<T> later() {
        sight.forget();
        pause.afterFailure();
        return Optional.empty();
    }

    /** Says it once for each state of the command in flight. */
    private void tell(Problem.Kind kind, String message, @Nullable Throwable cause) {
        if (told.add(kind)) {
            parts.problem(id, kind, message, Optional.ofNullable(cause));
        }
    }
}
