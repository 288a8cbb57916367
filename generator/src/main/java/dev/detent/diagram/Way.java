package dev.detent.diagram;

import java.util.Locale;

/** How a command comes to write a state. */
public enum Way {
    /** It was accepted, one of its steps is done, or it has succeeded. */
    SUCCESS,
    /** A call of it failed. */
    FAILURE,
    /** A call of it ended with a named outcome that the file treats on its own. */
    OUTCOME,
    /** The end of a call was unknown, and a look showed the outside as before. */
    UNKNOWN,
    /** The end of a call was unknown, and a look showed neither the effect nor the state before. */
    LOST;

    /** As attributes of the SVG call it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
