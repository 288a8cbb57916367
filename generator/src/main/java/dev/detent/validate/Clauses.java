package dev.detent.validate;

import dev.detent.model.Definition;
import dev.detent.model.Expression;
import dev.detent.model.Lifecycle;
import java.util.stream.Stream;

/** The conditions under which something happens; not needs that ask nothing, which are wrong for that reason. */
final class Clauses {

    private Clauses() {}

    /** The conditions that have names, and those of views. */
    static Stream<Expression> named(Lifecycle lifecycle) {
        return lifecycle.definitions().stream()
                .map(Definition::condition)
                .flatMap(condition -> condition instanceof Expression.Cases view
                        ? view.cases().stream().map(Expression.Case::when)
                        : Stream.of(condition));
    }

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
