package dev.detent.emit.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.detent.model.Action;
import dev.detent.model.Command;
import dev.detent.model.EnumerationValue;
import dev.detent.model.Event;
import dev.detent.model.Lifecycle;
import dev.detent.model.Parameter;
import dev.detent.model.Reaction;
import dev.detent.model.Step;
import dev.detent.model.Variable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Emits the names, messages and lines behind the machine's numbers. */
final class CatalogueEmitter {

    /** How many commands one class describes; its constants have to fit the limits of the virtual machine. */
    private static final int SIZE = 100;

    private final Lifecycle lifecycle;
    private final JavaTypes types;
    private final Settings settings;
    private final String digest;
    private final List<String> actionNames;

    CatalogueEmitter(Lifecycle lifecycle, JavaTypes types, Settings settings, String digest) {
        this.lifecycle = lifecycle;
        this.types = types;
        this.settings = settings;
        this.digest = digest;
        this.actionNames = lifecycle.actions().stream().map(Action::name).toList();
    }

    TypeSpec emit() {
        TypeSpec.Builder catalogue = TypeSpec.classBuilder(types.catalogue)
                .addJavadoc("Names, messages and lines of lifecycle {@code $L}.\n", lifecycle.name())
                .addModifiers(Modifier.FINAL);
        catalogue.addMethod(
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
        catalogue.addMethod(create());
        addCommands(catalogue);
        catalogue.addMethod(list(
                "actions",
                entry("ActionEntry"),
                lifecycle.actions().stream().map(CatalogueEmitter::action).toList()));
        MethodSpec reactions = list(
                "reactions",
                entry("ReactionEntry"),
                lifecycle.reactions().stream().map(this::reaction).toList());
        catalogue.addMethod(
                settings.delayReaction()
                        ? reactions.toBuilder()
                                .addParameter(types.settings, "settings")
                                .build()
                        : reactions);
        catalogue.addMethod(list(
                "reports",
                entry("ReportEntry"),
                Report.of(lifecycle).stream().map(CatalogueEmitter::report).toList()));
        return catalogue.build();
    }

    private static ClassName entry(String name) {
        return RuntimeTypes.CATALOGUE.nestedClass(name);
    }

    private MethodSpec create() {
        MethodSpec.Builder create =
                MethodSpec.methodBuilder("create").addModifiers(Modifier.STATIC).returns(RuntimeTypes.CATALOGUE);
        if (settings.exist()) {
            create.addParameter(types.settings, "settings");
        }
        String source = lifecycle
                .source()
                .substring(lifecycle.source().replace('\\', '/').lastIndexOf('/') + 1);
        CodeBlock arguments = Stream.of(
                        CodeBlock.of("$S", lifecycle.name()),
                        CodeBlock.of("$S", source),
                        CodeBlock.of("$S", digest),
                        commandsCall(lifecycle.commands()),
                        CodeBlock.of("actions()"),
                        names(lifecycle.events().stream().map(Event::name).toList()),
                        CodeBlock.of(settings.delayReaction() ? "reactions(settings)" : "reactions()"),
                        CodeBlock.of("reports()"),
                        names(new Outcomes(lifecycle).names()),
                        names(lifecycle.callers().values().stream()
                                .map(EnumerationValue::name)
                                .toList()))
                .collect(CodeBlock.joining(",\n"));
        return create.addStatement("return new $T(\n$L)", RuntimeTypes.CATALOGUE, arguments)
                .build();
    }

    private static CodeBlock names(Collection<String> names) {
        CodeBlock list = names.stream().map(name -> CodeBlock.of("$S", name)).collect(CodeBlock.joining(",$W"));
        return CodeBlock.of("$T.of($L)", List.class, list);
    }

    private static MethodSpec list(String name, ClassName entry, List<CodeBlock> entries) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(ParameterizedTypeName.get(ClassName.get(List.class), entry))
                .addStatement("return $L", listOf(entries))
                .build();
    }

    private static CodeBlock listOf(List<CodeBlock> entries) {
        return entries.isEmpty()
                ? CodeBlock.of("$T.of()", List.class)
                : CodeBlock.of("$T.of(\n$L)", List.class, CodeBlock.join(entries, ",\n"));
    }

    // ---- commands --------------------------------------------------------------------------------------------------

    private void addCommands(TypeSpec.Builder catalogue) {
        NamePool pool = NamePool.without(
                JavaNames.OBJECT_METHODS, List.of("create", "commands", "actions", "reactions", "reports"));
        int count = lifecycle.commands().size();
        if (count <= SIZE) {
            catalogue.addMethod(commands(catalogue, lifecycle.commands(), pool));
            return;
        }
        List<CodeBlock> parts = new ArrayList<>();
        for (int from = 0; from < count; from += SIZE) {
            String name = "Commands" + (from / SIZE + 1);
            List<Command> some = lifecycle.commands().subList(from, Math.min(count, from + SIZE));
            TypeSpec.Builder part = TypeSpec.classBuilder(name)
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                    .addMethod(MethodSpec.constructorBuilder()
                            .addModifiers(Modifier.PRIVATE)
                            .build());
            part.addMethod(commands(part, some, pool));
            catalogue.addType(part.build());
            parts.add(CodeBlock.of("all.addAll($L.$L)", name, commandsCall(some)));
        }
        TypeName list = ParameterizedTypeName.get(ClassName.get(List.class), entry("CommandEntry"));
        MethodSpec.Builder all = MethodSpec.methodBuilder("commands")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(list)
                .addStatement("$T all = new $T<>()", list, ArrayList.class);
        parts.forEach(part -> all.addStatement(part));
        catalogue.addMethod(
                reading(lifecycle.commands(), all.addStatement("return all").build()));
    }

    private CodeBlock commandsCall(List<Command> commands) {
        return CodeBlock.of(limits(commands) ? "commands(settings)" : "commands()");
    }

    private boolean limits(List<Command> commands) {
        return commands.stream().anyMatch(settings::limit);
    }

    /** The method with the settings as its parameter, if some of the commands reads one. */
    private MethodSpec reading(List<Command> commands, MethodSpec method) {
        return limits(commands)
                ? method.toBuilder().addParameter(types.settings, "settings").build()
                : method;
    }

    private MethodSpec commands(TypeSpec.Builder holder, List<Command> commands, NamePool pool) {
        List<CodeBlock> calls = new ArrayList<>();
        for (Command command : commands) {
            String name = pool.claim(JavaNames.camel(command.name()));
            MethodSpec entry = MethodSpec.methodBuilder(name)
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                    .returns(entry("CommandEntry"))
                    .addStatement(
                            "return new $T(\n$S,\n$L,\n$L,\n$L)",
                            entry("CommandEntry"),
                            command.name(),
                            command.span().line(),
                            listOf(Clause.of(command, lifecycle).stream()
                                    .map(CatalogueEmitter::clause)
                                    .toList()),
                            listOf(command.steps().stream().map(this::step).toList()))
                    .build();
            holder.addMethod(reading(List.of(command), entry));
            calls.add(CodeBlock.of(settings.limit(command) ? "$L(settings)" : "$L()", name));
        }
        return reading(commands, list("commands", entry("CommandEntry"), calls));
    }

    private static CodeBlock clause(Clause clause) {
        return CodeBlock.of(
                "new $T($T.$L,$W$S,$W$S,$W$L)",
                entry("ClauseEntry"),
                entry("ClauseKind"),
                clause.kind(),
                clause.text(),
                clause.message(),
                clause.span().line());
    }

    private CodeBlock step(Step step) {
        int action = step.call()
                .map(call -> actionNames.indexOf(call.action().name()) + 1)
                .orElse(0);
        return CodeBlock.of(
                "new $T($S,$W$L,$W$L,$L$W$L)",
                entry("StepEntry"),
                step.name(),
                step.task()
                        .map(task -> CodeBlock.of("$T.of($S)", Optional.class, task.name()))
                        .orElse(CodeBlock.of("$T.empty()", Optional.class)),
                action,
                step.within()
                        .map(limit -> CodeBlock.of("$W$L,", settings.limit(limit)))
                        .orElse(CodeBlock.of("")),
                step.span().line());
    }

    // ---- the rest --------------------------------------------------------------------------------------------------

    private static CodeBlock action(Action action) {
        return CodeBlock.of(
                "new $T($S,$W$L,$W$L,$W$L)",
                entry("ActionEntry"),
                action.name(),
                names(action.parameters().stream().map(Parameter::name).toList()),
                names(action.returns().stream().map(Variable::name).toList()),
                action.span().line());
    }

    private CodeBlock reaction(Reaction reaction) {
        if (reaction.onRestart()) {
            return CodeBlock.of(
                    "$T.onRestart($S,$W$L)",
                    entry("ReactionEntry"),
                    reaction.name(),
                    reaction.span().line());
        }
        return CodeBlock.of(
                "new $T($S,$W$L,$W$L,$W$L)",
                entry("ReactionEntry"),
                reaction.name(),
                reaction.delay().map(settings::on).orElse(CodeBlock.of("true")),
                reaction.delay().map(settings::length).orElse(CodeBlock.of("$T.ZERO", Duration.class)),
                reaction.span().line());
    }

    private static CodeBlock report(Report report) {
        return CodeBlock.of(
                "new $T($S,$W$S,$W$L)",
                entry("ReportEntry"),
                report.variable().name(),
                report.value().toString(),
                report.variable().modelled());
    }
}
