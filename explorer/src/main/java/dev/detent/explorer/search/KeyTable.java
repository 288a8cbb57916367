package dev.detent.explorer.search;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * A set of numbers that several threads add to at once: open addressing, one {@code long} a place, no more. Numbers are not
 * negative and below {@link Long#MAX_VALUE}. Growing is not for several threads: whoever grows it sees to that.
 */
final class KeyTable {

    private static final VarHandle PLACES = MethodHandles.arrayElementVarHandle(long[].class);
    private static final long MIX = 0x9E3779B97F4A7C15L;
    private static final int LARGEST_BITS = 30;

    private long[] places;
    private int bits;

    KeyTable(int bits) {
        this.bits = bits;
        this.places = new long[1 << bits];
    }

    private static int place(long key, int bits) {
        long mixed = (key ^ (key >>> 32)) * MIX;
        return (int) (mixed >>> (64 - bits));
    }

    /** Adds the number; whether it was not there before. There has to be room. */
    boolean add(long key) {
        long wanted = key + 1;
        long[] all = places;
        int mask = all.length - 1;
        int place = place(key, bits);
        while (true) {
            long found = (long) PLACES.getOpaque(all, place);
            if (found == 0) {
                found = (long) PLACES.compareAndExchange(all, place, 0L, wanted);
                if (found == 0) {
                    return true;
                }
            }
            if (found == wanted) {
                return false;
            }
            place = (place + 1) & mask;
        }
    }

    /** How many numbers it takes before it has to grow. */
    long room() {
        return places.length / 4L * 3;
    }

    /** Bytes that it takes now. */
    long bytes() {
        return 8L * places.length;
    }

    /** Bytes that it takes while it grows: the old places and the new. */
    long bytesToGrow() {
        return 3 * bytes();
    }

    /** Whether an array can be twice as long. */
    boolean canGrow() {
        return bits < LARGEST_BITS;
    }

    /** Makes it twice as large. */
    void grow() {
        long[] wider = new long[places.length * 2];
        int mask = wider.length - 1;
        for (long stored : places) {
            if (stored != 0) {
                int place = place(stored - 1, bits + 1);
                while (wider[place] != 0) {
                    place = (place + 1) & mask;
                }
                wider[place] = stored;
            }
        }
        places = wider;
        bits++;
    }
}
