package dev.detent.ast;

import dev.detent.diagnostic.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code state name { values }}: a variable and the enumeration that is its type.
 *
 * @param holdsTasks whether it holds the tasks; then it is not reported
 * @param reportedFrom the outside variable that reports tell of; empty if it is not reported
 * @param values in the order of the file
 */
public record StateDeclaration(
        Optional<String> doc,
        Name name,
        boolean holdsTasks,
        Optional<Name> reportedFrom,
        List<StateValue> values,
        Span span)
        implements Declaration {

    /** Copies the values. */
    public StateDeclaration {
        values = List.copyOf(values);
    }

    /** Every value, those with phases before their phases. */
    public Stream<StateValue> all() {
        return values.stream().flatMap(StateValue::all);
    }
}
