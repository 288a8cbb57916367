package dev.detent.validate;

import dev.detent.model.Lifecycle;
import dev.detent.model.Next;
import java.util.Set;
import java.util.stream.Collectors;

/** Commands that follow from the end of others. */
final class Issued {

    private Issued() {}

    /** The names of the commands that endings issue. */
    static Set<String> byEndings(Lifecycle lifecycle) {
        return lifecycle.commands().stream()
                .flatMap(Walks::endings)
                .filter(ending -> ending.next() instanceof Next.Issue)
                .map(ending -> ((Next.Issue) ending.next()).command())
                .collect(Collectors.toSet());
    }
}
