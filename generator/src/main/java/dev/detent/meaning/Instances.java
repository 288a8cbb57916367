package dev.detent.meaning;

import java.util.Arrays;

/** Several instances in one array of numbers, one after the other, each in the form of {@link StateLayout}. */
final class Instances {

    private final int count;
    private final int width;
    private final int[] held;

    /**
     * So many instances.
     *
     * @param width how many numbers one takes
     * @param held where one says what it holds of each shared resource
     */
    Instances(int count, int width, int[] held) {
        this.count = count;
        this.width = width;
        this.held = held.clone();
    }

    int count() {
        return count;
    }

    /** The part of one instance; to be read only where there is one instance. */
    int[] part(int[] all, int instance) {
        return count == 1 ? all : Arrays.copyOfRange(all, instance * width, (instance + 1) * width);
    }

    /** All of them, with another part for one. */
    int[] with(int[] all, int instance, int[] part) {
        if (count == 1) {
            return part;
        }
        int[] after = all.clone();
        System.arraycopy(part, 0, after, instance * width, width);
        return after;
    }

    /** So many times the same part. */
    int[] all(int[] part) {
        int[] all = new int[count * width];
        for (int instance = 0; instance < count; instance++) {
            System.arraycopy(part, 0, all, instance * width, width);
        }
        return all;
    }

    /** What the other instances hold of each shared resource. */
    int[] heldByOthers(int[] all, int instance) {
        int[] sums = new int[held.length];
        for (int other = 0; other < count; other++) {
            if (other != instance) {
                for (int resource = 0; resource < held.length; resource++) {
                    sums[resource] += all[other * width + held[resource]];
                }
            }
        }
        return sums;
    }
}
