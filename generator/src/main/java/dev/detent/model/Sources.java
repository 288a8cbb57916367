package dev.detent.model;

import java.util.List;
import java.util.Optional;

/**
 * The values of the main state in which a command can be accepted; never final ones.
 *
 * @param values in order of declaration
 * @param everywhere whether that is every value that is not final
 * @param name the declared set, where the file names just one
 */
public record Sources(List<EnumerationValue> values, boolean everywhere, Optional<NamedSet> name) {
    public Sources {
        values = List.copyOf(values);
    }
}
