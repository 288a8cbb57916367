package dev.detent.resolve;

import dev.detent.diagnostic.Diagnostic;
import dev.detent.model.Enumeration;
import dev.detent.model.EnumerationValue;
import dev.detent.model.Type;
import java.util.Collection;
import java.util.stream.Collectors;

/** How messages speak of types and names. */
final class Wording {

    private static final int SHOWN = 8;

    private Wording() {}

    /** Names in back quotes; of many only the first ones. */
    static String list(Collection<String> names) {
        String shown = names.stream().limit(SHOWN).map(name -> "`" + name + "`").collect(Collectors.joining(", "));
        return names.size() > SHOWN ? shown + " and " + (names.size() - SHOWN) + " more" : shown;
    }

    /** How a single value of the enumeration is called, without article. */
    static String valueOf(Enumeration enumeration) {
        return switch (enumeration.kind()) {
            case CALLERS -> "caller";
            case COMMANDS -> "command";
            case ACTIONS -> "action";
            case STATE, INLINE -> "value of `" + enumeration + "`";
        };
    }

    /** The same diagnostic, which also shows where the values of a state or of an inline enumeration are declared. */
    static Diagnostic valuesAt(Enumeration enumeration, Diagnostic diagnostic) {
        return switch (enumeration.kind()) {
            case CALLERS, COMMANDS, ACTIONS -> diagnostic;
            case STATE, INLINE -> diagnostic.label(enumeration.span(), "the values of `" + enumeration + "`");
        };
    }

    /** What to do where a value of one type stands for one of another. */
    static String mend(Type given, Type wanted) {
        boolean inline = given instanceof Type.EnumerationType from
                && wanted instanceof Type.EnumerationType
                && from.enumeration().kind() == Enumeration.Kind.INLINE;
        return inline
                ? "values in braces are a type of their own; to share them, name the type: `%s: %s`"
                        .formatted(
                                ((Type.EnumerationType) given).enumeration(),
                                ((Type.EnumerationType) wanted).enumeration())
                : "both sides must be of one type";
    }

    /** The type as a person would say it. */
    static String of(Type type) {
        if (type instanceof Type.RangeType range) {
            return range.low() == range.high()
                    ? "the number " + range.low()
                    : "a number in " + range.low() + ".." + range.high();
        }
        if (type instanceof Type.EnumerationType enumeration) {
            return of(enumeration);
        }
        if (type instanceof Type.TextType) {
            return "a text";
        }
        if (type instanceof Type.DurationType) {
            return "a length of time";
        }
        return type instanceof Type.NoneType ? "`none`" : "a truth value";
    }

    private static String of(Type.EnumerationType type) {
        String name = type.enumeration().name();
        String base = switch (type.enumeration().kind()) {
            case CALLERS -> "a caller";
            case COMMANDS -> "a command";
            case ACTIONS -> "an action";
            case STATE, INLINE -> "a value of `" + name + "`";
        };
        int size = type.values().size();
        if (size < type.enumeration().values().size()) {
            base += " in {"
                    + type.values().stream()
                            .limit(SHOWN)
                            .map(EnumerationValue::name)
                            .collect(Collectors.joining(", "))
                    + (size > SHOWN ? ", .." : "") + "}";
        }
        return type.optional() ? base + " or none" : base;
    }
}
