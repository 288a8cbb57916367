package dev.detent.runtime.engine;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * How an engine behaves.
 *
 * @param name tells this run of the engine from every other that has ever written to the store
 * @param callTimeout after that nobody awaits the answer of a call any more, unless the lifecycle says {@code within} for
 *     the step that makes it
 * @param actionTimeouts for the actions, by name, that take another time; a {@code within} counts here too
 * @param lookTimeout after that a look counts as unreachable
 * @param fenceTimeout after that a fence counts as not confirmed
 * @param firstPause before something that failed (a fence, a look, the store) is tried again; doubled each time
 * @param longestPause bound on the pause
 * @param parallelCalls how many calls, and how many fences and looks, run at once over all instances
 * @param closeGrace how long {@link Engine#close} waits for answers of calls that are running
 */
public record EngineOptions(
        String name,
        Duration callTimeout,
        Map<String, Duration> actionTimeouts,
        Duration lookTimeout,
        Duration fenceTimeout,
        Duration firstPause,
        Duration longestPause,
        int parallelCalls,
        Duration closeGrace) {

    public EngineOptions {
        actionTimeouts = Collections.unmodifiableMap(new LinkedHashMap<>(actionTimeouts));
        if (name.isEmpty() || parallelCalls < 1) {
            throw new IllegalArgumentException("an engine needs a name and at least one call at a time");
        }
    }

    public static EngineOptions defaults() {
        return new EngineOptions(
                UUID.randomUUID().toString(),
                Duration.ofSeconds(30),
                Map.of(),
                Duration.ofSeconds(10),
                Duration.ofSeconds(30),
                Duration.ofMillis(50),
                Duration.ofSeconds(10),
                32,
                Duration.ofSeconds(1));
    }

    public EngineOptions withName(String changed) {
        return new EngineOptions(
                changed,
                callTimeout,
                actionTimeouts,
                lookTimeout,
                fenceTimeout,
                firstPause,
                longestPause,
                parallelCalls,
                closeGrace);
    }

    public EngineOptions withCallTimeout(Duration changed) {
        return new EngineOptions(
                name,
                changed,
                actionTimeouts,
                lookTimeout,
                fenceTimeout,
                firstPause,
                longestPause,
                parallelCalls,
                closeGrace);
    }

    public EngineOptions withActionTimeout(String action, Duration changed) {
        Map<String, Duration> timeouts = new LinkedHashMap<>(actionTimeouts);
        timeouts.put(action, changed);
        return new EngineOptions(
                name,
                callTimeout,
                timeouts,
                lookTimeout,
                fenceTimeout,
                firstPause,
                longestPause,
                parallelCalls,
                closeGrace);
    }

    /** Time-outs of looks and fences. */
    public EngineOptions withControlTimeouts(Duration look, Duration fence) {
        return new EngineOptions(
                name, callTimeout, actionTimeouts, look, fence, firstPause, longestPause, parallelCalls, closeGrace);
    }

    public EngineOptions withPauses(Duration first, Duration longest) {
        return new EngineOptions(
                name,
                callTimeout,
                actionTimeouts,
                lookTimeout,
                fenceTimeout,
                first,
                longest,
                parallelCalls,
                closeGrace);
    }

    public EngineOptions withParallelCalls(int changed) {
        return new EngineOptions(
                name,
                callTimeout,
                actionTimeouts,
                lookTimeout,
                fenceTimeout,
                firstPause,
                longestPause,
                changed,
                closeGrace);
    }

    public EngineOptions withCloseGrace(Duration changed) {
        return new EngineOptions(
                name,
                callTimeout,
                actionTimeouts,
                lookTimeout,
                fenceTimeout,
                firstPause,
                longestPause,
                parallelCalls,
                changed);
    }
}
