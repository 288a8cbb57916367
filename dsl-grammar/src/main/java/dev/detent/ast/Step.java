package dev.detent.ast;

import dev.detent.diagnostic.Span;
import java.util.List;
import java.util.Optional;

/**
 * {@code task t call a(..) when C within D then { .. } { endings }}: one phase of a command. It has a task, a call or
 * both.
 *
 * @param task shown while the step holds it
 * @param call what the adapter is asked to do
 * @param when the step is skipped where this is false
 * @param within after this time the call counts as unknown
 * @param then what the command writes after the step
 * @param endings the step's own answers, in the order of the file
 */
public record Step(
        Optional<String> doc,
        Optional<Name> task,
        Optional<Call> call,
        Optional<Expression> when,
        Optional<DurationExpression> within,
        Optional<Block> then,
        List<Ending> endings,
        Span span)
        implements CommandClause, Documented {

    /** Copies the endings. */
    public Step {
        endings = List.copyOf(endings);
    }
}
