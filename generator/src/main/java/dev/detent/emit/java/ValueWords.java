package dev.detent.emit.java;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.detent.emit.java.Members.Group;
import dev.detent.model.Enumeration;
import dev.detent.model.EnumerationValue;
import dev.detent.model.Lifecycle;
import dev.detent.model.NamedSet;
import dev.detent.model.Type;
import dev.detent.model.Value;
import dev.detent.model.ValueSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Constants for named values, and tests of membership. The number of none is 0; named values count from 1. */
final class ValueWords {

    /** Up to so many comparisons read better than a method of their own. */
    private static final int FEW = 4;

    private final Lifecycle lifecycle;
    private final Members members;
    private final List<List<String>> unnamed = new ArrayList<>();
    private final Map<String, String> constants = new HashMap<>();

    ValueWords(Lifecycle lifecycle, Members members) {
        this.lifecycle = lifecycle;
        this.members = members;
    }

    /** A value, where one of the type is expected. */
    String number(Value value, Type type) {
        if (value instanceof EnumerationValue named && type instanceof Type.EnumerationType wanted) {
            return constant(wanted.enumeration(), named.name(), named.ordinal() + 1);
        }
        return value instanceof Value.Whole whole ? Integer.toString(whole.value()) : none();
    }

    String none() {
        return members.constant(
                Group.NONE,
                "none",
                0,
                "NONE",
                name -> FieldSpec.builder(TypeName.INT, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .addJavadoc("No value, no task, no command.\n")
                        .initializer("0")
                        .build());
    }

    String command(int number) {
        return constant(
                lifecycle.commandNames(), lifecycle.commands().get(number - 1).name(), number);
    }

    String action(int number) {
        return constant(
                lifecycle.actionNames(), lifecycle.actions().get(number - 1).name(), number);
    }

    String event(int number) {
        return numbered("EVENT", 2, lifecycle.events().get(number - 1).name(), number);
    }

    String reaction(int number) {
        return numbered("REACTION", 3, lifecycle.reactions().get(number - 1).name(), number);
    }

    String outcome(String name, int number) {
        return numbered("OUTCOME", 4, name, number);
    }

    String reported(String name, int number) {
        return numbered("REPORTED", 5, name, number);
    }

    private String constant(Enumeration enumeration, String value, int number) {
        return switch (enumeration.kind()) {
            case COMMANDS -> numbered("COMMAND", 0, value, number);
            case ACTIONS -> numbered("ACTION", 1, value, number);
            case CALLERS -> numbered("CALLER", 6, value, number);
            case STATE, INLINE ->
                numbered(enumeration.name(), 10 + lifecycle.enumerations().indexOf(enumeration), value, number);
        };
    }

    private String numbered(String prefix, int block, String value, int number) {
        return constants.computeIfAbsent(
                prefix + " " + value,
                key -> members.constant(
                        Group.VALUE,
                        key,
                        block * 100_000 + number,
                        JavaNames.constant(prefix + "_" + value),
                        name -> FieldSpec.builder(TypeName.INT, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                                .initializer("$L", number)
                                .build()));
    }

    /** Whether the value of an expression is in a set, or is not. */
    Code membership(Code element, Type type, ValueSet set, boolean negated) {
        if (set.name().isPresent()) {
            Code test = Code.primary(namedSet(set.name().get(), type) + "(" + element.text() + ")");
            return negated ? test.not() : test;
        }
        List<String> inside = numbers(set.values(), type);
        if (inside.isEmpty()) {
            return Code.primary(Boolean.toString(negated));
        }
        if (inside.size() == everything(type).size()) {
            return Code.primary(Boolean.toString(!negated));
        }
        if (inside.size() <= FEW || !(type instanceof Type.EnumerationType)) {
            return among(element, inside, negated);
        }
        List<String> rest = new ArrayList<>(numbers(everything(type), type));
        rest.removeAll(inside);
        if (rest.size() <= FEW) {
            return among(element, rest, !negated);
        }
        Code test = Code.primary(unnamedSet(inside, type) + "(" + element.text() + ")");
        return negated ? test.not() : test;
    }

    private static Code among(Code element, List<String> values, boolean negated) {
        Code test = Code.primary(Boolean.toString(negated));
        for (String value : values) {
            Code same = new Code(element.in(Code.EQUALITY) + (negated ? " != " : " == ") + value, Code.EQUALITY);
            test = negated ? Code.and(test, same) : Code.or(test, same);
        }
        return test;
    }

    private static List<Value> everything(Type type) {
        List<Value> values = new ArrayList<>();
        if (type instanceof Type.EnumerationType named) {
            if (named.optional()) {
                values.add(new Value.None());
            }
            values.addAll(named.enumeration().values());
        }
        return values;
    }

    private List<String> numbers(List<Value> values, Type type) {
        return values.stream().map(value -> number(value, type)).distinct().toList();
    }

    private String namedSet(NamedSet set, Type type) {
        return members.method(
                Group.SET,
                set.name(),
                lifecycle.sets().indexOf(set),
                JavaNames.camel(set.name()),
                name -> test(name, numbers(set.values(), type))
                        .addJavadoc(Docs.of(
                                set.documentation(),
                                "Set " + Docs.code(set.name()),
                                set.span().line()))
                        .build());
    }

    private String unnamedSet(List<String> inside, Type type) {
        int known = unnamed.indexOf(inside);
        int place = known >= 0 ? known : unnamed.size();
        if (known < 0) {
            unnamed.add(inside);
        }
        Enumeration enumeration = ((Type.EnumerationType) type).enumeration();
        String wanted = JavaNames.camel(enumeration.name()) + "Set" + (place + 1);
        return members.method(
                Group.SET,
                "unnamed",
                lifecycle.sets().size() + place,
                wanted,
                name -> test(name, inside).build());
    }

    private static MethodSpec.Builder test(String name, List<String> inside) {
        String labels = inside.stream().collect(Collectors.joining(", "));
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(TypeName.BOOLEAN)
                .addParameter(TypeName.INT, "value")
                .addCode("return switch (value) {\n$>case $L -> true;\ndefault -> false;\n$<};\n", Code.block(labels));
    }
}
