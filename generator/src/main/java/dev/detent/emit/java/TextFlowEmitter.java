package dev.detent.emit.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.detent.model.Command;
import dev.detent.model.Expression;
import dev.detent.model.Lifecycle;
import dev.detent.model.Next;
import dev.detent.model.Parameter;
import dev.detent.model.Reaction;
import dev.detent.model.Step;
import dev.detent.model.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Emits where the texts go that the model does not know. */
final class TextFlowEmitter {

    private final Lifecycle lifecycle;
    private final JavaTypes types;
    private final TextBlocks texts;
    private final List<Next.Issue> handOvers;

    /**
     * For one lifecycle.
     *
     * @param handOvers in the order of their numbers
     */
    TextFlowEmitter(Lifecycle lifecycle, JavaTypes types, TextBlocks texts, List<Next.Issue> handOvers) {
        this.lifecycle = lifecycle;
        this.types = types;
        this.texts = texts;
        this.handOvers = List.copyOf(handOvers);
    }

    private static ClassName flow(String name) {
        return RuntimeTypes.TEXT_FLOW.nestedClass(name);
    }

    /** Adds the method {@code texts} and what it needs; names are claimed from those of the class. */
    void addTo(TypeSpec.Builder type, NamePool names) {
        TypeName commandTexts = ParameterizedTypeName.get(ClassName.get(List.class), flow("CommandTexts"));
        MethodSpec.Builder method = MethodSpec.methodBuilder("texts")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(RuntimeTypes.TEXT_FLOW)
                .addParameter(types.machine, "machine")
                .addStatement("$T commands = new $T<>()", commandTexts, ArrayList.class)
                .beginControlFlow(
                        "for ($T command : machine.catalogue().commands())",
                        RuntimeTypes.CATALOGUE.nestedClass("CommandEntry"))
                .addStatement(
                        "commands.add(new $T($T.of(),$W$T.of(),$W$T.of(),$W$T.nCopies(command.steps().size(),$W$T.of())))",
                        flow("CommandTexts"),
                        List.class,
                        List.class,
                        List.class,
                        Collections.class,
                        List.class)
                .endControlFlow();
        for (int i = 0; i < lifecycle.commands().size(); i++) {
            Command command = lifecycle.commands().get(i);
            if (hasTexts(command)) {
                String name = names.claim(JavaNames.camel(command.name() + "_texts"));
                type.addMethod(commandTexts(command, name));
                method.addStatement("commands.set($L, $L())", i, name);
            }
        }
        List<CodeBlock> blocks = texts.blocks().stream()
                .map(block -> list(block.writes().stream()
                        .map(write -> CodeBlock.of(
                                "new $T($S,$W$L)",
                                flow("TextWrite"),
                                write.attribute(),
                                source(write.source(), write.name())))
                        .toList()))
                .toList();
        List<CodeBlock> reactions =
                lifecycle.reactions().stream().map(this::reactionTexts).toList();
        List<CodeBlock> messages =
                texts.blocks().stream().map(block -> strings(block.messages())).toList();
        boolean emits =
                texts.blocks().stream().anyMatch(block -> !block.messages().isEmpty());
        CodeBlock further = emits || !handOvers.isEmpty() ? CodeBlock.of(", $L", lines(messages)) : CodeBlock.of("");
        if (!handOvers.isEmpty()) {
            further = CodeBlock.of(
                    "$L, $L",
                    further,
                    lines(handOvers.stream().map(this::handOverTexts).toList()));
        }
        type.addMethod(method.addStatement(
                        "return new $T($L, commands, $L$L)",
                        RuntimeTypes.TEXT_FLOW,
                        lines(blocks),
                        lines(reactions),
                        further)
                .build());
    }

    private static boolean hasTexts(Command command) {
        return command.parameters().stream().anyMatch(parameter -> !parameter.modelled())
                || command.steps().stream()
                        .anyMatch(step -> step.call().stream()
                                .flatMap(call -> call.arguments().stream())
                                .anyMatch(TextFlowEmitter::isText));
    }

    private static boolean isText(Expression expression) {
        return expression instanceof Expression.AttributeText || expression instanceof Expression.ParameterText;
    }

    private static MethodSpec commandTexts(Command command, String name) {
        List<Parameter> texts = command.parameters().stream()
                .filter(parameter -> !parameter.modelled())
                .toList();
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(flow("CommandTexts"))
                .addStatement(
                        "return new $T($L,$W$L,$W$L,$W$L)",
                        flow("CommandTexts"),
                        strings(texts.stream().map(Parameter::name).toList()),
                        strings(texts.stream()
                                .filter(TextFlowEmitter::secret)
                                .map(Parameter::name)
                                .toList()),
                        strings(texts.stream()
                                .filter(parameter -> parameter.readLater() && !secret(parameter))
                                .map(Parameter::name)
                                .toList()),
                        list(command.steps().stream()
                                .map(TextFlowEmitter::stepTexts)
                                .toList()))
                .build();
    }

    private static boolean secret(Parameter parameter) {
        return parameter.type() instanceof Type.TextType text && text.secret();
    }

    private static CodeBlock stepTexts(Step step) {
        return step.call()
                .map(call -> textArguments(call.action().parameters(), call.arguments()))
                .orElse(list(List.of()));
    }

    private CodeBlock reactionTexts(Reaction reaction) {
        return textArguments(lifecycle.command(reaction.command()).parameters(), reaction.arguments());
    }

    private CodeBlock handOverTexts(Next.Issue issue) {
        return textArguments(lifecycle.command(issue.command()).parameters(), issue.arguments());
    }

    private static CodeBlock textArguments(List<Parameter> parameters, List<Expression> arguments) {
        List<CodeBlock> passed = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            if (!parameters.get(i).modelled()) {
                passed.add(CodeBlock.of(
                        "new $T($S,$W$L)",
                        flow("TextArgument"),
                        parameters.get(i).name(),
                        argumentSource(arguments.get(i))));
            }
        }
        return list(passed);
    }

    private static CodeBlock argumentSource(Expression argument) {
        if (argument instanceof Expression.AttributeText text) {
            return source(TextBlocks.Source.ATTRIBUTE, text.attribute().name());
        }
        return argument instanceof Expression.ParameterText text
                ? source(TextBlocks.Source.PARAMETER, text.parameter().name())
                : source(TextBlocks.Source.NOTHING, "");
    }

    private static CodeBlock source(TextBlocks.Source source, String name) {
        ClassName type = RuntimeTypes.TEXT_SOURCE.nestedClass(source.typeName);
        return source == TextBlocks.Source.NOTHING
                ? CodeBlock.of("new $T()", type)
                : CodeBlock.of("new $T($S)", type, name);
    }

    private static CodeBlock strings(Collection<String> strings) {
        return list(strings.stream().map(text -> CodeBlock.of("$S", text)).toList());
    }

    private static CodeBlock list(List<CodeBlock> entries) {
        return CodeBlock.of("$T.of($L)", List.class, CodeBlock.join(entries, ",$W"));
    }

    private static CodeBlock lines(List<CodeBlock> entries) {
        return entries.isEmpty()
                ? list(entries)
                : CodeBlock.of("$T.of(\n$L)", List.class, CodeBlock.join(entries, ",\n"));
    }
}
