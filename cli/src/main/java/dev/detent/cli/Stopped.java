package dev.detent.cli;

/** A command cannot go on: one sentence for the user, and the exit code. */
final class Stopped extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Exit exit;

    /** Stops with a sentence that begins in lower case and has no full stop. */
    Stopped(Exit exit, String sentence) {
        super(sentence, null, false, false);
        this.exit = exit;
    }

    Exit exit() {
        return exit;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
