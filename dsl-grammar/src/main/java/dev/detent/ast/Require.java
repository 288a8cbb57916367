package dev.detent.ast;

import dev.detent.diagnostic.Span;
import java.util.List;

/**
 * {@code require C "message", D}: what must hold for a command to be accepted.
 *
 * @param requirements at least one
 */
public record Require(List<Requirement> requirements, Span span) implements GroupClause {

    /** Copies the requirements. */
    public Require {
        requirements = List.copyOf(requirements);
    }
}
