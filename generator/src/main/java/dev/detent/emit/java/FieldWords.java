package dev.detent.emit.java;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.detent.emit.java.Members.Group;
import dev.detent.model.Type;
import java.util.Locale;
import javax.lang.model.element.Modifier;

/** Methods that read and write fields of packed words. */
final class FieldWords {

    private final Members members;

    FieldWords(Members members) {
        this.members = members;
    }

    /** A method that reads a field; its only parameter is the word, by the name given. */
    MethodSpec reader(String name, String word, BitField field, Type type) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(TypeName.LONG, word);
        if (truth(type)) {
            return method.returns(TypeName.BOOLEAN)
                    .addStatement("return ($L >>> $L & 1) != 0", word, shift(field))
                    .build();
        }
        return method.returns(TypeName.INT)
                .addStatement(
                        "return $L",
                        fromIndex("(int) (" + word + " >>> " + shift(field) + " & " + mask(field) + ")", type))
                .build();
    }

    /** A method that gives the word with another value of the field. */
    MethodSpec writer(String name, String word, BitField field, Type type) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(TypeName.LONG)
                .addParameter(TypeName.LONG, word)
                .addParameter(truth(type) ? TypeName.BOOLEAN : TypeName.INT, "value")
                .addStatement("return $L", put(word, field, truth(type) ? "1" : mask(field), toIndex("value", type)))
                .build();
    }

    /** A method that reads a field as it is. */
    MethodSpec number(String name, String word, BitField field) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(TypeName.INT)
                .addParameter(TypeName.LONG, word)
                .addStatement("return (int) ($L >>> $L & $L)", word, shift(field), mask(field))
                .build();
    }

    /** A method that reads a field that is itself a packed word. */
    MethodSpec bits(String name, String word, BitField field) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(TypeName.LONG)
                .addParameter(TypeName.LONG, word)
                .addStatement("return $L >>> $L & $L", word, shift(field), mask(field))
                .build();
    }

    private static boolean truth(Type type) {
        return type instanceof Type.TruthType;
    }

    /** From the index in a field to the number in an expression. */
    private static String fromIndex(String index, Type type) {
        if (type instanceof Type.RangeType range && range.low() != 0) {
            return index + (range.low() > 0 ? " + " + range.low() : " - " + -(long) range.low());
        }
        return type instanceof Type.EnumerationType named && !named.optional() ? index + " + 1" : index;
    }

    /** From the number in an expression to the index in a field. */
    String toIndex(String value, Type type) {
        if (type instanceof Type.RangeType range) {
            return within() + "(" + range.low() + ", " + range.high() + ", " + value + ")";
        }
        if (truth(type)) {
            return value + " ? 1 : 0";
        }
        return type instanceof Type.EnumerationType named && !named.optional() ? value + " - 1" : value;
    }

    private String put(String word, BitField field, String mask, String index) {
        String put = members.method(
                Group.ARITHMETIC,
                "put",
                0,
                "put",
                name -> MethodSpec.methodBuilder(name)
                        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                        .returns(TypeName.LONG)
                        .addParameter(TypeName.LONG, "word")
                        .addParameter(TypeName.INT, "shift")
                        .addParameter(TypeName.LONG, "mask")
                        .addParameter(TypeName.INT, "index")
                        .addStatement("return word & ~(mask << shift) | (long) index << shift")
                        .build());
        return put + "(" + word + ", " + shift(field) + ", " + mask + ", " + index + ")";
    }

    private String within() {
        return members.method(
                Group.ARITHMETIC,
                "within",
                1,
                "within",
                name -> MethodSpec.methodBuilder(name)
                        .addJavadoc(
                                "How far a number is above its low end. A check of the file shows that it stays in its range.\n")
                        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                        .returns(TypeName.INT)
                        .addParameter(TypeName.INT, "low")
                        .addParameter(TypeName.INT, "high")
                        .addParameter(TypeName.INT, "value")
                        .beginControlFlow("if (value < low || value > high)")
                        .addStatement(
                                "throw new $T(value + $S + low + $S + high)",
                                ArithmeticException.class,
                                " is outside of ",
                                "..")
                        .endControlFlow()
                        .addStatement("return value - low")
                        .build());
    }

    String shift(BitField field) {
        return members.constant(
                Group.FIELD,
                field.constant() + " " + field.bits(),
                2 * field.place(),
                field.constant() + "_SHIFT",
                name -> FieldSpec.builder(TypeName.INT, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .initializer("$L", field.shift())
                        .build());
    }

    String mask(BitField field) {
        String digits = Long.toHexString((1L << field.bits()) - 1).toUpperCase(Locale.ROOT);
        return members.constant(
                Group.FIELD,
                field.constant() + " " + field.bits(),
                2 * field.place() + 1,
                field.constant() + "_MASK",
                name -> FieldSpec.builder(TypeName.LONG, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .initializer("0x$LL", digits)
                        .build());
    }
}
