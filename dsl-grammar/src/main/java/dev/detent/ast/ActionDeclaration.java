package dev.detent.ast;

import dev.detent.diagnostic.Span;
import java.util.List;
import java.util.Optional;

/**
 * {@code action name(..) needs C returns x { .. } then { .. }}: what the adapter can be asked to do.
 *
 * @param needs what must hold outside, if written
 * @param returns the names of its results
 * @param effect blocks that happen one after the other; empty without an effect
 * @param marks in the order of the file
 */
public record ActionDeclaration(
        Optional<String> doc,
        Name name,
        List<Parameter> parameters,
        Optional<Needs> needs,
        List<Name> returns,
        List<Block> effect,
        List<Mark> marks,
        Span span)
        implements Declaration {

    /** Copies the lists. */
    public ActionDeclaration {
        parameters = List.copyOf(parameters);
        returns = List.copyOf(returns);
        effect = List.copyOf(effect);
        marks = List.copyOf(marks);
    }

    /** What must hold outside for the action to have its effect. */
    public sealed interface Needs extends Node {}

    /** {@code needs any}: nothing, and said on purpose. */
    public record NeedsAny(Span span) implements Needs {}

    /** {@code needs C}. */
    public record NeedsCondition(Expression condition, Span span) implements Needs {}

    /** What else is said of an action. */
    public sealed interface Mark extends Node {}

    /** {@code learns { .. }}: facts that are written whenever the action is known to have happened. */
    public record Learns(Block block, Span span) implements Mark {}

    /** {@code again harmless}: calling it twice is as calling it once. */
    public record AgainHarmless(Span span) implements Mark {}

    /** {@code never fails}. */
    public record NeverFails(Span span) implements Mark {}

    /** {@code outcome name}: a way to end beside success and failure. */
    public record Outcome(Name name, Span span) implements Mark {}
}
