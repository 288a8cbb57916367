package dev.detent.emit.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.detent.model.Definition;
import dev.detent.model.Lifecycle;
import dev.detent.model.Type;
import dev.detent.model.Variable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Emits the state of an instance, and the outside, as immutable values. */
final class StateEmitter {

    private static final List<String> TAKEN = List.of("id", "doing", "unsure", "quiet", "from", "names");

    private final Lifecycle lifecycle;
    private final JavaTypes types;
    private final TypedValue values;
    private final Map<String, CodeBlock> views;

    /**
     * For one lifecycle.
     *
     * @param views the number of what each view shows of {@code stored}, by the name of the view
     */
    StateEmitter(Lifecycle lifecycle, JavaTypes types, Map<String, CodeBlock> views) {
        this.lifecycle = lifecycle;
        this.types = types;
        this.views = views;
        this.values = new TypedValue(types);
    }

    TypeSpec state() {
        List<Variable> shown = new ArrayList<>();
        shown.add(lifecycle.main());
        lifecycle.task().ifPresent(shown::add);
        lifecycle.kept().stream()
                .filter(variable -> !variable.equals(lifecycle.main()))
                .forEach(shown::add);
        shown.addAll(lifecycle.reported());
        NamePool names = NamePool.without(JavaNames.OBJECT_METHODS, TAKEN);
        MethodSpec.Builder components = MethodSpec.constructorBuilder()
                .addParameter(component(ClassName.get(String.class), "id", "identifies the instance"));
        List<CodeBlock> read = new ArrayList<>();
        read.add(CodeBlock.of("stored.id()"));
        for (Variable variable : shown) {
            Type type = typeOf(variable);
            components.addParameter(
                    component(types.of(type), names.claim(JavaNames.camel(variable.name())), documentation(variable)));
            read.add(values.parsed(type, CodeBlock.of("states.get($S)", variable.name())));
        }
        for (Definition view :
                lifecycle.definitions().stream().filter(Definition::isView).toList()) {
            Type.EnumerationType type = (Type.EnumerationType) view.condition().type();
            components.addParameter(component(
                    types.of(type),
                    names.claim(JavaNames.camel(view.name())),
                    view.documentation().isBlank()
                            ? "what the view " + view.name() + " shows"
                            : view.documentation().strip()));
            read.add(CodeBlock.of(
                    "$T.values()[$L - 1]",
                    types.of(type),
                    Optional.ofNullable(views.get(view.name())).orElseThrow()));
        }
        for (Variable attribute : lifecycle.attributes()) {
            components.addParameter(component(
                    JavaTypes.optional(ClassName.get(String.class)),
                    names.claim(JavaNames.camel(attribute.name())),
                    documentation(attribute)));
            read.add(CodeBlock.of("$T.ofNullable(stored.attributes().get($S))", Optional.class, attribute.name()));
        }
        components
                .addParameter(component(
                        JavaTypes.optional(ClassName.get(String.class)), "doing", "the command in flight, by its name"))
                .addParameter(component(
                        TypeName.BOOLEAN, "unsure", "whether the end of a call is unknown and not settled yet"))
                .addParameter(component(
                        TypeName.BOOLEAN, "quiet", "whether no command is in flight and no call can have an effect"));
        read.add(CodeBlock.of("stored.doing()"));
        read.add(CodeBlock.of("stored.unsure()"));
        read.add(CodeBlock.of("stored.quiet()"));
        return TypeSpec.recordBuilder(types.state)
                .addJavadoc(
                        "What is kept of one instance of lifecycle {@code $L}, as it was at one moment.\n",
                        lifecycle.name())
                .addModifiers(Modifier.PUBLIC)
                .recordConstructor(components.build())
                .addMethod(MethodSpec.methodBuilder("from")
                        .addModifiers(Modifier.STATIC)
                        .returns(types.state)
                        .addParameter(RuntimeTypes.STORED_STATE, "stored")
                        .addStatement("$T states = stored.states()", names())
                        .addStatement("return new $T(\n$L)", types.state, CodeBlock.join(read, ",\n"))
                        .build())
                .build();
    }

    /** The task state is none where no step has a task. */
    private static Type typeOf(Variable variable) {
        return variable.role() == Variable.Role.TASK && variable.type() instanceof Type.EnumerationType named
                ? new Type.EnumerationType(named.enumeration(), named.values(), true)
                : variable.type();
    }

    private static TypeName names() {
        return ParameterizedTypeName.get(Map.class, String.class, String.class);
    }

    private static ParameterSpec component(TypeName type, String name, String documentation) {
        return ParameterSpec.builder(type, name)
                .addJavadoc("$L\n", documentation)
                .build();
    }

    private static String documentation(Variable variable) {
        return variable.documentation().isBlank()
                ? Docs.code(variable.name())
                : Docs.escape(variable.documentation().strip());
    }

    TypeSpec outside() {
        NamePool pool = NamePool.without(JavaNames.OBJECT_METHODS, TAKEN);
        Map<Variable, String> names = new LinkedHashMap<>();
        lifecycle.outside().forEach(variable -> names.put(variable, pool.claim(JavaNames.camel(variable.name()))));
        MethodSpec.Builder components = MethodSpec.constructorBuilder();
        names.forEach((variable, name) ->
                components.addParameter(component(types.of(variable.type()), name, documentation(variable))));
        CodeBlock read = names.keySet().stream()
                .map(variable -> values.parsed(variable.type(), CodeBlock.of("names.get($S)", variable.name())))
                .collect(CodeBlock.joining(",\n"));
        MethodSpec.Builder toNames = MethodSpec.methodBuilder("names")
                .addJavadoc("Every variable by its name in the file.\n")
                .addModifiers(Modifier.PUBLIC)
                .returns(names())
                .addStatement("$T names = new $T<>()", names(), LinkedHashMap.class);
        names.forEach((variable, name) ->
                toNames.addStatement("names.put($S, $L)", variable.name(), values.named(variable.type(), name)));
        return TypeSpec.recordBuilder(types.outside)
                .addJavadoc(
                        "The outside of one instance of lifecycle {@code $L}: the truth, as a look shows it.\n",
                        lifecycle.name())
                .addModifiers(Modifier.PUBLIC)
                .recordConstructor(components.build())
                .addMethod(MethodSpec.methodBuilder("from")
                        .addJavadoc("The outside of which every variable is given by its name.\n")
                        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                        .returns(types.outside)
                        .addParameter(names(), "names")
                        .addStatement("return new $T($L)", types.outside, read)
                        .build())
                .addMethod(toNames.addStatement("return names").build())
                .build();
    }
}
