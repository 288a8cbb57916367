package dev.detent.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Declares small private methods that are given what they read, and nothing else. */
final class Methods {

    private final MachineWords words;

    Methods(MachineWords words) {
        this.words = words;
    }

    /**
     * Declares a method.
     *
     * @param wanted its name, unless that is taken
     * @param given what it may read; of that it takes what it does read, and settings
     * @return the call
     */
    String declare(
            TypeSpec.Builder type,
            String wanted,
            TypeName returns,
            CodeBlock documentation,
            CodeBlock body,
            Param... given) {
        List<Param> params = Param.readBy(body.toString(), words.readable(given));
        String name = words.claimMethod(wanted);
        type.addMethod(MethodSpec.methodBuilder(name)
                .addJavadoc(documentation)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(returns)
                .addParameters(params.stream().map(Param::spec).toList())
                .addCode(body)
                .build());
        return name + "(" + Param.names(params) + ")";
    }
}
