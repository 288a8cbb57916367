package dev.detent.explorer.space;

import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;

/** Gives words small numbers, from 0 in the order of their first time; for several threads. */
final class Interner {

    private final ConcurrentHashMap<Long, Integer> numbers = new ConcurrentHashMap<>();
    private volatile long[] words = new long[64];
    private int size;

    int number(long word) {
        Integer known = numbers.get(word);
        return known != null ? known : add(word);
    }

    private synchronized int add(long word) {
        Integer known = numbers.get(word);
        if (known != null) {
            return known;
        }
        if (size == words.length) {
            words = Arrays.copyOf(words, Math.addExact(size, size));
        }
        words[size] = word;
        // Written before it is put: who finds the number in the map finds the word at its place.
        numbers.put(word, size);
        return size++;
    }

    long word(int number) {
        return words[number];
    }
}
