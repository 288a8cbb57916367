package dev.detent.check.tlc;

import dev.detent.check.tlc.TlcResult.Reason;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A process that has ended.
 *
 * @param exit its exit code
 * @param stopped why we killed it, if we did
 * @param lines what it printed
 * @param progress the last figures it told beside its output
 * @param elapsed from its start to its end
 */
record TlcRun(
        int exit, Optional<Reason> stopped, List<String> lines, Optional<TlcProgress> progress, Duration elapsed) {
    TlcRun {
        lines = List.copyOf(lines);
    }
}
