package dev.detent.explore;

import java.util.Arrays;

/** A growing list of numbers without boxes. */
public final class Numbers {

    private int[] items = new int[1024];
    private int size;

    /** Adds one at the end. */
    public void add(int item) {
        if (size == items.length) {
            items = Arrays.copyOf(items, size * 2);
        }
        items[size++] = item;
    }

    /** The one at this place, from 0. */
    public int get(int index) {
        return items[index];
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    /** Takes the last one away. */
    public int removeLast() {
        return items[--size];
    }
}
