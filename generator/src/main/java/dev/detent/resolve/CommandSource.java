package dev.detent.resolve;

import dev.detent.ast.CommandClause;
import dev.detent.ast.CommandDeclaration;
import dev.detent.ast.Ending;
import dev.detent.ast.GroupDeclaration;
import dev.detent.ast.HeaderClause;
import dev.detent.ast.Name;
import dev.detent.ast.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One command as the file writes it: one name of a declaration and the group around it.
 *
 * @param name the one of the declaration's names that is meant
 */
record CommandSource(CommandDeclaration declaration, Name name, Optional<GroupDeclaration> group) {

    /** Whether the declaration names it first. */
    boolean first() {
        return name.span().equals(declaration.names().get(0).span());
    }

    /** The header clause of this kind, if it is written. */
    <T extends HeaderClause> Optional<T> header(Class<T> kind) {
        for (HeaderClause clause : declaration.header()) {
            if (kind.isInstance(clause)) {
                return Optional.of(kind.cast(clause));
            }
        }
        return Optional.empty();
    }

    /** The clauses of this kind in the body. */
    <T extends CommandClause> List<T> body(Class<T> kind) {
        return only(kind, declaration.body());
    }

    /** The group's clauses of this kind. */
    <T> List<T> ofGroup(Class<T> kind) {
        return group.map(around -> only(kind, around.clauses())).orElse(List.of());
    }

    /** Endings of the body with this result, then those of the group. */
    List<Ending> endings(Ending.Result result) {
        List<Ending> endings = new ArrayList<>(body(Ending.class));
        endings.addAll(ofGroup(Ending.class));
        endings.removeIf(ending -> ending.result() != result);
        return endings;
    }

    private static <T> List<T> only(Class<T> kind, List<?> clauses) {
        List<T> found = new ArrayList<>();
        for (Object clause : clauses) {
            if (kind.isInstance(clause)) {
                found.add(kind.cast(clause));
            }
        }
        return found;
    }

    List<Step> steps() {
        return body(Step.class);
    }

    /** Whether it can be in flight. */
    boolean hasSteps() {
        return !steps().isEmpty();
    }

    boolean anytime() {
        return header(HeaderClause.Anytime.class).isPresent();
    }

    boolean internal() {
        return header(HeaderClause.Internal.class).isPresent();
    }

    boolean unused() {
        return header(HeaderClause.Unused.class).isPresent();
    }
}
