package dev.detent.check;

import dev.detent.model.Definition;
import dev.detent.model.Lifecycle;
import dev.detent.model.Property;
import dev.detent.model.PropertyReads;
import dev.detent.model.Variable;
import java.util.List;
import java.util.Set;

/**
 * A lifecycle without what a property does not need. No guard reads a reported variable, so taking reports away changes
 * neither what else can happen nor what is fair; the state space is smaller by the number of reported values.
 */
final class Slice {

    private Slice() {}

    /** The lifecycle with this one property, and without reported variables unless the property reads one. */
    static Lifecycle forProperty(Lifecycle lifecycle, Property property) {
        Set<Variable> read = PropertyReads.of(property);
        List<Variable> reported = lifecycle.reported().stream()
                .map(variable -> modelled(variable, read.contains(variable)))
                .toList();
        // A condition that reads what is left out is one that only other properties use.
        List<Definition> definitions = lifecycle.definitions().stream()
                .filter(definition -> PropertyReads.of(definition.condition()).stream()
                        .allMatch(variable -> variable.role() != Variable.Role.REPORTED || read.contains(variable)))
                .toList();
        return new Lifecycle(
                lifecycle.source(),
                lifecycle.packageName(),
                lifecycle.name(),
                lifecycle.enumerations(),
                lifecycle.callers(),
                lifecycle.commandNames(),
                lifecycle.actionNames(),
                lifecycle.main(),
                lifecycle.task(),
                lifecycle.kept(),
                reported,
                lifecycle.attributes(),
                lifecycle.outside(),
                lifecycle.settings(),
                lifecycle.sets(),
                definitions,
                lifecycle.actions(),
                lifecycle.events(),
                lifecycle.commands(),
                lifecycle.reactions(),
                List.of(property),
                lifecycle.promises(),
                lifecycle.assumed(),
                lifecycle.checks(),
                lifecycle.documentation(),
                lifecycle.span());
    }

    private static Variable modelled(Variable variable, boolean modelled) {
        return new Variable(
                variable.name(),
                variable.role(),
                variable.type(),
                variable.initial(),
                variable.source(),
                modelled,
                variable.documentation(),
                variable.span());
    }
}
