package dev.detent.runtime.engine;

import dev.detent.runtime.adapter.Adapter;
import dev.detent.runtime.protocol.Allowed;
import dev.detent.runtime.protocol.Lifecycle;
import dev.detent.runtime.protocol.Reply;
import dev.detent.runtime.store.Store;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Signatures first. */
@SuppressWarnings("DoNotCallSuggester")
public final class Engine implements AutoCloseable {

    private Engine() {}

    /** Starts an engine with real time and default options. */
    public static Engine start(Lifecycle lifecycle, Store store, Adapter adapter) {
        throw new UnsupportedOperationException();
    }

    /**
     * Starts an engine and takes over what an earlier one left in flight.
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
        throw new UnsupportedOperationException();
    }

    /** Creates an instance in its initial state; false, and nothing happens, if there is one with this id. */
    public boolean create(String id) {
        throw new UnsupportedOperationException();
    }

    /**
     * Asks for a command by numbers; the way of generated code.
     *
     * @param arguments the modelled arguments, packed
     * @param texts every text parameter of the command by name, secret ones too
     * @throws NoSuchInstance if there is no instance with this id
     */
    public Reply submit(String id, int command, long arguments, Map<String, String> texts, int caller) {
        throw new UnsupportedOperationException();
    }

    /**
     * Asks for a command by names.
     *
     * @param arguments every parameter by name, modelled ones and texts
     * @throws NoSuchInstance if there is no instance with this id
     * @throws dev.detent.runtime.protocol.UnknownName if there is no such command, parameter or value
     */
    public Reply submit(String id, String command, Map<String, String> arguments, String caller) {
        throw new UnsupportedOperationException();
    }

    /** The instance as it is stored now; empty if there is none with this id. */
    public Optional<InstanceState> state(String id) {
        throw new UnsupportedOperationException();
    }

    /** Which commands the caller may ask for now, and why not each other one. */
    public Allowed allowed(String id, String caller) {
        throw new UnsupportedOperationException();
    }

    /** Writes reported variables; false, and nothing is written, where the main state is final. */
    public boolean report(String id, Map<String, String> values) {
        throw new UnsupportedOperationException();
    }

    /** Looks whether a reaction of the instance is due: a hint that something may have happened outside. */
    public void react(String id) {
        throw new UnsupportedOperationException();
    }

    /** Waits until the engine has nothing to do for the instance; false if that took longer than {@code atMost}. */
    public boolean awaitIdle(String id, Duration atMost) throws InterruptedException {
        throw new UnsupportedOperationException();
    }

    /** Waits until the engine has nothing to do at all and the listeners have heard all; false if that took longer. */
    public boolean awaitIdle(Duration atMost) throws InterruptedException {
        throw new UnsupportedOperationException();
    }

    /** Ends the engine; what is in flight stays in the store for the next one. */
    @Override
    public void close() {}
}
