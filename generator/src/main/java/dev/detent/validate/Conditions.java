package dev.detent.validate;

import dev.detent.model.Assignment;
import dev.detent.model.Expression;
import dev.detent.model.Lifecycle;
import dev.detent.model.Property;
import dev.detent.model.Requirement;
import java.util.stream.Stream;

/** Every expression of a lifecycle, outermost ones only. */
final class Conditions {

    private Conditions() {}

    static Stream<Expression> of(Lifecycle lifecycle) {
        Stream<Expression> guards = lifecycle.commands().stream()
                .flatMap(command -> Stream.concat(
                        command.requirements().stream().map(Requirement::condition),
                        command.accept().stream().flatMap(accepted -> accepted.when().stream())));
        Stream<Expression> later = lifecycle.commands().stream().flatMap(Walks::readsLater);
        Stream<Expression> outside = Stream.concat(
                lifecycle.actions().stream().map(action -> action.needs()),
                lifecycle.events().stream().map(event -> event.when()));
        Stream<Expression> reactions = lifecycle.reactions().stream()
                .flatMap(reaction -> Stream.of(
                                Stream.of(reaction.kept()), reaction.seen().stream(), reaction.arguments().stream())
                        .flatMap(expressions -> expressions));
        Stream<Expression> said = Stream.concat(
                lifecycle.definitions().stream().map(definition -> definition.condition()),
                lifecycle.properties().stream().flatMap(Conditions::of));
        Stream<Expression> written = Walks.assignments(lifecycle).map(Assignment::value);
        return Stream.of(guards, later, outside, reactions, said, written).flatMap(expressions -> expressions);
    }

    private static Stream<Expression> of(Property property) {
        if (property instanceof Property.Invariant invariant) {
            return Stream.of(invariant.condition());
        }
        if (property instanceof Property.StepInvariant invariant) {
            return Stream.of(invariant.condition());
        }
        if (property instanceof Property.LeadsTo leadsTo) {
            return Stream.of(leadsTo.premise(), leadsTo.goal());
        }
        if (property instanceof Property.Reachable reachable) {
            return Stream.of(reachable.goal());
        }
        Property.AlwaysPossible possible = (Property.AlwaysPossible) property;
        return Stream.concat(Stream.of(possible.goal()), possible.when().stream());
    }
}
