package dev.detent.resolve;

import dev.detent.ast.Call;
import dev.detent.ast.Ending;
import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.diagnostic.Span;
import dev.detent.model.Next;
import dev.detent.model.Parameter;
import dev.detent.model.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Endings that hand over to another command, each argument against that command's parameters. */
final class HandOverResolver {

    private final Vocabulary vocabulary;
    private final Findings findings;
    private final CallResolver calls;
    private final ParameterResolver parameters;
    private final Map<Span, Map<String, Optional<Parameter>>> known = new HashMap<>();

    HandOverResolver(Vocabulary vocabulary, CallResolver calls, ParameterResolver parameters) {
        this.vocabulary = vocabulary;
        this.findings = vocabulary.findings;
        this.calls = calls;
        this.parameters = parameters;
    }

    /** The parameters of a command by name, whoever asks first. */
    Map<String, Optional<Parameter>> parameters(CommandSource command) {
        return known.computeIfAbsent(
                command.name().span(),
                absent -> parameters.resolve(
                        command.name().text(), command.declaration().parameters(), Relevance.readLater(command)));
    }

    /**
     * The hand-over, if it can be made.
     *
     * @param readable the parameters of the command that ends
     */
    Optional<Next> resolve(Ending.Issue written, Map<String, Optional<Parameter>> readable) {
        Call call = written.command();
        Optional<CommandSource> target = vocabulary.commands.require(call.name());
        if (target.isEmpty()) {
            return Optional.empty();
        }
        if (target.get().unused()) {
            findings.add(
                    DiagnosticCode.UNUSED_IS_USED,
                    call.span(),
                    "the command `%s` is marked `unused`, and is issued here".formatted(call.name()),
                    "remove the mark `unused`, or this hand-over");
            return Optional.empty();
        }
        return ParameterResolver.complete(parameters(target.get()))
                .filter(wanted -> nothingSecret(call, wanted))
                .flatMap(wanted -> calls.arguments(
                        call, wanted, target.get().name().span(), Scope.of(Place.HAND_OVER_ARGUMENT, readable)))
                .map(arguments -> new Next.Issue(call.name().text(), arguments, written.span()));
    }

    private boolean nothingSecret(Call call, List<Parameter> wanted) {
        Optional<Parameter> secret = wanted.stream()
                .filter(parameter -> parameter.type() instanceof Type.TextType text && text.secret())
                .findFirst();
        secret.ifPresent(parameter -> findings.add(Diagnostic.of(
                        DiagnosticCode.SECRET_LEAKS,
                        call.span(),
                        "`%s` takes the secret `%s`, and a secret is not kept, so it cannot be handed over"
                                .formatted(call.name(), parameter))
                .label(parameter.span(), "declared here")
                .help("let the caller issue the command")));
        return secret.isEmpty();
    }
}
