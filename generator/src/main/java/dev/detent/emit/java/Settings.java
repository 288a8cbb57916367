package dev.detent.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import dev.detent.model.Command;
import dev.detent.model.EnumerationValue;
import dev.detent.model.Lifecycle;
import dev.detent.model.Type;
import dev.detent.model.Value;
import dev.detent.model.Variable;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Emits the record of a lifecycle's settings. */
final class Settings {

    private final Lifecycle lifecycle;
    private final JavaTypes types;
    private final Map<Variable, String> names = new LinkedHashMap<>();

    Settings(Lifecycle lifecycle, JavaTypes types) {
        this.lifecycle = lifecycle;
        this.types = types;
        NamePool pool = NamePool.without(JavaNames.OBJECT_METHODS, List.of("defaults"));
        lifecycle.settings().forEach(setting -> names.put(setting, pool.claim(JavaNames.camel(setting.name()))));
    }

    boolean exist() {
        return !names.isEmpty();
    }

    /** The value of a setting as the machine's conditions read it. */
    CodeBlock number(Variable setting) {
        String read = "settings." + names.get(setting) + "()";
        if (setting.type() instanceof Type.EnumerationType named) {
            return named.optional()
                    ? CodeBlock.of("$L.map(value -> value.ordinal() + 1).orElse(0)", read)
                    : CodeBlock.of("$L.ordinal() + 1", read);
        }
        return CodeBlock.of("$L", read);
    }

    /** A length of time of the file: a literal, or the name of a setting, and then zero where that is off. */
    CodeBlock length(String written) {
        return setting(written)
                .map(name -> CodeBlock.of("settings.$L().orElse($T.ZERO)", name, Duration.class))
                .orElseGet(() -> Durations.literal(written));
    }

    /** Whether a length of time of the file is not switched off. */
    CodeBlock on(String written) {
        return setting(written)
                .map(name -> CodeBlock.of("settings.$L().isPresent()", name))
                .orElse(CodeBlock.of("true"));
    }

    private Optional<String> setting(String written) {
        return names.entrySet().stream()
                .filter(setting -> setting.getKey().name().equals(written))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Whether some reaction waits as long as a setting says. */
    boolean delayReaction() {
        return lifecycle.reactions().stream()
                .flatMap(reaction -> reaction.delay().stream())
                .anyMatch(delay -> setting(delay).isPresent());
    }

    /** How long an answer is awaited: a literal, or what a setting says. */
    CodeBlock limit(String written) {
        return setting(written)
                .map(name -> CodeBlock.of("settings.$L()", name))
                .orElseGet(() -> CodeBlock.of("$T.of($L)", Optional.class, Durations.literal(written)));
    }

    /** Whether some answer is awaited as long as a setting says. */
    boolean limit(Command command) {
        return command.steps().stream()
                .flatMap(step -> step.within().stream())
                .anyMatch(limit -> setting(limit).isPresent());
    }

    TypeSpec emit() {
        MethodSpec.Builder components = MethodSpec.constructorBuilder();
        names.forEach((setting, name) -> components.addParameter(ParameterSpec.builder(types.of(setting.type()), name)
                .addJavadoc("$L\n", documentation(setting))
                .build()));
        TypeSpec.Builder record = TypeSpec.recordBuilder(types.settings)
                .addJavadoc("Settings of lifecycle {@code $L}: constant for a deployment.\n", lifecycle.name())
                .addModifiers(Modifier.PUBLIC)
                .recordConstructor(components.build());
        ranges().ifPresent(record::addMethod);
        defaults().ifPresent(record::addMethod);
        return record.build();
    }

    private static String documentation(Variable setting) {
        String words = setting.documentation().isBlank()
                ? "setting {@code " + setting.name() + "}"
                : Docs.escape(setting.documentation().strip());
        return setting.type() instanceof Type.DurationType ? words + " (empty: never)" : words;
    }

    private Optional<MethodSpec> ranges() {
        MethodSpec.Builder constructor = MethodSpec.compactConstructorBuilder().addModifiers(Modifier.PUBLIC);
        boolean any = false;
        for (Map.Entry<Variable, String> setting : names.entrySet()) {
            if (setting.getKey().type() instanceof Type.RangeType range) {
                any = true;
                constructor
                        .beginControlFlow(
                                "if ($L < $L || $L > $L)",
                                setting.getValue(),
                                range.low(),
                                setting.getValue(),
                                range.high())
                        .addStatement(
                                "throw new $T($S + $L)",
                                IllegalArgumentException.class,
                                setting.getKey().name() + " is " + range.low() + " to " + range.high() + ", not ",
                                setting.getValue())
                        .endControlFlow();
            }
        }
        return any ? Optional.of(constructor.build()) : Optional.empty();
    }

    /** What the file says, where it says something for every setting. */
    private Optional<MethodSpec> defaults() {
        if (names.keySet().stream().anyMatch(setting -> !hasDefault(setting))) {
            return Optional.empty();
        }
        CodeBlock values = names.keySet().stream()
                .map(setting -> value(setting.initial(), setting.type()))
                .collect(CodeBlock.joining(",$W"));
        return Optional.of(MethodSpec.methodBuilder("defaults")
                .addJavadoc("What the file says.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(types.settings)
                .addStatement("return new $T($L)", types.settings, values)
                .build());
    }

    private static boolean hasDefault(Variable setting) {
        return !(setting.initial() instanceof Value.None)
                || setting.type() instanceof Type.DurationType
                || (setting.type() instanceof Type.EnumerationType named && named.optional());
    }

    /** A value as an argument of the record of settings. */
    CodeBlock value(Value value, Type type) {
        if (value instanceof EnumerationValue named && type instanceof Type.EnumerationType wanted) {
            CodeBlock constant = CodeBlock.of(
                    "$T.$L",
                    types.enumeration(wanted.enumeration()),
                    Enumerations.constant(wanted.enumeration(), named));
            return wanted.optional() ? CodeBlock.of("$T.of($L)", Optional.class, constant) : constant;
        }
        if (value instanceof Value.Length length) {
            return CodeBlock.of("$T.of($L)", Optional.class, Durations.literal(length.duration()));
        }
        return value instanceof Value.None ? CodeBlock.of("$T.empty()", Optional.class) : CodeBlock.of("$L", value);
    }
}
