package dev.detent.meaning;

import java.util.Arrays;

/** A state that can be a key: equal where every number is. The array is shared, so nobody writes to it any more. */
public final class State {

    private final int[] numbers;

    /** Wraps the numbers without copying them. */
    public State(int[] numbers) {
        this.numbers = numbers;
    }

    /** The numbers, at the positions of {@link StateLayout}; not to be written to. */
    public int[] numbers() {
        return numbers;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof State state && Arrays.equals(numbers, state.numbers);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(numbers);
    }

    @Override
    public String toString() {
        return Arrays.toString(numbers);
    }
}
