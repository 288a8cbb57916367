package dev.detent.runtime.protocol;

/**
 * Where the protocol's own fields stand in a row: each at {@code shift} with the width of {@code bits}.
 *
 * @param overtakenShift where the row remembers the call that was overtaken (see {@link CallLayout}, without its part);
 *     0 bits where no call teaches anything
 * @param totalBits how many bits of the row are used; at most 63
 */
public record RowLayout(
        int commandShift,
        int commandBits,
        int stepShift,
        int stepBits,
        int reactionShift,
        int reactionBits,
        int linkShift,
        int argumentsShift,
        int argumentsBits,
        int overtakenShift,
        int overtakenBits,
        int totalBits) {

    /** Width of the link field. */
    public static final int LINK_BITS = 2;

    public int command(long row) {
        return (int) (row >>> commandShift) & ((1 << commandBits) - 1);
    }

    public int step(long row) {
        return (int) (row >>> stepShift) & ((1 << stepBits) - 1);
    }

    public int reaction(long row) {
        return (int) (row >>> reactionShift) & ((1 << reactionBits) - 1);
    }

    public int link(long row) {
        return (int) (row >>> linkShift) & 3;
    }

    public long overtaken(long row) {
        return (row >>> overtakenShift) & ((1L << overtakenBits) - 1);
    }

    public long withCommand(long row, int command, int step, int reaction) {
        long cleared = row
                & ~(((1L << commandBits) - 1) << commandShift)
                & ~(((1L << stepBits) - 1) << stepShift)
                & ~(((1L << reactionBits) - 1) << reactionShift);
        return cleared | (long) command << commandShift | (long) step << stepShift | (long) reaction << reactionShift;
    }

    public long withLink(long row, int link) {
        return (row & ~(3L << linkShift)) | ((long) link << linkShift);
    }

    public long withOvertaken(long row, long call) {
        return (row & ~(((1L << overtakenBits) - 1) << overtakenShift)) | (call << overtakenShift);
    }

    /** No command in flight: command, step, reaction and arguments are cleared. */
    public long withoutCommand(long row) {
        return withoutArguments(withCommand(row, 0, 0, 0));
    }

    /** The arguments of the command in flight, where they stand in the row. */
    public long arguments(long row) {
        return row & (((1L << argumentsBits) - 1) << argumentsShift);
    }

    public long withoutArguments(long row) {
        return row & ~(((1L << argumentsBits) - 1) << argumentsShift);
    }
}
