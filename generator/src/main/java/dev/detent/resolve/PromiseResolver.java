package dev.detent.resolve;

import dev.detent.ast.AssumeDeclaration;
import dev.detent.ast.EventDeclaration;
import dev.detent.ast.Name;
import dev.detent.diagnostic.Span;
import dev.detent.model.FairPromise;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What the file says may be counted on. */
final class PromiseResolver {

    private final Declarations declarations;
    private final Vocabulary vocabulary;

    PromiseResolver(Declarations declarations, Vocabulary vocabulary) {
        this.declarations = declarations;
        this.vocabulary = vocabulary;
    }

    /** The actions that succeed at last, each once. */
    List<String> assumed() {
        Set<String> assumed = new LinkedHashSet<>();
        for (AssumeDeclaration assume : declarations.of(AssumeDeclaration.class)) {
            for (Name action : assume.actions()) {
                vocabulary.actions.require(action).ifPresent(found -> assumed.add(found.name()));
            }
        }
        return List.copyOf(assumed);
    }

    /** What is marked {@code fair}, commands first: a declaration of several commands is one promise. */
    List<FairPromise> fair() {
        Stream<FairPromise> commands = declarations.commands().stream()
                .filter(source -> source.first() && source.declaration().fair() && !source.unused())
                .map(CommandSource::declaration)
                .map(command -> promise(FairPromise.Kind.COMMAND, command.names(), command.span()));
        Stream<FairPromise> events = declarations.of(EventDeclaration.class).stream()
                .filter(EventDeclaration::fair)
                .map(event -> promise(FairPromise.Kind.EVENT, List.of(event.name()), event.span()));
        return Stream.concat(commands, events).toList();
    }

    private static FairPromise promise(FairPromise.Kind kind, List<Name> names, Span declaration) {
        Span span = declaration.start().to(names.get(names.size() - 1).span());
        return new FairPromise(kind, names.stream().map(Name::text).toList(), span);
    }
}
