package dev.detent.emit.java;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.detent.model.Command;
import dev.detent.model.Lifecycle;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Emits the names of the messages that a lifecycle's commands emit. */
final class MessageEmitter {

    private final Lifecycle lifecycle;
    private final JavaTypes types;

    MessageEmitter(Lifecycle lifecycle, JavaTypes types) {
        this.lifecycle = lifecycle;
        this.types = types;
    }

    TypeSpec emit() {
        TypeSpec.Builder type = TypeSpec.enumBuilder(types.message)
                .addJavadoc("Messages of lifecycle {@code $L}.\n", lifecycle.name())
                .addModifiers(Modifier.PUBLIC);
        NamePool names = NamePool.without(List.of());
        for (String message : lifecycle.messages()) {
            type.addEnumConstant(
                    names.claim(JavaNames.constant(message)),
                    TypeSpec.anonymousClassBuilder("$S", message)
                            .addJavadoc("Emitted by $L.\n", senders(message))
                            .build());
        }
        return type.addField(String.class, "storedName", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addParameter(String.class, "storedName")
                        .addStatement("this.storedName = storedName")
                        .build())
                .addMethod(MethodSpec.methodBuilder("storedName")
                        .addJavadoc("The name in the file.\n")
                        .addModifiers(Modifier.PUBLIC)
                        .returns(String.class)
                        .addStatement("return storedName")
                        .build())
                .addMethod(of())
                .build();
    }

    private String senders(String message) {
        List<String> senders = lifecycle.commands().stream()
                .filter(command -> command.messages().contains(message))
                .map(Command::name)
                .map(Docs::code)
                .toList();
        return String.join(", ", senders);
    }

    private MethodSpec of() {
        return MethodSpec.methodBuilder("of")
                .addJavadoc(
                        "Which message it is.\n\n@throws IllegalArgumentException if this version of the lifecycle has no such message\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(types.message)
                .addParameter(RuntimeTypes.MESSAGE, "message")
                .beginControlFlow("for ($T known : values())", types.message)
                .beginControlFlow("if (known.storedName.equals(message.name()))")
                .addStatement("return known")
                .endControlFlow()
                .endControlFlow()
                .addStatement(
                        "throw new $T($S + message.name())",
                        IllegalArgumentException.class,
                        lifecycle.name() + " has no message ")
                .build();
    }
}
