package dev.detent.resolve;

import dev.detent.ast.Call;
import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.diagnostic.Span;
import dev.detent.model.Action;
import dev.detent.model.ActionCall;
import dev.detent.model.Expression;
import dev.detent.model.Parameter;
import dev.detent.model.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Calls of actions and commands that are issued: each argument against its parameter. */
final class CallResolver {

    private final Vocabulary vocabulary;
    private final Findings findings;
    private final ExpressionResolver expressions;
    private final BlockResolver blocks;

    CallResolver(Vocabulary vocabulary, ExpressionResolver expressions, BlockResolver blocks) {
        this.vocabulary = vocabulary;
        this.findings = vocabulary.findings;
        this.expressions = expressions;
        this.blocks = blocks;
    }

    Optional<ActionCall> action(Call call, Scope scope) {
        if (!vocabulary.actions.knows(call.name().text())
                && vocabulary.commands.knows(call.name().text())) {
            findings.add(
                    DiagnosticCode.UNKNOWN_NAME,
                    call.name().span(),
                    "`%s` is a command, a step calls an action".formatted(call.name()),
                    "declare an action for what has to be done outside");
            return Optional.empty();
        }
        Optional<Action> action = vocabulary.actions.require(call.name());
        return action.flatMap(found -> arguments(call, found.parameters(), found.span(), scope)
                .map(arguments -> new ActionCall(found, arguments, call.span())));
    }

    /** The arguments, if there is one for each parameter and each fits. */
    Optional<List<Expression>> arguments(Call call, List<Parameter> parameters, Span declared, Scope scope) {
        if (call.arguments().size() != parameters.size()) {
            String wanted = parameters.isEmpty()
                    ? "no arguments"
                    : parameters.size() == 1 ? "one argument" : parameters.size() + " arguments";
            findings.add(Diagnostic.of(
                            DiagnosticCode.WRONG_ARGUMENTS,
                            call.span(),
                            "`%s` takes %s, %s given".formatted(call.name(), wanted, given(call)))
                    .label(declared, "declared here")
                    .help(
                            parameters.isEmpty()
                                    ? "drop the parentheses"
                                    : "give "
                                            + Wording.list(parameters.stream()
                                                    .map(Parameter::name)
                                                    .toList())));
            return Optional.empty();
        }
        List<Expression> arguments = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            argument(call.arguments().get(i), parameters.get(i), scope).ifPresent(arguments::add);
        }
        return arguments.size() == parameters.size() ? Optional.of(arguments) : Optional.empty();
    }

    private static String given(Call call) {
        return switch (call.arguments().size()) {
            case 0 -> "none is";
            case 1 -> "one is";
            default -> call.arguments().size() + " are";
        };
    }

    private Optional<Expression> argument(dev.detent.ast.Expression written, Parameter parameter, Scope scope) {
        return parameter.type() instanceof Type.TextType text
                ? blocks.text(written, false, text.secret(), scope)
                : expressions.exactValue(written, parameter.type(), scope);
    }
}
