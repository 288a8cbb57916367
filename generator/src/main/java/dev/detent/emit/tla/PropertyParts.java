package dev.detent.emit.tla;

import dev.detent.model.Expression;
import dev.detent.model.Property;
import java.util.stream.Stream;

/** The conditions that a property consists of. */
final class PropertyParts {

    private PropertyParts() {}

    static Stream<Expression> of(Property property) {
        if (property instanceof Property.Invariant invariant) {
            return Stream.of(invariant.condition());
        }
        if (property instanceof Property.StepInvariant invariant) {
            return Stream.of(invariant.condition());
        }
        if (property instanceof Property.LeadsTo leads) {
            return Stream.of(leads.premise(), leads.goal());
        }
        if (property instanceof Property.Reachable reachable) {
            return Stream.of(reachable.goal());
        }
        return Stream.empty(); // what is always possible is not for TLC
    }
}
