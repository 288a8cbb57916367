package dev.detent.model;

import dev.detent.diagnostic.Span;
import java.util.List;
import java.util.Optional;

/**
 * A command that the engine issues itself.
 *
 * @param kept the part of the condition that reads the row; constant true where there is none
 * @param seen the part that reads the outside (without the {@code seen}); a further {@code needs} of the command's first
 *     call, checked at the moment of acting
 * @param onRestart whether the engine issues it only when it starts, for what has then been going on; in the model it may
 *     happen at any time, and nothing promises that it does
 * @param delay how long the condition has to hold, as the file writes it; in the model it may fire at any time
 * @param marked whether the command in flight has to remember that this reaction issued it: it has {@code seen}, and its
 *     command calls something
 */
public record Reaction(
        String name,
        boolean onRestart,
        Expression kept,
        Optional<Expression> seen,
        Optional<String> delay,
        String command,
        List<Expression> arguments,
        boolean marked,
        String documentation,
        Span span) {

    public Reaction {
        arguments = List.copyOf(arguments);
    }

    /** The same where the engine acts on what it has heard, which may be anything. */
    Reaction withoutLook() {
        return new Reaction(
                name, onRestart, kept, Optional.empty(), delay, command, arguments, false, documentation, span);
    }
}
