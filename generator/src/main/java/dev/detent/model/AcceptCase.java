package dev.detent.model;

import dev.detent.diagnostic.Span;
import java.util.Optional;

/**
 * What acceptance writes; the first whose condition holds. The last of a list has no condition.
 *
 * @param row the row of a table that it is; the guard of the command then holds only where exactly one row applies
 */
public record AcceptCase(Optional<Expression> when, Block writes, Optional<TableRow> row, Span span) {

    /** A case that a command writes out itself. */
    public AcceptCase(Optional<Expression> when, Block writes, Span span) {
        this(when, writes, Optional.empty(), span);
    }
}
