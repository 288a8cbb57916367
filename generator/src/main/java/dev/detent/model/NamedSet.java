package dev.detent.model;

import dev.detent.diagnostic.Span;
import java.util.List;

/** A {@code set}: a named part of an enumeration. Sets named inside it are already flattened. */
public record NamedSet(String name, Enumeration enumeration, List<Value> values, String documentation, Span span) {
    public NamedSet {
        values = List.copyOf(values);
    }
}
