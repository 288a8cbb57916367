package dev.detent.emit.java;

import com.palantir.javapoet.ClassName;

/** Types of the runtime that generated code names. */
final class RuntimeTypes {

    private static final String PROTOCOL = "dev.detent.runtime.protocol";

    static final ClassName MACHINE = ClassName.get(PROTOCOL, "Machine");
    static final ClassName ROW_LAYOUT = ClassName.get(PROTOCOL, "RowLayout");
    static final ClassName CALL_LAYOUT = ClassName.get(PROTOCOL, "CallLayout");
    static final ClassName CATALOGUE = ClassName.get(PROTOCOL, "Catalogue");
    static final ClassName WRITES = ClassName.get(PROTOCOL, "Writes");
    static final ClassName RESULT = ClassName.get(PROTOCOL, "Result");
    static final ClassName FOLLOW = ClassName.get(PROTOCOL, "Follow");

    private RuntimeTypes() {}
}
