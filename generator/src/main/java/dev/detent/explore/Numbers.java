package dev.detent.explore;

import java.util.Arrays;

/** A growing list of numbers without boxes. */
final class Numbers {

    private int[] items = new int[1024];
    private int size;

    void add(int item) {
        if (size == items.length) {
            items = Arrays.copyOf(items, size * 2);
        }
        items[size++] = item;
    }

    int get(int index) {
        return items[index];
    }

    int size() {
        return size;
    }

    int removeLast() {
        return items[--size];
    }
}
