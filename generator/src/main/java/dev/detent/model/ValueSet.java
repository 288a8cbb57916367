package dev.detent.model;

import java.util.List;
import java.util.Optional;

/**
 * A constant set on the right of {@code in}.
 *
 * @param name the declared set, where the file uses one as a whole; readers of generated code want to see it
 * @param values its values, in order of declaration of the enumeration, without duplicates; {@code None} may be among them
 */
public record ValueSet(Optional<NamedSet> name, List<Value> values) {
    public ValueSet {
        values = List.copyOf(values);
    }
}
