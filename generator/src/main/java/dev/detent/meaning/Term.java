package dev.detent.meaning;

/** An expression made ready to be evaluated many times. */
@FunctionalInterface
interface Term {

    int value(Scene scene);

    default boolean holds(Scene scene) {
        return value(scene) != 0;
    }
}
