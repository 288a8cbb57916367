package dev.detent.emit.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.detent.model.Action;
import dev.detent.model.Event;
import dev.detent.model.Lifecycle;
import dev.detent.model.Parameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** Emits what a platform implements, what lays it under an engine, and the simulated platform in typed words. */
final class ActionsEmitter {

    private static final List<String> ACTION_METHODS = List.of("canFence", "fence", "observe", "observeTexts");
    private static final List<String> SIMULATOR_METHODS = List.of("platform", "outside");
    private static final TypeName TEXTS = ParameterizedTypeName.get(Map.class, String.class, String.class);

    private final Lifecycle lifecycle;
    private final JavaTypes types;
    private final Settings settings;
    private final TypedValue values;
    private final Map<Action, String> names = new LinkedHashMap<>();

    ActionsEmitter(Lifecycle lifecycle, JavaTypes types, Settings settings) {
        this.lifecycle = lifecycle;
        this.types = types;
        this.settings = settings;
        this.values = new TypedValue(types);
        NamePool pool = NamePool.without(JavaNames.OBJECT_METHODS, ACTION_METHODS);
        lifecycle.actions().forEach(action -> names.put(action, pool.claim(JavaNames.camel(action.name()))));
    }

    // ---- what a platform implements --------------------------------------------------------------------------------

    TypeSpec actions() {
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(types.actions)
                .addJavadoc("""
                        The actions of lifecycle {@code $L}, for whoever connects it to a real platform. An exception says that
                        the end of a call is unknown; a refusal is a definite no.

                        @see $T
                        """, lifecycle.name(), RuntimeTypes.ADAPTER)
                .addModifiers(Modifier.PUBLIC);
        names.forEach((action, name) -> type.addMethod(action(action, name)));
        return type.addMethod(abstractMethod("observe", types.outside)
                        .addJavadoc(
                                "Looks at the outside of an instance; an exception says that nothing could be seen.\n")
                        .addParameter(RuntimeTypes.SUBJECT, "instance")
                        .build())
                .addMethod(MethodSpec.methodBuilder("observeTexts")
                        .addJavadoc("Texts that a look can tell, by attribute, for actions that return them.\n")
                        .addModifiers(Modifier.PUBLIC, Modifier.DEFAULT)
                        .addException(Exception.class)
                        .returns(TEXTS)
                        .addParameter(RuntimeTypes.SUBJECT, "instance")
                        .addStatement("return $T.of()", Map.class)
                        .build())
                .addMethod(MethodSpec.methodBuilder("canFence")
                        .addJavadoc("Whether {@link #fence} keeps its promise.\n")
                        .addModifiers(Modifier.PUBLIC, Modifier.DEFAULT)
                        .returns(TypeName.BOOLEAN)
                        .addStatement("return true")
                        .build())
                .addMethod(abstractMethod("fence", TypeName.VOID)
                        .addJavadoc(
                                "Returns only when no call for the instance with a smaller token can have an effect any more.\n")
                        .addParameter(RuntimeTypes.SUBJECT, "instance")
                        .addParameter(TypeName.LONG, "token")
                        .build())
                .build();
    }

    private static MethodSpec.Builder abstractMethod(String name, TypeName returns) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                .returns(returns)
                .addException(Exception.class);
    }

    private MethodSpec action(Action action, String name) {
        MethodSpec.Builder method = abstractMethod(name, RuntimeTypes.ANSWER)
                .addJavadoc(documentation(action))
                .addParameter(RuntimeTypes.CALL_REQUEST, "request");
        List<String> parameters = parameterNames(action);
        for (int i = 0; i < parameters.size(); i++) {
            method.addParameter(
                    ParameterSpec.builder(types.of(action.parameters().get(i).type()), parameters.get(i))
                            .build());
        }
        return method.build();
    }

    private static CodeBlock documentation(Action action) {
        CodeBlock.Builder text = CodeBlock.builder()
                .add(Docs.of(
                        action.documentation(),
                        "Action " + Docs.code(action.name()),
                        action.span().line()));
        text.add("\n<p>Needs: {@code $L}.", needs(action));
        text.add(
                action.hasEffect() ? " Effect: {@code $L}." : " No effect that the lifecycle sees$L.",
                action.hasEffect() ? FileText.effect(action) : "");
        if (!action.outcomes().isEmpty()) {
            text.add(" Outcomes: {@code $L}.", String.join(", ", action.outcomes()));
        }
        if (!action.returns().isEmpty()) {
            text.add(
                    " Returns: {@code $L}.",
                    String.join(
                            ", ",
                            action.returns().stream().map(one -> one.name()).toList()));
        }
        return text.add("\n").build();
    }

    private static String needs(Action action) {
        String words = FileText.of(action.needs());
        return words.equals("true") ? "any" : words;
    }

    private static List<String> parameterNames(Action action) {
        NamePool pool = NamePool.without(List.of("request"));
        return action.parameters().stream()
                .map(parameter -> pool.claim(JavaNames.camel(parameter.name())))
                .toList();
    }

    // ---- the adapter -----------------------------------------------------------------------------------------------

    TypeSpec adapter() {
        CodeBlock.Builder call = CodeBlock.builder().add("return switch (request.action()) {\n$>");
        names.forEach((action, name) -> {
            CodeBlock.Builder arguments = CodeBlock.builder().add("request");
            for (Parameter parameter : action.parameters()) {
                String map = parameter.modelled() ? "request.arguments()" : "request.texts()";
                arguments
                        .add(",$W")
                        .add(values.parsed(parameter.type(), CodeBlock.of("$L.get($S)", map, parameter.name())));
            }
            call.add("case $S -> $[actions.$L($L)$];\n", action.name(), name, arguments.build());
        });
        call.add(
                "default -> throw new $T($S + request.action());\n$<};\n",
                IllegalArgumentException.class,
                "no such action: ");
        return TypeSpec.classBuilder(types.adapter)
                .addJavadoc("Lays {@link $T} under an engine.\n", types.actions)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addSuperinterface(RuntimeTypes.ADAPTER)
                .addField(types.actions, "actions", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PUBLIC)
                        .addParameter(types.actions, "actions")
                        .addStatement("this.actions = actions")
                        .build())
                .addMethod(overriding("call", RuntimeTypes.ANSWER)
                        .addException(Exception.class)
                        .addParameter(RuntimeTypes.CALL_REQUEST, "request")
                        .addCode(call.build())
                        .build())
                .addMethod(overriding("canFence", TypeName.BOOLEAN)
                        .addStatement("return actions.canFence()")
                        .build())
                .addMethod(overriding("fence", TypeName.VOID)
                        .addException(Exception.class)
                        .addParameter(RuntimeTypes.SUBJECT, "instance")
                        .addParameter(TypeName.LONG, "token")
                        .addStatement("actions.fence(instance, token)")
                        .build())
                .addMethod(overriding("observe", RuntimeTypes.OBSERVATION)
                        .addException(Exception.class)
                        .addParameter(RuntimeTypes.SUBJECT, "instance")
                        .addStatement(
                                "return new $T(actions.observe(instance).names(), actions.observeTexts(instance))",
                                RuntimeTypes.OBSERVATION.nestedClass("Seen"))
                        .build())
                .build();
    }

    private static MethodSpec.Builder overriding(String name, TypeName returns) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(returns);
    }

    // ---- the simulated platform ------------------------------------------------------------------------------------

    TypeSpec simulator() {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder().addModifiers(Modifier.PUBLIC);
        if (settings.exist()) {
            constructor.addParameter(types.settings, "settings");
        }
        constructor.addStatement(
                "this.platform = new $T($T.create($L))",
                RuntimeTypes.PLATFORM,
                types.lifecycle,
                settings.exist() ? "settings" : "");
        TypeSpec.Builder type = TypeSpec.classBuilder(types.simulator)
                .addJavadoc(
                        "A platform in memory that behaves as the actions and events of lifecycle {@code $L} say.\n",
                        lifecycle.name())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addField(RuntimeTypes.PLATFORM, "platform", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(constructor.build())
                .addMethod(method(
                                "platform",
                                RuntimeTypes.PLATFORM,
                                "The adapter to start an engine with; it takes faults too.")
                        .addStatement("return platform")
                        .build())
                .addMethod(method("outside", types.outside, "The truth outside of the instance.")
                        .addParameter(String.class, "instance")
                        .addStatement("return $T.from(platform.outside(instance))", types.outside)
                        .build());
        NamePool pool = NamePool.without(JavaNames.OBJECT_METHODS, SIMULATOR_METHODS);
        for (Event event : lifecycle.events()) {
            type.addMethod(method(
                            pool.claim(JavaNames.camel(event.name())),
                            ClassName.BOOLEAN,
                            "Event {@code " + event.name() + "} happens now; false if its condition does not hold.")
                    .addParameter(String.class, "instance")
                    .addStatement("return platform.happen(instance, $S)", event.name())
                    .build());
        }
        for (Action action : lifecycle.actions()) {
            type.addMethod(method(
                            pool.claim(JavaNames.camel("next_" + action.name())),
                            TypeName.VOID,
                            "What the next {@code " + action.name()
                                    + "} of the instance does instead of what it should.")
                    .addParameter(String.class, "instance")
                    .addParameter(RuntimeTypes.FAULT, "fault")
                    .addStatement("platform.next(instance, $S, fault)", action.name())
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
