package dev.detent.runtime.simulate;

import dev.detent.runtime.adapter.Adapter;
import dev.detent.runtime.adapter.Answer;
import dev.detent.runtime.adapter.CallRequest;
import dev.detent.runtime.adapter.Observation;
import dev.detent.runtime.adapter.Subject;
import dev.detent.runtime.protocol.Catalogue;
import dev.detent.runtime.protocol.Catalogue.ActionEntry;
import dev.detent.runtime.protocol.Lifecycle;
import dev.detent.runtime.protocol.UnknownName;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A platform in memory. Its truth is the lifecycle's outside; a call has the effect that the file gives its action, part by
 * part, if what it needs holds at that moment. Without a fault it answers at once. Faults are scripted for the next calls,
 * or drawn from a seed.
 *
 * <p>It keeps the promise of {@link #fence}: calls with a smaller token never act afterwards, also those that wait, come
 * late, or are sent only then.
 */
public final class SimulatedPlatform implements Adapter {

    private final Lifecycle lifecycle;
    private final Faults faults;
    private final Map<String, SimulatedInstance> instances = new ConcurrentHashMap<>();
    private final Map<String, String> returns = new ConcurrentHashMap<>();
    private volatile boolean fences = true;

    /** A platform that does what it is asked. */
    public SimulatedPlatform(Lifecycle lifecycle) {
        this(lifecycle, Faults.NONE);
    }

    /** A platform that misbehaves by itself. */
    public SimulatedPlatform(Lifecycle lifecycle, Faults faults) {
        this.lifecycle = lifecycle;
        this.faults = faults;
    }

    private SimulatedInstance instance(String id) {
        return instances.computeIfAbsent(id, absent -> new SimulatedInstance(absent, lifecycle, faults, returns));
    }

    // ---- what a test or a demonstration says ----------------------------------------------------------------------

    /**
     * What the next call of the action does for the instance; several are taken in order.
     *
     * @throws UnknownName if there is no such action or outcome
     */
    public void next(String instance, String action, Fault fault) {
        Catalogue catalogue = lifecycle.catalogue();
        number(
                "action",
                action,
                catalogue.actions().stream().map(ActionEntry::name).toList());
        if (fault instanceof Fault.Give give) {
            number("outcome", give.outcome(), catalogue.outcomes());
        }
        instance(instance).script(action, fault);
    }

    /**
     * An event happens now.
     *
     * @return false, and nothing happens, where its condition does not hold
     * @throws UnknownName if there is no such event
     */
    public boolean happen(String instance, String event) {
        return instance(instance)
                .happen(number("event", event, lifecycle.catalogue().events()));
    }

    /** Calls of the instance that wait or come late go on, unless they have been fenced. */
    public void release(String instance) {
        instance(instance).release();
    }

    /** Whether looks at the instance get an answer; they do at first. */
    public void reachable(String instance, boolean reachable) {
        instance(instance).reachable(reachable);
    }

    /** The next fences of the instance are not confirmed, so many times. */
    public void failFences(String instance, int times) {
        instance(instance).failFences(times);
    }

    /** Whether this platform can fence at all; it can at first. */
    public void canFence(boolean can) {
        fences = can;
    }

    /** The text that calls return for an attribute from now on; {@code ATTRIBUTE-of-INSTANCE} where nothing is said. */
    public void returns(String attribute, String text) {
        returns.put(attribute, text);
    }

    /** The truth outside of the instance, by name. */
    public Map<String, String> outside(String instance) {
        return lifecycle.vocabulary().outside().read(instance(instance).outside());
    }

    /** How many calls for the instance wait or are still to come. */
    public int pending(String instance) {
        return instance(instance).pending();
    }

    private static int number(String what, String name, List<String> names) {
        int index = names.indexOf(name);
        if (index < 0) {
            throw new UnknownName(what, name, names);
        }
        return index + 1;
    }

    // ---- what an engine asks ---------------------------------------------------------------------------------------

    @Override
    public boolean canFence() {
        return fences;
    }

    @Override
    public Answer call(CallRequest request) {
        return instance(request.instance().id()).call(request);
    }

    @Override
    public void fence(Subject instance, long token) {
        if (!fences) {
            throw new UnsupportedOperationException("this platform cannot fence");
        }
        instance(instance.id()).fence(token);
    }

    @Override
    public Observation observe(Subject instance) {
        return instance(instance.id()).observe();
    }
}
