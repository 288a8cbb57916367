package dev.detent.validate;

/** An expression, ready to be tried many times. */
interface Term {

    /** Its value; {@link Numbers#UNKNOWN} where that depends on something unknown. */
    int in(int[] row);
}
