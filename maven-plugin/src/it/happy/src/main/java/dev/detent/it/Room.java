package dev.detent.it;

import dev.detent.it.lamp.Light;

/** Uses what was generated. */
public final class Room {

    private Room() {}

    /** Whether somebody can read here. */
    public static boolean canRead(Light light) {
        return light == Light.BRIGHT;
    }
}
