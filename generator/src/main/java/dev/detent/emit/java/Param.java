package dev.detent.emit.java;

import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.stream.Collectors;

/** A parameter of a generated method. */
record Param(TypeName type, String name) {

    static Param word(String name) {
        return new Param(TypeName.LONG, name);
    }

    static Param number(String name) {
        return new Param(TypeName.INT, name);
    }

    ParameterSpec spec() {
        return ParameterSpec.builder(type, name).build();
    }

    /** Those that the text reads. */
    static List<Param> readBy(String text, List<Param> candidates) {
        return candidates.stream()
                .filter(candidate -> Code.reads(text, candidate.name()))
                .toList();
    }

    static String names(List<Param> params) {
        return params.stream().map(Param::name).collect(Collectors.joining(", "));
    }
}
