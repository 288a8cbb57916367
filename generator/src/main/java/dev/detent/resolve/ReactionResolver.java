package dev.detent.resolve;

import dev.detent.ast.Call;
import dev.detent.ast.Expression.And;
import dev.detent.ast.Expression.Apply;
import dev.detent.ast.ReactionDeclaration;
import dev.detent.ast.Step;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.model.Command;
import dev.detent.model.Expression;
import dev.detent.model.Expression.Connective;
import dev.detent.model.Parameter;
import dev.detent.model.Reaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Commands that the engine issues: the condition is taken apart into what the row says and what a look must show. */
final class ReactionResolver {

    private final Vocabulary vocabulary;
    private final Findings findings;
    private final ExpressionResolver expressions;
    private final CallResolver calls;
    private final DurationResolver durations;
    private final Map<String, Command> commands;

    /**
     * After the commands.
     *
     * @param commands those that are right, by name
     */
    ReactionResolver(
            Vocabulary vocabulary, ExpressionResolver expressions, CallResolver calls, Map<String, Command> commands) {
        this.vocabulary = vocabulary;
        this.findings = vocabulary.findings;
        this.expressions = expressions;
        this.calls = calls;
        this.durations = new DurationResolver(vocabulary);
        this.commands = commands;
    }

    Optional<Reaction> resolve(ReactionDeclaration declaration) {
        if (declaration.onRestart() && declaration.delay().isPresent()) {
            findings.add(
                    DiagnosticCode.RESTART_WAITS,
                    declaration.delay().get().span(),
                    "a start of the engine is a moment, nothing can hold for a while there",
                    "drop `on restart`, then it waits from when its condition holds; or drop the time");
        }
        List<Expression> kept = new ArrayList<>();
        List<Expression> seen = new ArrayList<>();
        boolean right = split(declaration.when(), kept, seen);
        Optional<CommandSource> source =
                vocabulary.commands.require(declaration.command().name());
        Optional<List<Expression>> arguments = source.flatMap(command -> arguments(declaration, command));
        Optional<String> delay = declaration.delay().flatMap(durations::resolve);
        right &= delay.isPresent() || declaration.delay().isEmpty();
        if (!right || arguments.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Reaction(
                declaration.name().text(),
                declaration.onRestart(),
                kept.isEmpty() ? ActionResolver.always(declaration.when().span()) : join(kept, declaration),
                seen.isEmpty() ? Optional.empty() : Optional.of(join(seen, declaration)),
                delay,
                source.get().name().text(),
                arguments.get(),
                !seen.isEmpty() && calls(source.get()),
                declaration.doc().orElse(""),
                declaration.span()));
    }

    private boolean split(dev.detent.ast.Expression when, List<Expression> kept, List<Expression> seen) {
        List<dev.detent.ast.Expression> operands = new ArrayList<>();
        flatten(when, operands);
        for (dev.detent.ast.Expression operand : operands) {
            if (operand instanceof Apply apply
                    && apply.function().text().equals("seen")
                    && apply.arguments().size() == 1) {
                expressions
                        .condition(apply.arguments().get(0), Scope.of(Place.SEEN))
                        .ifPresent(seen::add);
            } else {
                expressions.condition(operand, Scope.of(Place.REACTION)).ifPresent(kept::add);
            }
        }
        return kept.size() + seen.size() == operands.size();
    }

    private static void flatten(dev.detent.ast.Expression when, List<dev.detent.ast.Expression> operands) {
        if (when instanceof And and) {
            and.operands().forEach(operand -> flatten(operand, operands));
        } else {
            operands.add(when);
        }
    }

    private static Expression join(List<Expression> operands, ReactionDeclaration declaration) {
        return ExpressionResolver.join(
                Connective.AND, operands, declaration.when().span());
    }

    private static boolean calls(CommandSource command) {
        return command.steps().stream().map(Step::call).anyMatch(Optional::isPresent);
    }

    private Optional<List<Expression>> arguments(ReactionDeclaration declaration, CommandSource source) {
        Call call = declaration.command();
        if (source.unused()) {
            findings.add(
                    DiagnosticCode.UNUSED_IS_USED,
                    call.span(),
                    "the command `%s` is marked `unused`, and is issued here".formatted(call.name()),
                    "remove the mark `unused`, or this reaction");
            return Optional.empty();
        }
        Command command = commands.get(call.name().text());
        if (command == null) {
            return Optional.empty();
        }
        List<Parameter> parameters = command.parameters();
        return calls.arguments(call, parameters, command.span(), Scope.of(Place.REACTION_ARGUMENT));
    }
}
