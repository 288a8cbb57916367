package dev.detent.model;

import dev.detent.diagnostic.Span;
import java.util.List;

/** A call of an action with its arguments, one for each parameter; text arguments are {@link Expression.AttributeText} or {@link Expression.ParameterText}. */
public record ActionCall(Action action, List<Expression> arguments, Span span) {
    public ActionCall {
        arguments = List.copyOf(arguments);
    }
}
