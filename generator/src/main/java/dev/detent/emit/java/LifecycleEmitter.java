package dev.detent.emit.java;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.detent.model.Action;
import dev.detent.model.Command;
import dev.detent.model.Enumeration;
import dev.detent.model.Lifecycle;
import dev.detent.model.Parameter;
import dev.detent.model.Type;
import dev.detent.model.Variable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;

/** Emits what an engine and a simulated platform are given: the machine, its vocabulary, and where texts go. */
final class LifecycleEmitter {

    private final Lifecycle lifecycle;
    private final JavaTypes types;
    private final Settings settings;
    private final Layout layout;
    private final TextFlowEmitter texts;
    private final Map<Enumeration, String> valueLists = new LinkedHashMap<>();
    private final Map<Enumeration, String> formerNames = new LinkedHashMap<>();
    private final NamePool names = NamePool.without(
            JavaNames.OBJECT_METHODS, List.of("create", "vocabulary", "texts", "numbers", "orNone", "row", "outside"));

    LifecycleEmitter(Lifecycle lifecycle, JavaTypes types, Settings settings, Layout layout, TextFlowEmitter texts) {
        this.lifecycle = lifecycle;
        this.types = types;
        this.settings = settings;
        this.layout = layout;
        this.texts = texts;
    }

    TypeSpec emit() {
        MethodSpec.Builder create = MethodSpec.methodBuilder("create")
                .addJavadoc("The machine with its names.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(RuntimeTypes.LIFECYCLE);
        if (settings.exist()) {
            create.addParameter(types.settings, "settings");
        }
        create.addStatement("$T machine = new $T($L)", types.machine, types.machine, settings.exist() ? "settings" : "")
                .addStatement("return new $T(machine, vocabulary(), texts(machine))", RuntimeTypes.LIFECYCLE);
        TypeSpec.Builder type = TypeSpec.classBuilder(types.lifecycle)
                .addJavadoc("Lifecycle {@code $L}, as an engine and a simulated platform take it.\n", lifecycle.name())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(create.build())
                .addMethod(vocabulary())
                .addMethod(row())
                .addMethod(outside());
        texts.addTo(type, names);
        valueLists.forEach((enumeration, name) -> type.addMethod(valueList(enumeration, name)));
        formerNames.forEach((enumeration, name) -> type.addMethod(formerNames(enumeration, name)));
        if (uses(Type.RangeType.class)) {
            type.addMethod(numbers());
        }
        if (usesOptional()) {
            type.addMethod(orNone());
        }
        return type.build();
    }

    // ---- names -----------------------------------------------------------------------------------------------------

    private MethodSpec vocabulary() {
        TypeName array = ArrayTypeName.of(RuntimeTypes.FIELDS);
        MethodSpec.Builder method = MethodSpec.methodBuilder("vocabulary")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(RuntimeTypes.VOCABULARY);
        for (String list : List.of("arguments", "carried", "callArguments")) {
            int size = list.equals("callArguments")
                    ? lifecycle.actions().size()
                    : lifecycle.commands().size();
            method.addStatement("$T $L = new $T[$L]", array, list, RuntimeTypes.FIELDS, size)
                    .addStatement("$T.fill($L, $T.NONE)", Arrays.class, list, RuntimeTypes.FIELDS);
        }
        for (int i = 0; i < lifecycle.commands().size(); i++) {
            Command command = lifecycle.commands().get(i);
            WordPlan plan = layout.argumentsOfCommand(command.name());
            List<Parameter> modelled =
                    command.parameters().stream().filter(Parameter::modelled).toList();
            assign(method, "arguments", i, modelled, plan, 0);
            List<Parameter> carried =
                    modelled.stream().filter(Parameter::readLater).toList();
            assign(method, "carried", i, carried, plan, layout.arguments.shift());
        }
        for (int i = 0; i < lifecycle.actions().size(); i++) {
            Action action = lifecycle.actions().get(i);
            List<Parameter> modelled =
                    action.parameters().stream().filter(Parameter::modelled).toList();
            assign(
                    method,
                    "callArguments",
                    i,
                    modelled,
                    layout.argumentsOfAction(action.name()),
                    layout.callArguments.shift());
        }
        return method.addStatement(
                        "return new $T($S,$W$L,$Wrow(),$Woutside(),$W$T.of(arguments),$W$T.of(carried),$W$T.of(callArguments)$L)",
                        RuntimeTypes.VOCABULARY,
                        lifecycle.main().name(),
                        lifecycle
                                .task()
                                .map(task -> CodeBlock.of("$T.of($S)", Optional.class, task.name()))
                                .orElse(CodeBlock.of("$T.empty()", Optional.class)),
                        List.class,
                        List.class,
                        List.class,
                        formerTasks()
                                .map(enumeration -> CodeBlock.of(",$W$L()", former(enumeration)))
                                .orElse(CodeBlock.of("")))
                .build();
    }

    private void assign(
            MethodSpec.Builder method, String list, int index, List<Parameter> parameters, WordPlan plan, int base) {
        if (!parameters.isEmpty()) {
            CodeBlock fields = parameters.stream()
                    .map(parameter -> field(parameter.name(), plan.field(parameter.name()), base, parameter.type()))
                    .collect(CodeBlock.joining(",$W"));
            method.addStatement("$L[$L] = $T.of($L)", list, index, RuntimeTypes.FIELDS, fields);
        }
    }

    private MethodSpec row() {
        List<CodeBlock> fields = new ArrayList<>();
        lifecycle.kept().forEach(variable -> fields.add(field(variable)));
        lifecycle.reported().forEach(variable -> fields.add(field(variable)));
        lifecycle.attributes().stream()
                .filter(Variable::modelled)
                .forEach(variable -> fields.add(
                        field("has " + variable.name(), layout.row.field(variable.name()), 0, new Type.TruthType())));
        return fields("row", fields);
    }

    private MethodSpec outside() {
        return fields(
                "outside",
                lifecycle.outside().stream()
                        .map(variable ->
                                field(variable.name(), layout.outside.field(variable.name()), 0, variable.type()))
                        .toList());
    }

    private static MethodSpec fields(String name, List<CodeBlock> fields) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(RuntimeTypes.FIELDS)
                .addStatement(
                        fields.isEmpty() ? "return $T.NONE" : "return $T.of(\n$L)",
                        fields.isEmpty()
                                ? new Object[] {RuntimeTypes.FIELDS}
                                : new Object[] {RuntimeTypes.FIELDS, CodeBlock.join(fields, ",\n")})
                .build();
    }

    private CodeBlock field(Variable variable) {
        return field(variable.name(), layout.row.field(variable.name()), 0, variable.type());
    }

    private CodeBlock field(String name, BitField field, int base, Type type) {
        return CodeBlock.of(
                "new $T($S,$W$L,$W$L,$W$L$L)",
                RuntimeTypes.FIELD,
                name,
                base + field.shift(),
                field.bits(),
                values(type),
                type instanceof Type.EnumerationType named
                                && !named.enumeration().former().isEmpty()
                        ? CodeBlock.of(",$W$L()", former(named.enumeration()))
                        : CodeBlock.of(""));
    }

    private CodeBlock values(Type type) {
        if (type instanceof Type.RangeType range) {
            return CodeBlock.of("numbers($L, $L)", range.low(), range.high());
        }
        if (type instanceof Type.EnumerationType named) {
            String list = valueLists.computeIfAbsent(
                    named.enumeration(), absent -> names.claim(JavaNames.camel(absent.name() + "_values")));
            return CodeBlock.of(named.optional() ? "orNone($L())" : "$L()", list);
        }
        return CodeBlock.of("$T.of($S, $S)", List.class, "false", "true");
    }

    private String former(Enumeration enumeration) {
        return formerNames.computeIfAbsent(
                enumeration, absent -> names.claim(JavaNames.camel(absent.name() + "_former_names")));
    }

    private static MethodSpec formerNames(Enumeration enumeration, String name) {
        TypeName map = ParameterizedTypeName.get(Map.class, String.class, String.class);
        List<CodeBlock> entries = new ArrayList<>();
        enumeration
                .former()
                .forEach((older, today) -> entries.add(CodeBlock.of("$T.entry($S, $S)", Map.class, older, today)));
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(map)
                .addStatement("return $T.ofEntries(\n$L)", Map.class, CodeBlock.join(entries, ",\n"))
                .build();
    }

    /** Of the values that steps show. */
    private Optional<Enumeration> formerTasks() {
        Type shown = lifecycle.task().orElse(lifecycle.main()).type();
        return Optional.of(((Type.EnumerationType) shown).enumeration())
                .filter(enumeration -> !enumeration.former().isEmpty());
    }

    private MethodSpec valueList(Enumeration enumeration, String name) {
        ClassName type = types.enumeration(enumeration);
        return strings(name)
                .addStatement("return $T.stream($T.values()).map($T::storedName).toList()", Arrays.class, type, type)
                .build();
    }

    private static MethodSpec.Builder strings(String name) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(ParameterizedTypeName.get(List.class, String.class));
    }

    private static MethodSpec numbers() {
        return strings("numbers")
                .addParameter(TypeName.INT, "low")
                .addParameter(TypeName.INT, "high")
                .addStatement(
                        "return $T.rangeClosed(low, high).mapToObj($T::toString).toList()",
                        IntStream.class,
                        Integer.class)
                .build();
    }

    private static MethodSpec orNone() {
        return strings("orNone")
                .addParameter(ParameterizedTypeName.get(List.class, String.class), "values")
                .addStatement(
                        "$T optional = new $T<>()",
                        ParameterizedTypeName.get(List.class, String.class),
                        ArrayList.class)
                .addStatement("optional.add($S)", "none")
                .addStatement("optional.addAll(values)")
                .addStatement("return optional")
                .build();
    }

    private List<Type> packed() {
        List<Type> packed = new ArrayList<>();
        lifecycle.kept().forEach(variable -> packed.add(variable.type()));
        lifecycle.reported().forEach(variable -> packed.add(variable.type()));
        lifecycle.outside().forEach(variable -> packed.add(variable.type()));
        lifecycle
                .commands()
                .forEach(command -> command.parameters().forEach(parameter -> packed.add(parameter.type())));
        lifecycle.actions().forEach(action -> action.parameters().forEach(parameter -> packed.add(parameter.type())));
        return packed;
    }

    private boolean uses(Class<? extends Type> kind) {
        return packed().stream().anyMatch(kind::isInstance);
    }

    private boolean usesOptional() {
        return packed().stream().anyMatch(type -> type instanceof Type.EnumerationType named && named.optional());
    }
}
