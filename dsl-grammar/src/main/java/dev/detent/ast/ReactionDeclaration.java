package dev.detent.ast;

import dev.detent.diagnostic.Span;
import java.util.Optional;

/**
 * {@code reaction name when C for D issue c}: a command that the engine issues itself.
 *
 * @param onRestart whether it is looked at only when the engine starts
 * @param delay how long the condition must have held
 */
public record ReactionDeclaration(
        Optional<String> doc,
        Name name,
        boolean onRestart,
        Expression when,
        Optional<DurationExpression> delay,
        Call command,
        Span span)
        implements Declaration {}
