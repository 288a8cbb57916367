package dev.detent.model;

import dev.detent.diagnostic.Span;
import java.util.Optional;

/**
 * A {@code define}: a named condition. A {@code view} is one whose condition is a value of its own enumeration.
 *
 * @param message what a refusal says where the condition is required and false
 */
public record Definition(String name, Expression condition, Optional<String> message, String documentation, Span span) {

    /** Whether it is a view. */
    public boolean isView() {
        return condition instanceof Expression.Cases;
    }
}
