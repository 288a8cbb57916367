package dev.detent.explorer.space;

import dev.detent.runtime.protocol.Field;
import dev.detent.runtime.protocol.Lifecycle;

/** The state of one instance as one number below 2^62: exact, whatever the size of its words. */
interface Packing {

    long pack(long row, long outside, long call);

    long row(long state);

    long outside(long state);

    long call(long state);

    /** The packing for a machine: side by side where the words are small enough, numbers for words where they are not. */
    static Packing of(Lifecycle lifecycle) {
        int rowBits = Long.SIZE - Long.numberOfLeadingZeros(lifecycle.machine().modelled());
        int outsideBits = lifecycle.vocabulary().outside().fields().stream()
                .mapToInt(Packing::end)
                .max()
                .orElse(0);
        int callBits = lifecycle.machine().call().totalBits();
        return rowBits + outsideBits + callBits <= 62 ? new SideBySide(outsideBits, callBits) : new Numbered();
    }

    private static int end(Field field) {
        return field.shift() + field.bits();
    }

    /** The words one beside the other. */
    record SideBySide(int outsideBits, int callBits) implements Packing {

        @Override
        public long pack(long row, long outside, long call) {
            return (((row << outsideBits) | outside) << callBits) | call;
        }

        @Override
        public long row(long state) {
            return state >>> (callBits + outsideBits);
        }

        @Override
        public long outside(long state) {
            return (state >>> callBits) & ((1L << outsideBits) - 1);
        }

        @Override
        public long call(long state) {
            return state & ((1L << callBits) - 1);
        }
    }

    /** Rows have numbers, and what is outside of a row (the outside and the call) has another. */
    final class Numbered implements Packing {

        private static final int HALF = 31;

        private final Interner rows = new Interner();
        private final Interner outsides = new Interner();
        private final Interner calls = new Interner();
        private final Interner surroundings = new Interner();

        @Override
        public long pack(long row, long outside, long call) {
            long surrounding = ((long) outsides.number(outside) << HALF) | calls.number(call);
            return ((long) rows.number(row) << HALF) | surroundings.number(surrounding);
        }

        @Override
        public long row(long state) {
            return rows.word((int) (state >>> HALF));
        }

        private long surrounding(long state) {
            return surroundings.word((int) (state & ((1L << HALF) - 1)));
        }

        @Override
        public long outside(long state) {
            return outsides.word((int) (surrounding(state) >>> HALF));
        }

        @Override
        public long call(long state) {
            return calls.word((int) (surrounding(state) & ((1L << HALF) - 1)));
        }
    }
}
