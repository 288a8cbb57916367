package dev.detent.runtime.simulate;

import dev.detent.runtime.adapter.Answer;
import dev.detent.runtime.adapter.CallRequest;
import dev.detent.runtime.adapter.Observation;
import dev.detent.runtime.protocol.Catalogue.ActionEntry;
import dev.detent.runtime.protocol.Lifecycle;
import dev.detent.runtime.protocol.Machine;
import dev.detent.runtime.protocol.Protocol;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;

/** The outside of one instance and the calls that are out; guarded by itself. */
final class SimulatedInstance {

    /** A call that may still act. */
    private static final class Pending {
        private final long token;
        private final ActionEntry action;
        /** What is left of it, 0 once all has happened. */
        private long call;
        /** Whether its thread waits for its end. */
        private boolean awaited;

        private boolean released;

        Pending(long token, ActionEntry action, long call) {
            this.token = token;
            this.action = action;
            this.call = call;
        }
    }

    private static final int ALL = Integer.MAX_VALUE;
    private static final Answer FENCED = new Answer.Unknown("fenced");
    private static final Answer LOST = new Answer.Unknown("the answer was lost");

    private final String id;
    private final Lifecycle lifecycle;
    private final Machine machine;
    private final Protocol protocol;
    private final Faults faults;
    private final Random random;
    private final Map<String, String> returns;
    private final Map<String, Queue<Fault>> script = new HashMap<>();
    /** What finished calls have returned, which a look can tell from then on. */
    private final Map<String, String> returned = new LinkedHashMap<>();

    private final List<Pending> pending = new ArrayList<>();
    private long outside;
    private long fenced;
    private boolean reachable = true;
    private int failingFences;

    SimulatedInstance(String id, Lifecycle lifecycle, Faults faults, Map<String, String> returns) {
        this.id = id;
        this.lifecycle = lifecycle;
        this.machine = lifecycle.machine();
        this.protocol = new Protocol(machine);
        this.faults = faults;
        this.random = new Random(faults.seed() * 31 + id.hashCode());
        this.returns = returns;
        this.outside = machine.initialOutside();
    }

    // ---- what is said from outside ---------------------------------------------------------------------------------

    synchronized void script(String action, Fault fault) {
        script.computeIfAbsent(action, absent -> new ArrayDeque<>()).add(fault);
    }

    synchronized boolean happen(int event) {
        boolean possible = machine.eventPossible(event, outside);
        if (possible) {
            outside = machine.event(event, outside);
        }
        return possible;
    }

    synchronized void release() {
        for (Pending call : List.copyOf(pending)) {
            release(call);
        }
        notifyAll();
    }

    private void release(Pending call) {
        call.released = true;
        if (!call.awaited) {
            act(call, ALL);
            pending.remove(call);
        }
    }

    synchronized void reachable(boolean now) {
        reachable = now;
    }

    synchronized void failFences(int times) {
        failingFences = times;
    }

    synchronized long outside() {
        return outside;
    }

    synchronized int pending() {
        return pending.size();
    }

    // ---- what an engine asks ---------------------------------------------------------------------------------------

    synchronized Answer call(CallRequest request) {
        stir();
        if (request.token() < fenced) {
            return FENCED;
        }
        ActionEntry action = lifecycle.catalogue().actions().stream()
                .filter(entry -> entry.name().equals(request.action()))
                .findFirst()
                .orElseThrow();
        Pending call = new Pending(request.token(), action, request.call());
        Optional<Fault> fault = fault(call);
        if (fault.isEmpty()) {
            act(call, ALL);
            return answer(call);
        }
        return misbehave(call, fault.get());
    }

    private Answer misbehave(Pending call, Fault fault) {
        if (fault instanceof Fault.Refuse refuse) {
            return new Answer.Refused(refuse.code(), call.action.name() + " was refused");
        }
        if (fault instanceof Fault.Give give) {
            return new Answer.Outcome(give.outcome());
        }
        if (fault instanceof Fault.LoseAnswer) {
            act(call, ALL);
        } else if (fault instanceof Fault.StopAfter stop) {
            act(call, stop.parts());
        } else if (fault instanceof Fault.Late) {
            pending.add(call);
        } else if (fault instanceof Fault.Hang hang) {
            act(call, hang.parts());
            return hang(call);
        }
        return LOST;
    }

    private Answer hang(Pending call) {
        pending.add(call);
        call.awaited = true;
        try {
            while (!call.released && call.token >= fenced) {
                wait();
            }
        } catch (InterruptedException nobodyWaits) {
            call.awaited = false;
            if (call.token >= fenced) {
                return LOST;
            }
        }
        pending.remove(call);
        if (call.token < fenced) {
            return FENCED;
        }
        act(call, ALL);
        return answer(call);
    }

    /** Executes at most so many parts; nothing where what the call needs does not hold. */
    private void act(Pending call, int parts) {
        for (int part = 0; part < parts && protocol.acts(call.call, outside); part++) {
            outside = protocol.outsideAfter(call.call, outside);
            call.call = protocol.callAfter(call.call);
            if (call.call == 0) {
                for (String attribute : call.action.returns()) {
                    returned.put(attribute, returns.getOrDefault(attribute, attribute + "-of-" + id));
                }
            }
        }
    }

    private Answer answer(Pending call) {
        if (call.call != 0) {
            return new Answer.Refused("needs", "what " + call.action.name() + " needs does not hold outside");
        }
        Map<String, String> results = new LinkedHashMap<>(returned);
        results.keySet().retainAll(call.action.returns());
        return new Answer.Done(results);
    }

    synchronized void fence(long token) {
        if (failingFences > 0) {
            failingFences--;
            throw new IllegalStateException("the fence was not confirmed");
        }
        if (chance(faults.fenceFails())) {
            throw new IllegalStateException("the fence was not confirmed");
        }
        fenced = Math.max(fenced, token);
        pending.removeIf(call -> call.token < fenced);
        notifyAll();
    }

    synchronized Observation observe() {
        stir();
        if (!reachable || chance(faults.unreachable())) {
            return new Observation.Unreachable("the platform of " + id + " does not answer");
        }
        return new Observation.Seen(lifecycle.vocabulary().outside().read(outside), returned);
    }

    // ---- chance ----------------------------------------------------------------------------------------------------

    private boolean chance(int inHundred) {
        return inHundred > 0 && random.nextInt(100) < inHundred;
    }

    /** Something happens by itself, now and then; a late call acts. */
    private void stir() {
        int events = lifecycle.catalogue().events().size();
        if (events > 0 && chance(faults.event())) {
            happen(random.nextInt(events) + 1);
        }
        for (Pending call : List.copyOf(pending)) {
            if (!call.awaited && faults.late() > 0 && random.nextBoolean()) {
                release(call);
            }
        }
    }

    private Optional<Fault> fault(Pending call) {
        Queue<Fault> scripted = script.get(call.action.name());
        if (scripted != null && !scripted.isEmpty()) {
            return Optional.of(scripted.remove());
        }
        if (chance(faults.refuse()) && machine.mayFail(call.call)) {
            return Optional.of(new Fault.Refuse("by-chance"));
        }
        int outcomes = lifecycle.catalogue().outcomes().size();
        if (outcomes > 0 && chance(faults.outcome())) {
            int outcome = random.nextInt(outcomes) + 1;
            if (machine.mayGive(call.call, outcome)) {
                return Optional.of(
                        new Fault.Give(lifecycle.catalogue().outcomes().get(outcome - 1)));
            }
        }
        if (chance(faults.loseCall())) {
            return Optional.of(new Fault.LoseCall());
        }
        if (chance(faults.loseAnswer())) {
            return Optional.of(new Fault.LoseAnswer());
        }
        if (chance(faults.late())) {
            return Optional.of(new Fault.Late());
        }
        if (chance(faults.stopBetween())) {
            return Optional.of(new Fault.StopAfter(random.nextInt(machine.parts(call.call))));
        }
        return Optional.empty();
    }
}
