package dev.detent.check;

/**
 * Which states a question about the whole graph has found; both engines must find as many, and as far away.
 *
 * @param states how many
 * @param distance how many steps the nearest is away from an initial state; -1 if there is none
 */
record Extent(int states, int distance) {

    /** Nothing found. */
    static final Extent NONE = new Extent(0, -1);
}
