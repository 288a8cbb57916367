package dev.detent.ast;

import dev.detent.diagnostic.Span;
import java.util.Optional;

/**
 * {@code accept when C { .. }}: what acceptance writes.
 *
 * @param when empty if always
 */
public record Accept(Optional<Expression> when, Block writes, Span span) implements CommandClause {}
