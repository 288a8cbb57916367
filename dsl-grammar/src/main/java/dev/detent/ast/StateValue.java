package dev.detent.ast;

import dev.detent.diagnostic.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One value of a state.
 *
 * @param code the number stored or shown by others
 * @param label the text shown by others
 * @param marks in the order of the file, each kind at most once
 * @param phases the values nested in it; empty for a plain value
 */
public record StateValue(
        Optional<String> doc,
        Name name,
        Optional<Expression.IntegerLiteral> code,
        Optional<Text> label,
        List<ValueMark> marks,
        List<StateValue> phases,
        Span span)
        implements Documented {

    /** Copies the lists. */
    public StateValue {
        marks = List.copyOf(marks);
        phases = List.copyOf(phases);
    }

    /** The value itself, then its phases. */
    public Stream<StateValue> all() {
        return Stream.concat(Stream.of(this), phases.stream().flatMap(StateValue::all));
    }
}
