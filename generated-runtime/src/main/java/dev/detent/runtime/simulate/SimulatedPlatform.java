package dev.detent.runtime.simulate;

import dev.detent.runtime.adapter.Adapter;
import dev.detent.runtime.adapter.Answer;
import dev.detent.runtime.adapter.CallRequest;
import dev.detent.runtime.adapter.Observation;
import dev.detent.runtime.adapter.Subject;
import dev.detent.runtime.protocol.Lifecycle;
import java.util.Map;

/** Signatures first. */
@SuppressWarnings("DoNotCallSuggester")
public final class SimulatedPlatform implements Adapter {

    public SimulatedPlatform(Lifecycle lifecycle) {}

    /** What the next call of the action does for the instance; several are taken in order. */
    public void next(String instance, String action, Fault fault) {
        throw new UnsupportedOperationException();
    }

    /** An event happens now; false if its condition does not hold. */
    public boolean happen(String instance, String event) {
        throw new UnsupportedOperationException();
    }

    /** The truth outside of the instance, by name. */
    public Map<String, String> outside(String instance) {
        throw new UnsupportedOperationException();
    }

    /** The text that calls and looks return for an attribute from now on. */
    public void returns(String attribute, String text) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Answer call(CallRequest request) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void fence(Subject instance, long token) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Observation observe(Subject instance) {
        throw new UnsupportedOperationException();
    }
}
