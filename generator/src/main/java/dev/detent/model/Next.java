package dev.detent.model;

import dev.detent.diagnostic.Span;
import java.util.List;

/** What follows an ending's writes. */
public sealed interface Next {

    /** The command is over. */
    record End() implements Next {}

    /** A step is asked, the same one or a named one. */
    record Retry(int step) implements Next {}

    /** As if the step had been done, but nothing is learned. */
    record Succeed() implements Next {}

    /** As if the call had failed: the failure endings decide, after these writes. */
    record Fail() implements Next {}

    /**
     * The command is over and another one is accepted in the same write, from the engine.
     *
     * @param arguments one for each parameter; they read the row as these writes leave it
     * @param span from {@code issue} on
     */
    record Issue(String command, List<Expression> arguments, Span span) implements Next {
        public Issue {
            arguments = List.copyOf(arguments);
        }
    }
}
