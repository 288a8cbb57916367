package dev.detent.runtime.simulate;

/** What a simulated call does instead of what it should. */
public sealed interface Fault {

    /** A definite no; nothing happens. */
    record Refuse(String code) implements Fault {}

    /** A named outcome; nothing happens. */
    record Give(String outcome) implements Fault {}

    /** Nothing happens, and the answer is lost. */
    record LoseCall() implements Fault {}

    /** All of it happens, and the answer is lost. */
    record LoseAnswer() implements Fault {}

    /** The first {@code parts} of the effect happen, the others never, and the answer is lost. */
    record StopAfter(int parts) implements Fault {}

    /** The answer is lost at once; the effect happens when {@link SimulatedPlatform#release} is called, unless fenced. */
    record Late() implements Fault {}

    /**
     * The first {@code parts} of the effect happen, then the call waits until {@link SimulatedPlatform#release} is called;
     * then it goes on, unless it was fenced. Where nobody awaits it any more it goes on waiting without its thread.
     */
    record Hang(int parts) implements Fault {}
}
