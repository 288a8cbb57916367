package dev.detent.model;

import dev.detent.diagnostic.Span;
import java.util.Optional;

/**
 * One case of how a step or a command ends. Header words are already written in: {@code to} is part of the writes of
 * {@code success}, {@code else} of {@code failure} and {@code lost}.
 *
 * @param when condition on the row as it is at the answer; the first case that holds is taken
 * @param writes nothing for {@code unchanged}
 */
public record Ending(Optional<Expression> when, Block writes, Next next, Span span) {}
