package dev.detent.check.tlc;

/** Refuses arguments that a caller must not pass. */
final class Requirement {
    private Requirement() {}

    static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
