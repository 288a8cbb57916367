package dev.detent.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which variables an expression reads, through named conditions too. */
public final class PropertyReads {

    private PropertyReads() {}

    /** The conditions that a property is made of. */
    public static List<Expression> conditions(Property property) {
        if (property instanceof Property.Invariant invariant) {
            return List.of(invariant.condition());
        }
        if (property instanceof Property.StepInvariant invariant) {
            return List.of(invariant.condition());
        }
        if (property instanceof Property.LeadsTo leadsTo) {
            return List.of(leadsTo.premise(), leadsTo.goal());
        }
        if (property instanceof Property.Reachable reachable) {
            return List.of(reachable.goal());
        }
        Property.AlwaysPossible possible = (Property.AlwaysPossible) property;
        return possible.when().map(when -> List.of(possible.goal(), when)).orElse(List.of(possible.goal()));
    }

    /** The variables that a property reads. */
    public static Set<Variable> of(Property property) {
        Set<Variable> variables = new LinkedHashSet<>();
        conditions(property).forEach(condition -> collect(condition, variables));
        return variables;
    }

    /** The variables that a condition reads. */
    public static Set<Variable> of(Expression condition) {
        Set<Variable> variables = new LinkedHashSet<>();
        collect(condition, variables);
        return variables;
    }

    private static void collect(Expression condition, Set<Variable> variables) {
        ExpressionParts.meant(condition).forEach(part -> {
            if (part instanceof Expression.Read read) {
                variables.add(read.variable());
            } else if (part instanceof Expression.Present present) {
                variables.add(present.attribute());
            }
        });
    }
}
