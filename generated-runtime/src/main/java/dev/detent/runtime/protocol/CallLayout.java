package dev.detent.runtime.protocol;

/**
 * Where the fields of a call stand. The part stands highest, so that a call without it is the low
 * {@code partShift} bits; a call is never 0 because its command is not.
 *
 * @param argumentsShift where the generated machine keeps the action's modelled arguments
 * @param totalBits how many bits are used; at most 63
 */
public record CallLayout(
        int commandShift,
        int commandBits,
        int stepShift,
        int stepBits,
        int reactionShift,
        int reactionBits,
        int argumentsShift,
        int argumentsBits,
        int partShift,
        int partBits,
        int totalBits) {

    public int command(long call) {
        return (int) (call >>> commandShift) & ((1 << commandBits) - 1);
    }

    public int step(long call) {
        return (int) (call >>> stepShift) & ((1 << stepBits) - 1);
    }

    public int reaction(long call) {
        return (int) (call >>> reactionShift) & ((1 << reactionBits) - 1);
    }

    public int part(long call) {
        return (int) (call >>> partShift) & ((1 << partBits) - 1);
    }

    public long withPart(long call, int part) {
        return withoutPart(call) | (long) part << partShift;
    }

    public long withoutPart(long call) {
        return call & ((1L << partShift) - 1);
    }
}
