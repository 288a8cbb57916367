package dev.detent.diagram;

import java.util.Optional;

/**
 * What a picture shows.
 *
 * @param state the plain state that is drawn; empty for the main one
 * @param failures whether the ends of commands that did not succeed are shown
 * @param tasks whether the steps of commands are shown
 * @param direction where the picture runs; empty for the way that needs less room
 */
public record DiagramOptions(Optional<String> state, boolean failures, boolean tasks, Optional<Direction> direction) {

    /** The main state with failures, without steps. */
    public static final DiagramOptions USUAL = new DiagramOptions(Optional.empty(), true, false, Optional.empty());

    /** Where a picture runs. */
    public enum Direction {
        /** From left to right. */
        RIGHT,
        /** From top to bottom. */
        DOWN
    }
}
