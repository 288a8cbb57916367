package dev.detent.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.detent.model.Command;
import dev.detent.model.Lifecycle;
import dev.detent.model.Parameter;
import dev.detent.model.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** Emits the commands that somebody may ask for: a sealed type with a record for each. */
final class CommandEmitter {

    private static final List<String> METHODS = List.of("commandNumber", "packedArguments", "texts");
    static final TypeName TEXTS = ParameterizedTypeName.get(Map.class, String.class, String.class);

    private final Lifecycle lifecycle;
    private final JavaTypes types;
    private final Layout layout;
    private final TypedValue values;
    private final Map<String, String> recordNames = new HashMap<>();

    CommandEmitter(Lifecycle lifecycle, JavaTypes types, Layout layout) {
        this.lifecycle = lifecycle;
        this.types = types;
        this.layout = layout;
        this.values = new TypedValue(types);
        NamePool names = NamePool.without(JavaTypes.JAVA_LANG);
        lifecycle
                .commands()
                .forEach(command -> recordNames.put(command.name(), names.claim(JavaNames.pascal(command.name()))));
    }

    /** The name of a command's record. */
    String recordName(Command command) {
        return recordNames.getOrDefault(command.name(), command.name());
    }

    TypeSpec emit() {
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(types.command)
                .addJavadoc("A command of lifecycle {@code $L} with its arguments.\n", lifecycle.name())
                .addModifiers(Modifier.PUBLIC)
                .addMethod(MethodSpec.methodBuilder("commandNumber")
                        .addJavadoc("The command's number: its place in the file, from 1.\n")
                        .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                        .returns(TypeName.INT)
                        .build())
                .addMethod(defaulted(
                        "packedArguments",
                        TypeName.LONG,
                        "The arguments that the model knows, packed.",
                        CodeBlock.of("0")))
                .addMethod(defaulted(
                        "texts", TEXTS, "The arguments that are texts, by name.", CodeBlock.of("$T.of()", Map.class)));
        // A sealed interface needs somebody to be sealed for; where the engine issues all commands there is nobody.
        if (lifecycle.commands().stream().anyMatch(command -> !command.internal())) {
            type.addModifiers(Modifier.SEALED);
        }
        for (int number = 1; number <= lifecycle.commands().size(); number++) {
            Command command = lifecycle.commands().get(number - 1);
            if (!command.internal()) {
                type.addType(record(command, number, recordName(command)));
            }
        }
        return type.build();
    }

    private static MethodSpec defaulted(String name, TypeName returns, String documentation, CodeBlock value) {
        return MethodSpec.methodBuilder(name)
                .addJavadoc("$L\n", documentation)
                .addModifiers(Modifier.PUBLIC, Modifier.DEFAULT)
                .returns(returns)
                .addStatement("return $L", value)
                .build();
    }

    /** The names of a command's parameters in Java. */
    static List<String> parameterNames(Command command) {
        NamePool pool = NamePool.without(JavaNames.OBJECT_METHODS, METHODS);
        return command.parameters().stream()
                .map(parameter -> pool.claim(JavaNames.camel(parameter.name())))
                .toList();
    }

    private TypeSpec record(Command command, int number, String name) {
        List<String> names = parameterNames(command);
        MethodSpec.Builder components = MethodSpec.constructorBuilder();
        for (int i = 0; i < names.size(); i++) {
            Parameter parameter = command.parameters().get(i);
            components.addParameter(ParameterSpec.builder(types.of(parameter.type()), names.get(i))
                    .build());
        }
        TypeSpec.Builder record = TypeSpec.recordBuilder(name)
                .addJavadoc(Docs.of(
                        command.documentation(),
                        "Command " + Docs.code(command.name()),
                        command.span().line()))
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addSuperinterface(types.command)
                .recordConstructor(components.build());
        addCheck(record, command, names);
        record.addMethod(overriding("commandNumber", TypeName.INT, CodeBlock.of("$L", number)));
        addArguments(record, command, names);
        if (command.parameters().stream().anyMatch(CommandEmitter::secret)) {
            record.addMethod(MethodSpec.methodBuilder("toString")
                    .addJavadoc("Without arguments, because some are secret.\n")
                    .addAnnotation(Override.class)
                    .addModifiers(Modifier.PUBLIC)
                    .returns(String.class)
                    .addStatement("return $S", name)
                    .build());
        }
        return record.build();
    }

    private static boolean secret(Parameter parameter) {
        return parameter.type() instanceof Type.TextType text && text.secret();
    }

    private void addCheck(TypeSpec.Builder record, Command command, List<String> names) {
        MethodSpec.Builder constructor = MethodSpec.compactConstructorBuilder().addModifiers(Modifier.PUBLIC);
        boolean any = false;
        for (int i = 0; i < names.size(); i++) {
            Parameter parameter = command.parameters().get(i);
            var outOfType = values.outOfType(parameter.type(), names.get(i));
            if (outOfType.isPresent()) {
                any = true;
                constructor
                        .beginControlFlow("if ($L)", outOfType.get())
                        .addStatement(
                                "throw new $T($S + $L)",
                                IllegalArgumentException.class,
                                command.name() + ": " + parameter.name() + " cannot be ",
                                names.get(i))
                        .endControlFlow();
            }
        }
        if (any) {
            record.addMethod(constructor.build());
        }
    }

    private void addArguments(TypeSpec.Builder record, Command command, List<String> names) {
        WordPlan plan = layout.argumentsOfCommand(command.name());
        CodeBlock.Builder packed = CodeBlock.builder();
        CodeBlock.Builder texts = CodeBlock.builder();
        for (int i = 0; i < names.size(); i++) {
            Parameter parameter = command.parameters().get(i);
            if (parameter.modelled()) {
                packed.add(packed.isEmpty() ? "" : "$W| ")
                        .add(TypedValue.packed(parameter.type(), names.get(i), plan.field(parameter.name())));
            } else {
                texts.add(
                        texts.isEmpty() ? "$T.entry($S, $L)" : ",$W$T.entry($S, $L)",
                        Map.class,
                        parameter.name(),
                        names.get(i));
            }
        }
        if (!packed.isEmpty()) {
            record.addMethod(overriding("packedArguments", TypeName.LONG, packed.build()));
        }
        if (!texts.isEmpty()) {
            record.addMethod(overriding("texts", TEXTS, CodeBlock.of("$T.ofEntries($L)", Map.class, texts.build())));
        }
    }

    private static MethodSpec overriding(String name, TypeName returns, CodeBlock value) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(returns)
                .addStatement("return $L", value)
                .build();
    }
}
