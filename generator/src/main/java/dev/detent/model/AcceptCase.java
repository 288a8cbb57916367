package dev.detent.model;

import dev.detent.diagnostic.Span;
import java.util.Optional;

/** What acceptance writes; the first whose condition holds. The last of a list has no condition. */
public record AcceptCase(Optional<Expression> when, Block writes, Span span) {}
