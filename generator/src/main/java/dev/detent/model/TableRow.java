package dev.detent.model;

import java.util.List;
import java.util.Optional;

/**
 * The row of a table from which a case of an acceptance comes.
 *
 * @param state the state whose table it stands in
 * @param sources the values of that state in which it applies, in order of declaration
 * @param when what must hold beside that
 */
public record TableRow(Variable state, List<EnumerationValue> sources, Optional<Expression> when) {
    public TableRow {
        sources = List.copyOf(sources);
    }
}
