package dev.detent.cli;

import dev.detent.check.Verdict;

/** How a run of the command ends, as its exit code. */
enum Exit {
    /** What was asked was shown, or done. */
    PASSED(0),
    /** A property does not hold, or a file is not formatted. */
    VIOLATED(1),
    /** The file is wrong, or the command line is. */
    WRONG(2),
    /** A budget ran out. */
    INCONCLUSIVE(3),
    /** A tool failed, the machine did, or detent itself. */
    FAULT(4);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    /** The end of a check of a file that is right: an error is then one of a tool. */
    static Exit of(Verdict verdict) {
        return switch (verdict) {
            case PASSED -> PASSED;
            case VIOLATED -> VIOLATED;
            case INCONCLUSIVE -> INCONCLUSIVE;
            case ERROR -> FAULT;
        };
    }
}
