package dev.detent.emit.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.detent.model.Enumeration;
import dev.detent.model.EnumerationValue;
import dev.detent.model.NamedSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Emits a Java enumeration of one of the file. */
final class Enumerations {

    private Enumerations() {}

    /** The constant of a value: its name in capitals, with {@code _} at the end where an earlier value has that name. */
    static String constant(Enumeration enumeration, EnumerationValue wanted) {
        NamePool names = NamePool.without(List.of());
        for (EnumerationValue value : enumeration.values()) {
            String name = names.claim(JavaNames.constant(value.name()));
            if (value.equals(wanted)) {
                return name;
            }
        }
        throw new IllegalArgumentException(wanted.name() + " is no value of " + enumeration.name());
    }

    /** The enumeration with its named sets as constants beside its values. */
    static TypeSpec emit(Enumeration enumeration, ClassName type, List<NamedSet> sets) {
        boolean coded =
                enumeration.values().stream().anyMatch(value -> value.code().isPresent());
        TypeSpec.Builder java = TypeSpec.enumBuilder(type)
                .addJavadoc(Docs.of(
                        enumeration.documentation(),
                        "Values of " + Docs.code(enumeration.name()),
                        enumeration.span().line()))
                .addModifiers(Modifier.PUBLIC);
        NamePool names = NamePool.without(List.of());
        for (EnumerationValue value : enumeration.values()) {
            java.addEnumConstant(names.claim(JavaNames.constant(value.name())), constant(value, coded));
        }
        sets.stream()
                .filter(set -> set.enumeration().equals(enumeration)
                        && set.values().stream().allMatch(EnumerationValue.class::isInstance))
                .forEach(set -> java.addField(set(enumeration, type, set, names)));
        java.addField(String.class, "storedName", Modifier.PRIVATE, Modifier.FINAL)
                .addField(String.class, "label", Modifier.PRIVATE, Modifier.FINAL);
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addParameter(String.class, "storedName")
                .addParameter(String.class, "label")
                .addStatement("this.storedName = storedName")
                .addStatement("this.label = label");
        if (coded) {
            java.addField(OptionalInt.class, "code", Modifier.PRIVATE, Modifier.FINAL);
            constructor.addParameter(OptionalInt.class, "code").addStatement("this.code = code");
        }
        java.addMethod(constructor.build())
                .addMethod(getter(
                        "storedName",
                        TypeName.get(String.class),
                        "The name in the file, and under which it is stored."))
                .addMethod(getter("label", TypeName.get(String.class), "What a person is shown."));
        if (coded) {
            java.addMethod(getter(
                    "code", TypeName.get(OptionalInt.class), "The number by which other systems know it, if they do."));
        }
        return java.addMethod(fromName(type, enumeration)).build();
    }

    private static FieldSpec set(Enumeration enumeration, ClassName type, NamedSet set, NamePool names) {
        CodeBlock values = set.values().stream()
                .map(EnumerationValue.class::cast)
                .map(value -> CodeBlock.of("$L", constant(enumeration, value)))
                .collect(CodeBlock.joining(",$W"));
        return FieldSpec.builder(
                        ParameterizedTypeName.get(ClassName.get(Set.class), type),
                        names.claim(JavaNames.constant(set.name())),
                        Modifier.PUBLIC,
                        Modifier.STATIC,
                        Modifier.FINAL)
                .addJavadoc(Docs.of(
                        set.documentation(),
                        "The values of " + Docs.code(set.name()),
                        set.span().line()))
                .initializer("$T.of($L)", Set.class, values)
                .build();
    }

    private static TypeSpec constant(EnumerationValue value, boolean coded) {
        CodeBlock.Builder arguments = CodeBlock.builder().add("$S, $S", value.name(), value.label());
        if (coded) {
            arguments.add(
                    value.code().isPresent() ? ", $T.of($L)" : ", $T.empty()",
                    value.code().isPresent()
                            ? new Object[] {OptionalInt.class, value.code().getAsInt()}
                            : new Object[] {OptionalInt.class});
        }
        TypeSpec.Builder constant = TypeSpec.anonymousClassBuilder(arguments.build());
        if (!value.documentation().isBlank()) {
            constant.addJavadoc(Docs.of(value.documentation(), ""));
        }
        return constant.build();
    }

    private static MethodSpec getter(String name, TypeName type, String documentation) {
        return MethodSpec.methodBuilder(name)
                .addJavadoc("$L\n", documentation)
                .addModifiers(Modifier.PUBLIC)
                .returns(type)
                .addStatement("return $L", name)
                .build();
    }

    private static MethodSpec fromName(ClassName type, Enumeration enumeration) {
        return MethodSpec.methodBuilder("fromName")
                .addJavadoc("The value of a stored name.\n\n@throws IllegalArgumentException if there is none\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(type)
                .addParameter(String.class, "storedName")
                .beginControlFlow("for ($T value : values())", type)
                .beginControlFlow("if (value.storedName.equals(storedName))")
                .addStatement("return value")
                .endControlFlow()
                .endControlFlow()
                .addStatement(
                        "throw new $T($S + storedName)",
                        IllegalArgumentException.class,
                        enumeration.name() + " has no value ")
                .build();
    }
}
