package dev.detent.check.tlc;

import java.util.Optional;

/**
 * What came of a dump.
 *
 * @param result of the run that made it
 * @param graph there exactly if every reachable state was explored and nothing was violated
 */
public record TlcDump(TlcResult result, Optional<TlcGraph> graph) {}
