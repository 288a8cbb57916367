package dev.detent.emit.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.detent.model.EnumerationValue;
import dev.detent.model.Type;
import java.util.List;
import java.util.Optional;

/** Between the typed values of the API, the names of the file, and packed words. */
final class TypedValue {

    private final JavaTypes types;

    TypedValue(JavaTypes types) {
        this.types = types;
    }

    /** From the name of a value, given as an expression, to the typed value. */
    CodeBlock parsed(Type type, CodeBlock name) {
        if (type instanceof Type.TruthType) {
            return CodeBlock.of("$T.parseBoolean($L)", Boolean.class, name);
        }
        if (type instanceof Type.RangeType) {
            return CodeBlock.of("$T.parseInt($L)", Integer.class, name);
        }
        if (type instanceof Type.EnumerationType named) {
            ClassName own = types.enumeration(named.enumeration());
            return named.optional()
                    ? CodeBlock.of(
                            "$T.of($L).filter(name -> !name.equals($S)).map($T::fromName)",
                            Optional.class,
                            name,
                            "none",
                            own)
                    : CodeBlock.of("$T.fromName($L)", own, name);
        }
        return name;
    }

    /** From a typed value to its name. */
    CodeBlock named(Type type, String value) {
        if (type instanceof Type.TruthType) {
            return CodeBlock.of("$T.toString($L)", Boolean.class, value);
        }
        if (type instanceof Type.RangeType) {
            return CodeBlock.of("$T.toString($L)", Integer.class, value);
        }
        if (type instanceof Type.EnumerationType named) {
            return named.optional()
                    ? CodeBlock.of(
                            "$L.map($T::storedName).orElse($S)", value, types.enumeration(named.enumeration()), "none")
                    : CodeBlock.of("$L.storedName()", value);
        }
        return CodeBlock.of("$L", value);
    }

    /** From a typed value to its bits at the place of a field. */
    static CodeBlock packed(Type type, String value, BitField field) {
        CodeBlock index;
        if (type instanceof Type.TruthType) {
            index = CodeBlock.of("($L ? 1L : 0L)", value);
        } else if (type instanceof Type.RangeType range) {
            index = range.low() == 0
                    ? CodeBlock.of("(long) $L", value)
                    : CodeBlock.of("(long) ($L - $L)", value, range.low());
        } else if (type instanceof Type.EnumerationType named && named.optional()) {
            index = CodeBlock.of("$L.map(one -> one.ordinal() + 1L).orElse(0L)", value);
        } else {
            index = CodeBlock.of("(long) $L.ordinal()", value);
        }
        return field.shift() == 0 ? index : CodeBlock.of("$L << $L", index, field.shift());
    }

    /** The condition under which a typed value is not allowed; empty where every value of the Java type is. */
    Optional<CodeBlock> outOfType(Type type, String value) {
        if (type instanceof Type.RangeType range) {
            return Optional.of(CodeBlock.of("$L < $L || $L > $L", value, range.low(), value, range.high()));
        }
        if (type instanceof Type.EnumerationType named
                && named.values().size() < named.enumeration().values().size()) {
            CodeBlock allowed =
                    named.values().stream().map(one -> constant(named, one)).collect(CodeBlock.joining(",$W"));
            return Optional.of(
                    named.optional()
                            ? CodeBlock.of("!$L.map($T.of($L)::contains).orElse(true)", value, List.class, allowed)
                            : CodeBlock.of("!$T.of($L).contains($L)", List.class, allowed, value));
        }
        return Optional.empty();
    }

    private CodeBlock constant(Type.EnumerationType type, EnumerationValue value) {
        return CodeBlock.of(
                "$T.$L", types.enumeration(type.enumeration()), Enumerations.constant(type.enumeration(), value));
    }
}
