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

    private static void collect(Expression expression, Set<Variable> variables) {
        if (expression instanceof Expression.Read read) {
            variables.add(read.variable());
        } else if (expression instanceof Expression.Present present) {
            variables.add(present.attribute());
        } else if (expression instanceof Expression.Not not) {
            collect(not.operand(), variables);
        } else if (expression instanceof Expression.Logic logic) {
            collect(logic.left(), variables);
            collect(logic.right(), variables);
        } else if (expression instanceof Expression.Compare compare) {
            collect(compare.left(), variables);
            collect(compare.right(), variables);
        } else if (expression instanceof Expression.Membership membership) {
            collect(membership.element(), variables);
        } else if (expression instanceof Expression.Arithmetic sum) {
            collect(sum.left(), variables);
            collect(sum.right(), variables);
        } else if (expression instanceof Expression.OrElse choice) {
            collect(choice.optional(), variables);
            collect(choice.fallback(), variables);
        } else if (expression instanceof Expression.Old old) {
            collect(old.operand(), variables);
        } else if (expression instanceof Expression.Changed changed) {
            collect(changed.operand(), variables);
        } else if (expression instanceof Expression.Count count) {
            collect(count.condition(), variables);
        } else if (expression instanceof Expression.Seen seen) {
            collect(seen.condition(), variables);
        } else if (expression instanceof Expression.Use use) {
            collect(use.definition().condition(), variables);
        }
    }
}
