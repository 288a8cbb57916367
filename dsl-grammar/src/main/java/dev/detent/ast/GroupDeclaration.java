package dev.detent.ast;

import dev.detent.diagnostic.Span;
import java.util.List;
import java.util.Optional;

/**
 * {@code group "title" { .. }}: clauses that hold for each command inside.
 *
 * @param clauses before the members, in the order of the file
 * @param members in the order of the file
 */
public record GroupDeclaration(
        Optional<String> doc, Optional<Text> title, List<GroupClause> clauses, List<GroupMember> members, Span span)
        implements Declaration {

    /** Copies the lists. */
    public GroupDeclaration {
        clauses = List.copyOf(clauses);
        members = List.copyOf(members);
    }
}
