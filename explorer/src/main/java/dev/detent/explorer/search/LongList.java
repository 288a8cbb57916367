package dev.detent.explorer.search;

import java.util.Arrays;

/** Numbers one after the other. */
final class LongList {

    private long[] numbers = new long[64];
    private int size;

    void add(long number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size + (size >> 1));
        }
        numbers[size++] = number;
    }

    long get(int place) {
        return numbers[place];
    }

    int size() {
        return size;
    }
}
