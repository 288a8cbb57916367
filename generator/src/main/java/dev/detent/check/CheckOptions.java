package dev.detent.check;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How to check.
 *
 * @param check name of the one check to run; empty: all checks of the file
 * @param tlcJar the TLA+ tools to use; empty: those that came with detent
 * @param timeBudget for one run of the model checker
 * @param stateBudget distinct states for one run of the model checker
 * @param keep where to leave the generated modules, configurations and raw logs; empty: nowhere
 */
public record CheckOptions(
        Optional<String> check, Optional<Path> tlcJar, Duration timeBudget, long stateBudget, Optional<Path> keep) {

    /** All checks, ten minutes and ten million states each. */
    public static CheckOptions defaults() {
        return new CheckOptions(
                Optional.empty(), Optional.empty(), Duration.ofMinutes(10), 10_000_000, Optional.empty());
    }

    /** The same, for one check. */
    public CheckOptions only(String name) {
        return new CheckOptions(Optional.of(name), tlcJar, timeBudget, stateBudget, keep);
    }
}
