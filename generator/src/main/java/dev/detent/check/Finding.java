package dev.detent.check;

import java.util.Optional;

/**
 * What a walk has found out about one thing that must hold.
 *
 * @param holds empty where a walk cannot decide it
 * @param counterexample where it does not hold
 */
record Finding(String name, String kind, int line, Optional<Boolean> holds, Optional<Counterexample> counterexample) {}
