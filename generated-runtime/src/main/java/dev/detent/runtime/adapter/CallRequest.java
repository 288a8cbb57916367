package dev.detent.runtime.adapter;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** One call of an action. */
public final class CallRequest {

    private final Subject instance;
    private final long token;
    private final String action;
    private final Map<String, String> arguments;
    private final Map<String, String> texts;
    private final long call;
    private final Predicate<Map<String, String>> needs;
    private final BooleanSupplier cancelled;

    /**
     * @param call the call in the packed form of {@link dev.detent.runtime.protocol.CallLayout}
     * @param needs see {@link #needs}
     */
    public CallRequest(
            Subject instance,
            long token,
            String action,
            Map<String, String> arguments,
            Map<String, String> texts,
            long call,
            Predicate<Map<String, String>> needs,
            BooleanSupplier cancelled) {
        this.instance = instance;
        this.token = token;
        this.action = action;
        this.arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
        this.texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
        this.call = call;
        this.needs = needs;
        this.cancelled = cancelled;
    }

    public Subject instance() {
        return instance;
    }

    /** Rises with every call of the instance; see {@link Adapter#fence}. */
    public long token() {
        return token;
    }

    /** Name of the action. */
    public String action() {
        return action;
    }

    /** The modelled arguments by parameter. */
    public Map<String, String> arguments() {
        return arguments;
    }

    /** The text arguments by parameter, secret ones among them: not for a log. */
    public Map<String, String> texts() {
        return texts;
    }

    /** The call in packed form, for platforms that execute the lifecycle's own model. */
    public long call() {
        return call;
    }

    /**
     * Whether the call may act on this outside: what its action needs and, for the first call of a reaction, what the
     * reaction saw. Has to hold at the moment of acting.
     *
     * @param outside every outside variable by name
     */
    public boolean needs(Map<String, String> outside) {
        return needs.test(outside);
    }

    /** Whether nobody awaits the answer any more. */
    public boolean cancelled() {
        return cancelled.getAsBoolean();
    }

    /** Without arguments, because some are secret. */
    @Override
    public String toString() {
        return action + " of " + instance.id() + " (token " + token + ")";
    }
}
