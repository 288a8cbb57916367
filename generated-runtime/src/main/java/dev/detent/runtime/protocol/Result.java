package dev.detent.runtime.protocol;

/** How a step can end, as numbers that cost nothing. */
public final class Result {

    /** The last step is done. */
    public static final int SUCCESS = 1;
    /** A definite no: nothing of the call has happened. */
    public static final int FAILURE = 2;
    /** A named outcome: nothing of the call has happened either. */
    public static final int OUTCOME = 3;
    /** After a fence a look shows the outside as before the call. */
    public static final int UNKNOWN = 4;
    /** After a fence a look shows neither the effect nor the state before. */
    public static final int LOST = 5;

    private Result() {}
}
