package dev.detent.ast;

import dev.detent.diagnostic.Span;
import java.util.List;
import java.util.Optional;

/**
 * {@code command name(..) from A to B else C { .. }}: what a caller can ask for.
 *
 * @param fair whether somebody sends one of them at last; written before the word {@code command}
 * @param names at least one; several names declare as many commands that are alike
 * @param header in the order of the file, each kind at most once
 * @param body in the order of the file; empty without a body
 */
public record CommandDeclaration(
        Optional<String> doc,
        boolean fair,
        List<Name> names,
        List<Parameter> parameters,
        List<HeaderClause> header,
        List<CommandClause> body,
        Span span)
        implements GroupMember {

    /** Copies the lists. */
    public CommandDeclaration {
        names = List.copyOf(names);
        parameters = List.copyOf(parameters);
        header = List.copyOf(header);
        body = List.copyOf(body);
    }
}
