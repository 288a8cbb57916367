package dev.detent.emit.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.detent.model.Enumeration;
import dev.detent.model.Lifecycle;
import dev.detent.model.Type;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The types that are generated of a lifecycle, all of them at the top level of its package. Those that are named after the
 * lifecycle come first; an enumeration is named after its variable. A name that is taken, also by {@code java.lang}, gets
 * {@code _} at the end: {@code state order} of {@code lifecycle Order} becomes {@code Order_}.
 */
final class JavaTypes {

    /** Names that mean something in every Java file, as far as a variable might be called like that. */
    static final List<String> JAVA_LANG = List.of(
            "Appendable",
            "ArithmeticException",
            "AssertionError",
            "AutoCloseable",
            "Boolean",
            "Byte",
            "CharSequence",
            "Character",
            "Class",
            "ClassLoader",
            "Cloneable",
            "Comparable",
            "Deprecated",
            "Double",
            "Enum",
            "Error",
            "Exception",
            "Float",
            "FunctionalInterface",
            "IllegalArgumentException",
            "IllegalStateException",
            "Integer",
            "Iterable",
            "Long",
            "Math",
            "Module",
            "Number",
            "Object",
            "Override",
            "Package",
            "Process",
            "Readable",
            "Record",
            "Runnable",
            "Runtime",
            "RuntimeException",
            "SafeVarargs",
            "ScopedValue",
            "Short",
            "String",
            "StringBuffer",
            "StringBuilder",
            "StringTemplate",
            "SuppressWarnings",
            "System",
            "Thread",
            "ThreadGroup",
            "ThreadLocal",
            "Throwable",
            "Void");

    private final String packageName;
    private final NamePool names = NamePool.without(JAVA_LANG);
    private final Map<Enumeration, ClassName> enumerations = new HashMap<>();

    final ClassName facade;
    final ClassName collection;
    final ClassName lifecycle;
    final ClassName machine;
    final ClassName catalogue;
    final ClassName settings;
    final ClassName state;
    final ClassName command;
    final ClassName caller;
    final ClassName message;
    final ClassName actions;
    final ClassName adapter;
    final ClassName outside;
    final ClassName simulator;

    JavaTypes(Lifecycle declared) {
        this.packageName = declared.packageName();
        String base = JavaNames.pascal(declared.name());
        this.facade = claim(base);
        this.collection = claim(plural(base));
        this.lifecycle = claim(base + "Lifecycle");
        this.machine = claim(base + "Machine");
        this.catalogue = claim(base + "Catalogue");
        this.settings = claim(base + "Settings");
        this.state = claim(base + "State");
        this.command = claim(base + "Command");
        this.caller = claim(base + "Caller");
        this.actions = claim(base + "Actions");
        this.adapter = claim(base + "Adapter");
        this.outside = claim(base + "Outside");
        this.simulator = claim(base + "Simulator");
        this.message = claim(base + "Message");
        for (Enumeration enumeration : declared.enumerations()) {
            enumerations.put(enumeration, claim(JavaNames.pascal(enumeration.name())));
        }
    }

    /** As far as a rule goes: {@code Instances}, {@code Boxes}, {@code Entries}. */
    private static String plural(String name) {
        if (name.matches(".*(s|x|z|ch|sh)")) {
            return name + "es";
        }
        return name.matches(".*[^aeiou]y") ? name.substring(0, name.length() - 1) + "ies" : name + "s";
    }

    private ClassName claim(String wanted) {
        return ClassName.get(packageName, names.claim(wanted));
    }

    /** The enumeration's own type. */
    ClassName enumeration(Enumeration enumeration) {
        ClassName type = enumerations.get(enumeration);
        if (type == null) {
            throw new IllegalArgumentException("no type is generated of " + enumeration.name());
        }
        return type;
    }

    /** The type of a value in the API: what may be none is optional. */
    TypeName of(Type type) {
        if (type instanceof Type.TruthType) {
            return TypeName.BOOLEAN;
        }
        if (type instanceof Type.RangeType) {
            return TypeName.INT;
        }
        if (type instanceof Type.EnumerationType named) {
            ClassName own = enumeration(named.enumeration());
            return named.optional() ? optional(own) : own;
        }
        return type instanceof Type.DurationType
                ? optional(ClassName.get(Duration.class))
                : ClassName.get(String.class);
    }

    static TypeName optional(TypeName type) {
        return ParameterizedTypeName.get(ClassName.get(Optional.class), type);
    }
}
