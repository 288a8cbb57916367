package dev.detent.validate;

import dev.detent.model.Expression;
import dev.detent.model.Lifecycle;
import java.util.stream.Stream;

/** The conditions under which something happens; not needs that ask nothing, which are wrong for that reason. */
final class Clauses {

    private Clauses() {}

    static Stream<Expression> of(Lifecycle lifecycle) {
        Stream<Expression> commands = lifecycle.commands().stream().flatMap(Walks::conditions);
        Stream<Expression> reactions = lifecycle.reactions().stream()
                .flatMap(reaction -> Stream.concat(Stream.of(reaction.kept()), reaction.seen().stream()));
        Stream<Expression> outside = Stream.concat(
                lifecycle.actions().stream()
                        .map(action -> action.needs())
                        .filter(needs -> !Walks.reads(needs).isEmpty()),
                lifecycle.events().stream().map(event -> event.when()));
        return Stream.of(commands, reactions, outside).flatMap(conditions -> conditions);
    }
}
