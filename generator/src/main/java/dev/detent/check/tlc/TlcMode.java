package dev.detent.check.tlc;

/** What a run may check. The two never mix: TLC misses violations when they do. */
public enum TlcMode {
    /** Invariants, step properties ({@code [][A]_v}), deadlock. Any number of workers. */
    SAFETY,
    /** Exactly one temporal property, always with one worker. */
    LIVENESS
}
