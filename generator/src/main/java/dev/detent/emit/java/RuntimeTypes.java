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

    static final ClassName LIFECYCLE = ClassName.get(PROTOCOL, "Lifecycle");
    static final ClassName VOCABULARY = ClassName.get(PROTOCOL, "Vocabulary");
    static final ClassName FIELD = ClassName.get(PROTOCOL, "Field");
    static final ClassName FIELDS = ClassName.get(PROTOCOL, "Fields");
    static final ClassName TEXT_FLOW = ClassName.get(PROTOCOL, "TextFlow");
    static final ClassName TEXT_SOURCE = ClassName.get(PROTOCOL, "TextSource");
    static final ClassName REPLY = ClassName.get(PROTOCOL, "Reply");
    static final ClassName ALLOWED = ClassName.get(PROTOCOL, "Allowed");

    static final ClassName ENGINE = ClassName.get("dev.detent.runtime.engine", "Engine");
    static final ClassName STORED_STATE = ClassName.get("dev.detent.runtime.engine", "InstanceState");
    static final ClassName NO_SUCH_INSTANCE = ClassName.get("dev.detent.runtime.engine", "NoSuchInstance");
    static final ClassName STORE = ClassName.get("dev.detent.runtime.store", "Store");
    static final ClassName MESSAGE = ClassName.get("dev.detent.runtime.store", "Message");
    static final ClassName ADAPTER = ClassName.get("dev.detent.runtime.adapter", "Adapter");
    static final ClassName ANSWER = ClassName.get("dev.detent.runtime.adapter", "Answer");
    static final ClassName CALL_REQUEST = ClassName.get("dev.detent.runtime.adapter", "CallRequest");
    static final ClassName OBSERVATION = ClassName.get("dev.detent.runtime.adapter", "Observation");
    static final ClassName SUBJECT = ClassName.get("dev.detent.runtime.adapter", "Subject");
    static final ClassName PLATFORM = ClassName.get("dev.detent.runtime.simulate", "SimulatedPlatform");
    static final ClassName FAULT = ClassName.get("dev.detent.runtime.simulate", "Fault");

    private RuntimeTypes() {}
}
