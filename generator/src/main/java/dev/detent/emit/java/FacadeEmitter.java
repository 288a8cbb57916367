package dev.detent.emit.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.detent.model.Command;
import dev.detent.model.EnumerationValue;
import dev.detent.model.Lifecycle;
import dev.detent.model.Parameter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** Emits what application code works with: all instances, one instance with a method for each command, and who asks. */
final class FacadeEmitter {

    private static final List<String> TAKEN = List.of("id", "as", "state", "allowed", "submit", "awaitIdle");

    /** One class cannot name more records than a few thousand; beyond that, commands go by number. */
    private static final int MANY = 2000;

    private final Lifecycle lifecycle;
    private final JavaTypes types;
    private final Settings settings;
    private final CommandEmitter commands;

    FacadeEmitter(Lifecycle lifecycle, JavaTypes types, Settings settings, CommandEmitter commands) {
        this.lifecycle = lifecycle;
        this.types = types;
        this.settings = settings;
        this.commands = commands;
    }

    // ---- callers ---------------------------------------------------------------------------------------------------

    /** Without the engine, which comes last and asks for itself. */
    private List<EnumerationValue> callers() {
        List<EnumerationValue> all = lifecycle.callers().values();
        return all.subList(0, all.size() - 1);
    }

    TypeSpec caller() {
        TypeSpec.Builder type = TypeSpec.enumBuilder(types.caller)
                .addJavadoc("Who may ask for commands of lifecycle {@code $L}.\n", lifecycle.name())
                .addModifiers(Modifier.PUBLIC);
        for (EnumerationValue caller : callers()) {
            type.addEnumConstant(
                    Enumerations.constant(lifecycle.callers(), caller),
                    TypeSpec.anonymousClassBuilder("$S", caller.name()).build());
        }
        return type.addField(String.class, "storedName", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addParameter(String.class, "storedName")
                        .addStatement("this.storedName = storedName")
                        .build())
                .addMethod(method("storedName", ClassName.get(String.class), "The name in the file.")
                        .addStatement("return storedName")
                        .build())
                .build();
    }

    // ---- one instance ----------------------------------------------------------------------------------------------

    TypeSpec instance() {
        TypeSpec.Builder type = TypeSpec.classBuilder(types.facade)
                .addJavadoc(Docs.of(
                        lifecycle.documentation(),
                        "One instance of lifecycle " + Docs.code(lifecycle.name()),
                        lifecycle.span().line()))
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addField(RuntimeTypes.ENGINE, "engine", Modifier.PRIVATE, Modifier.FINAL)
                .addField(String.class, "id", Modifier.PRIVATE, Modifier.FINAL)
                .addField(types.caller, "caller", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addParameter(RuntimeTypes.ENGINE, "engine")
                        .addParameter(String.class, "id")
                        .addParameter(types.caller, "caller")
                        .addStatement("this.engine = engine")
                        .addStatement("this.id = id")
                        .addStatement("this.caller = caller")
                        .build())
                .addMethod(method("id", ClassName.get(String.class), "Identifies the instance.")
                        .addStatement("return id")
                        .build())
                .addMethod(method("as", types.facade, "The same instance for somebody else.")
                        .addParameter(types.caller, "other")
                        .addStatement("return new $T(engine, id, other)", types.facade)
                        .build())
                .addMethod(method(
                                "state",
                                types.state,
                                "What is kept of it now.\n\n@throws dev.detent.runtime.engine.NoSuchInstance if it does not exist")
                        .addStatement(
                                "return engine.state(id).map($T::from).orElseThrow(() -> new $T(id))",
                                types.state,
                                RuntimeTypes.NO_SUCH_INSTANCE)
                        .build())
                .addMethod(method(
                                "allowed",
                                RuntimeTypes.ALLOWED,
                                "Which commands the caller may ask for now, and why not each other one.")
                        .addStatement("return engine.allowed(id, caller.storedName())")
                        .build())
                .addMethod(method("submit", RuntimeTypes.REPLY, "Asks for a command.")
                        .addParameter(types.command, "command")
                        .addStatement(
                                "return submit(command.commandNumber(), command.packedArguments(), command.texts())")
                        .build())
                .addMethod(method(
                                "awaitIdle",
                                TypeName.BOOLEAN,
                                "Waits until the engine has nothing to do for it; false if that took longer.")
                        .addParameter(Duration.class, "atMost")
                        .addException(InterruptedException.class)
                        .addStatement("return engine.awaitIdle(id, atMost)")
                        .build());
        NamePool names = NamePool.without(JavaNames.OBJECT_METHODS, TAKEN);
        for (int number = 1; number <= lifecycle.commands().size(); number++) {
            Command command = lifecycle.commands().get(number - 1);
            if (!command.internal()) {
                type.addMethod(command(command, number, names.claim(JavaNames.camel(command.name()))));
            }
        }
        return type.addMethod(MethodSpec.methodBuilder("submit")
                        .addModifiers(Modifier.PRIVATE)
                        .returns(RuntimeTypes.REPLY)
                        .addParameter(TypeName.INT, "command")
                        .addParameter(TypeName.LONG, "arguments")
                        .addParameter(CommandEmitter.TEXTS, "texts")
                        .addStatement("return engine.submit(id, command, arguments, texts, caller.ordinal() + 1)")
                        .build())
                .build();
    }

    private MethodSpec command(Command command, int number, String name) {
        List<String> names = CommandEmitter.parameterNames(command);
        MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                .addJavadoc(Docs.of(
                        command.documentation(),
                        "Command " + Docs.code(command.name()),
                        command.span().line()))
                .addModifiers(Modifier.PUBLIC)
                .returns(RuntimeTypes.REPLY);
        if (command.parameters().isEmpty() && lifecycle.commands().size() > MANY) {
            return method.addStatement("return submit($L, 0, $T.of())", number, Map.class)
                    .build();
        }
        for (int i = 0; i < names.size(); i++) {
            Parameter parameter = command.parameters().get(i);
            method.addParameter(ParameterSpec.builder(types.of(parameter.type()), names.get(i))
                    .build());
        }
        return method.addStatement(
                        "return submit(new $T($L))",
                        types.command.nestedClass(commands.recordName(command)),
                        String.join(", ", names))
                .build();
    }

    // ---- all instances ---------------------------------------------------------------------------------------------

    TypeSpec collection() {
        CodeBlock create = CodeBlock.of("$T.create($L)", types.lifecycle, settings.exist() ? "settings" : "");
        MethodSpec.Builder start = MethodSpec.methodBuilder("start")
                .addJavadoc(
                        "Starts an engine with default options; it takes over what an earlier one left in flight.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(types.collection)
                .addParameter(RuntimeTypes.STORE, "store")
                .addParameter(RuntimeTypes.ADAPTER, "adapter");
        if (settings.exist()) {
            start.addParameter(types.settings, "settings");
        }
        start.addStatement(
                "return new $T($T.start($L, store, adapter))", types.collection, RuntimeTypes.ENGINE, create);
        EnumerationValue first = callers().get(0);
        CodeBlock caller = CodeBlock.of("$T.$L", types.caller, Enumerations.constant(lifecycle.callers(), first));
        TypeSpec.Builder type = TypeSpec.classBuilder(types.collection)
                .addJavadoc(
                        "The instances of lifecycle {@code $L} in a store. Whoever asks is {@code $L} unless it is said otherwise.\n",
                        lifecycle.name(),
                        first.name())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addSuperinterface(AutoCloseable.class)
                .addField(RuntimeTypes.ENGINE, "engine", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addJavadoc("Works with an engine that runs already.\n")
                        .addModifiers(Modifier.PUBLIC)
                        .addParameter(RuntimeTypes.ENGINE, "engine")
                        .addStatement("this.engine = engine")
                        .build())
                .addMethod(start.build())
                .addMethod(method(
                                "create",
                                types.facade,
                                "A new instance in its initial state.\n\n@throws IllegalStateException if there is one with this id")
                        .addParameter(String.class, "id")
                        .beginControlFlow("if (!engine.create(id))")
                        .addStatement(
                                "throw new $T($S + id)", IllegalStateException.class, "there is already an instance ")
                        .endControlFlow()
                        .addStatement("return new $T(engine, id, $L)", types.facade, caller)
                        .build())
                .addMethod(method("find", JavaTypes.optional(types.facade), "The instance of this id, if there is one.")
                        .addParameter(String.class, "id")
                        .addStatement(
                                "return engine.state(id).map(stored -> new $T(engine, id, $L))", types.facade, caller)
                        .build())
                .addMethod(method("engine", RuntimeTypes.ENGINE, "The engine that drives them.")
                        .addStatement("return engine")
                        .build())
                .addMethod(MethodSpec.methodBuilder("close")
                        .addJavadoc("Ends the engine; what is in flight stays in the store for the next one.\n")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .addStatement("engine.close()")
                        .build());
        if (!lifecycle.messages().isEmpty()) {
            type.addMethod(method(
                                    "messages",
                                    ParameterizedTypeName.get(ClassName.get(List.class), RuntimeTypes.MESSAGE),
                                    "The oldest messages that nobody has acknowledged, at most so many; {@code "
                                            + types.message.simpleName() + ".of} says which they are.")
                            .addParameter(TypeName.INT, "limit")
                            .addStatement("return engine.messages(limit)")
                            .build())
                    .addMethod(method(
                                    "acknowledge",
                                    TypeName.VOID,
                                    "The message has been dealt with and is not given again.")
                            .addParameter(RuntimeTypes.MESSAGE, "message")
                            .addStatement("engine.acknowledge(message)")
                            .build());
        }
        return type.build();
    }

    private static MethodSpec.Builder method(String name, TypeName returns, String documentation) {
        return MethodSpec.methodBuilder(name)
                .addJavadoc("$L\n", documentation)
                .addModifiers(Modifier.PUBLIC)
                .returns(returns);
    }
}
