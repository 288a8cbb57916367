package dev.detent.runtime.protocol;

/** What follows an ending's writes, as numbers that cost nothing. */
public final class Follow {

    /** The command is over. */
    public static final int END = 1;
    /** A step is asked, or the first after it whose condition holds. */
    public static final int RETRY = 2;
    /** As if the step had been done, but nothing is learned. */
    public static final int SUCCEED = 3;
    /** The failure endings decide. */
    public static final int FAIL = 4;
    /** The command is over and another one is accepted in the same write. */
    public static final int ISSUE = 5;

    private Follow() {}
}
