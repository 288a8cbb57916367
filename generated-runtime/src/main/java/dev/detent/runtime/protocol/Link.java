package dev.detent.runtime.protocol;

/** What a row knows of adapter calls, as numbers that cost nothing. */
public final class Link {

    /** No call of ours can still have an effect. */
    public static final int IDLE = 0;
    /** The call of the step in flight may be out, and an answer is awaited. */
    public static final int ASKED = 1;
    /** Nobody awaits the answer: time-out, lost connection, crash of the engine, lost lease. */
    public static final int UNSURE = 2;
    /** The call that may be out belongs to a command that another one pre-empted. */
    public static final int OVERTAKEN = 3;

    private Link() {}
}
