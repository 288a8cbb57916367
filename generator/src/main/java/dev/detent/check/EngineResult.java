package dev.detent.check;

/**
 * What one engine did for one check.
 *
 * @param check name of the check
 * @param name {@code tlc} or {@code walk}
 * @param task what it decided: {@code states and steps}, or the name of one property
 * @param generatedStates states that were computed, again and again ones included
 * @param depth length of the longest shortest path, in states
 * @param seconds wall-clock time
 */
public record EngineResult(
        String check,
        String name,
        String task,
        Verdict verdict,
        long distinctStates,
        long generatedStates,
        long depth,
        double seconds) {}
