package dev.detent.ast;

import dev.detent.diagnostic.Span;
import java.util.List;
import java.util.Optional;

/**
 * {@code table state { rows }}: transitions without tasks.
 *
 * @param state the state whose values the rows name
 */
public record TableDeclaration(Optional<String> doc, Name state, List<Row> rows, Span span) implements GroupMember {

    /** Copies the rows. */
    public TableDeclaration {
        rows = List.copyOf(rows);
    }

    /**
     * {@code A, B on c when C -> D { .. }}.
     *
     * @param on the commands that trigger it; empty for a row that the engine takes by itself
     * @param when empty if always
     * @param writes what is written beside the state
     */
    public record Row(
            Optional<String> doc,
            Sources sources,
            List<Name> on,
            Optional<Requirement> when,
            Target target,
            Optional<Block> writes,
            Span span)
            implements Documented {

        /** Copies the names. */
        public Row {
            on = List.copyOf(on);
        }
    }
}
