package dev.detent.ast;

import dev.detent.diagnostic.Span;
import java.util.List;
import java.util.Optional;

/**
 * {@code failure when C { .. } retry}: what follows when a call has ended in some way.
 *
 * @param result how the call or the command ended
 * @param outcomes the named outcomes; empty unless the result is {@link Result#OUTCOME}
 * @param when empty if always
 * @param writes empty if nothing is said of it
 * @param next empty if nothing is said of it
 */
public record Ending(
        Result result,
        List<Name> outcomes,
        Optional<Expression> when,
        Optional<EndingWrites> writes,
        Optional<Next> next,
        Span span)
        implements GroupClause {

    /** Copies the outcomes. */
    public Ending {
        outcomes = List.copyOf(outcomes);
    }

    /** How a call ended. */
    public enum Result {
        SUCCESS("success"),
        FAILURE("failure"),
        LOST("lost"),
        UNKNOWN("unknown"),
        OUTCOME("on");

        private final String word;

        Result(String word) {
            this.word = word;
        }

        /** As written in a file. */
        public String word() {
            return word;
        }
    }

    /** What the command does next. */
    public sealed interface Next extends Node {}

    /**
     * {@code retry} or {@code retry at step}.
     *
     * @param at the step to go back to; empty for the step that ended
     */
    public record Retry(Optional<Name> at, Span span) implements Next {}

    /** {@code succeed}: as if the call had succeeded. */
    public record Succeed(Span span) implements Next {}

    /** {@code fail}: as if the call had failed. */
    public record Fail(Span span) implements Next {}

    /** {@code issue command}: hands over in the same write. */
    public record Issue(Call command, Span span) implements Next {}
}
