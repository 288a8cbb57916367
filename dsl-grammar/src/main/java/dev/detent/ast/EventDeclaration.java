package dev.detent.ast;

import dev.detent.diagnostic.Span;
import java.util.Optional;

/**
 * {@code event name when C { .. }}: what happens outside by itself.
 *
 * @param fair whether it happens at last if it can happen again and again
 * @param when the condition on the outside; empty if it may always happen
 */
public record EventDeclaration(
        Optional<String> doc, boolean fair, Name name, Optional<Expression> when, Block effect, Span span)
        implements Declaration {}
