package dev.detent.emit.java;

import com.palantir.javapoet.MethodSpec;
import dev.detent.emit.java.MachineMethods.Signature;
import javax.lang.model.element.Modifier;

/** Begins a public method that implements one of the interface. */
final class Overriding {

    private Overriding() {}

    static MethodSpec.Builder method(Signature signature) {
        return MethodSpec.methodBuilder(signature.name())
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(signature.returns())
                .addParameters(signature.params().stream().map(Param::spec).toList());
    }
}
