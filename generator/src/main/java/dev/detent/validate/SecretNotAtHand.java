package dev.detent.validate;

import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.diagnostic.Span;
import dev.detent.model.Command;
import dev.detent.model.Expression;
import dev.detent.model.Next;
import dev.detent.model.Step;
import dev.detent.model.Type;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A secret is not stored, so nothing may need it after a crash. */
final class SecretNotAtHand implements Rule {

    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.SECRET_NOT_AT_HAND;
    }

    @Override
    public void check(Subject subject, Consumer<Diagnostic> found) {
        Set<Span> reported = new HashSet<>();
        for (Command command : subject.lifecycle().commands()) {
            for (Step step : command.steps()) {
                Optional<Expression> secret = secret(step);
                Optional<String> problem = problem(command, step);
                if (secret.isPresent()
                        && problem.isPresent()
                        && reported.add(secret.get().span())) {
                    found.accept(at(secret.get().span(), problem.get()).help(help(step)));
                }
            }
        }
    }

    private static Optional<Expression> secret(Step step) {
        return step.call().stream()
                .flatMap(call -> call.arguments().stream())
                .filter(argument -> argument instanceof Expression.ParameterText text
                        && text.parameter().type() instanceof Type.TextType type
                        && type.secret())
                .findFirst();
    }

    private static Optional<String> problem(Command command, Step step) {
        if (step.number() > 1) {
            return Optional.of("a secret is not stored: after a crash in an earlier step this one would not have it");
        }
        boolean again = command.steps().stream()
                .flatMap(each -> each.unknown().stream())
                .anyMatch(ending -> ending.next().equals(new Next.Retry(1)));
        return again
                ? Optional.of("a secret is not stored: after an unknown end this step cannot be tried again")
                : Optional.empty();
    }

    private static String help(Step step) {
        return step.number() > 1
                ? "make it the first step"
                : "write `unknown fail`, `unknown unchanged` or `unknown { .. }` for this step";
    }
}
