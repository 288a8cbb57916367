package dev.detent.runtime.protocol;

/**
 * Hears which blocks of writes a transition has executed and which commands have taken over in between, in this order, so
 * that a caller that keeps attributes and messages can write those too. The explorer and benchmarks pass {@link #IGNORED}.
 */
@FunctionalInterface
public interface Writes {

    /** For callers that keep no attributes. */
    Writes IGNORED = block -> {};

    /**
     * Hears of one block.
     *
     * @param block number of the block in the generated machine; only blocks that assign attributes or emit messages are told
     */
    void wrote(int block);

    /**
     * Hears that the command is over and another one is about to be accepted; the blocks that follow are the other one's.
     *
     * @param handOver number of the hand-over in the generated machine
     */
    default void handedOver(int handOver) {}
}
