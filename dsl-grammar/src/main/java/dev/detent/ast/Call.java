package dev.detent.ast;

import dev.detent.diagnostic.Span;
import java.util.List;

/**
 * {@code name(a, b)}: an action that is called or a command that is issued.
 *
 * @param arguments empty without parentheses
 */
public record Call(Name name, List<Expression> arguments, Span span) implements Node {

    /** Copies the arguments. */
    public Call {
        arguments = List.copyOf(arguments);
    }
}
