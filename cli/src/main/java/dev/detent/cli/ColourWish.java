package dev.detent.cli;

import java.util.Map;

/** What {@code --color} asks for. */
enum ColourWish {
    AUTO,
    ALWAYS,
    NEVER;

    /**
     * Whether to colour: on demand; else on a terminal, unless the environment has a {@code NO_COLOR} that is not empty,
     * or a terminal that knows no escape sequences.
     */
    boolean granted(boolean terminal, Map<String, String> environment) {
        return switch (this) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO ->
                terminal
                        && environment.getOrDefault("NO_COLOR", "").isEmpty()
                        && !environment.getOrDefault("TERM", "").equals("dumb");
        };
    }
}
