package dev.detent.resolve;

import dev.detent.ast.Expression.Apply;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.diagnostic.NameSuggestion;
import dev.detent.model.Expression;
import java.util.List;
import java.util.Optional;

/** {@code seen}, {@code old}, {@code changed}, {@code count} and {@code can}. */
final class Applications {

    private static final List<String> FUNCTIONS = List.of("seen", "old", "changed", "count", "can");

    private final Vocabulary vocabulary;
    private final Findings findings;
    private final ExpressionResolver expressions;
    private final References references;

    Applications(Vocabulary vocabulary, ExpressionResolver expressions, References references) {
        this.vocabulary = vocabulary;
        this.findings = vocabulary.findings;
        this.expressions = expressions;
        this.references = references;
    }

    Optional<Expression> apply(Apply written, Scope scope) {
        String function = written.function().text();
        if (!FUNCTIONS.contains(function)) {
            findings.add(
                    DiagnosticCode.WRONG_FUNCTION,
                    written.function().span(),
                    "there is no function `%s`".formatted(function),
                    NameSuggestion.didYouMean(function, FUNCTIONS)
                            .orElse("functions are " + Wording.list(FUNCTIONS)
                                    + "; a definition is used without parentheses"));
            return Optional.empty();
        }
        if (written.arguments().size() != 1) {
            findings.add(
                    DiagnosticCode.WRONG_FUNCTION,
                    written.span(),
                    "`%s` takes one argument, here are %d"
                            .formatted(function, written.arguments().size()),
                    "write `%s(..)` with one argument".formatted(function));
            return Optional.empty();
        }
        Reading reading = new Reading(readable(function), function, "", written.span());
        if (!references.readings().allowed(reading, scope)) {
            return Optional.empty();
        }
        dev.detent.ast.Expression argument = written.arguments().get(0);
        return switch (function) {
            case "seen" -> seen(argument, scope).map(found -> new Expression.Seen(found, written.span()));
            case "old" ->
                expressions
                        .infer(argument, Optional.empty(), scope.at(Place.PROPERTY))
                        .map(found -> new Expression.Old(found, written.span()));
            case "changed" ->
                expressions
                        .infer(argument, Optional.empty(), scope.at(Place.PROPERTY))
                        .map(found -> new Expression.Changed(found, written.span()));
            case "count" ->
                expressions
                        .condition(argument, scope.at(Place.PROPERTY))
                        .map(found -> new Expression.Count(found, written.span()));
            default -> can(argument, written);
        };
    }

    /** A condition on the outside; what a look tells is not told to a definition around it. */
    Optional<Expression> seen(dev.detent.ast.Expression condition, Scope scope) {
        return expressions.condition(condition, Scope.of(Place.SEEN, scope.parameters()));
    }

    private Optional<Expression> can(dev.detent.ast.Expression argument, Apply written) {
        if (!(argument instanceof dev.detent.ast.Expression.Reference reference)) {
            findings.add(
                    DiagnosticCode.WRONG_FUNCTION,
                    argument.span(),
                    "`can` takes the name of a command",
                    "write `can(command)`, without arguments");
            return Optional.empty();
        }
        return vocabulary
                .commands
                .require(reference.name())
                .map(command -> new Expression.Can(command.name().text(), written.span()));
    }

    private static ReadKind readable(String function) {
        return switch (function) {
            case "seen" -> ReadKind.SEEN;
            case "count" -> ReadKind.COUNT;
            case "can" -> ReadKind.CAN;
            default -> ReadKind.BEFORE;
        };
    }
}
