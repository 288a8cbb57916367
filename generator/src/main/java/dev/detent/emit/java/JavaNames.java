package dev.detent.emit.java;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** How names of the file become Java names. A name that Java does not allow at its place gets {@code _} at the end. */
final class JavaNames {

    /** Reserved words, and {@code yield}, which cannot be called without a qualifier. */
    private static final Set<String> RESERVED = Set.of(
            "_",
            "abstract",
            "assert",
            "boolean",
            "break",
            "byte",
            "case",
            "catch",
            "char",
            "class",
            "const",
            "continue",
            "default",
            "do",
            "double",
            "else",
            "enum",
            "extends",
            "false",
            "final",
            "finally",
            "float",
            "for",
            "goto",
            "if",
            "implements",
            "import",
            "instanceof",
            "int",
            "interface",
            "long",
            "native",
            "new",
            "null",
            "package",
            "private",
            "protected",
            "public",
            "return",
            "short",
            "static",
            "strictfp",
            "super",
            "switch",
            "synchronized",
            "this",
            "throw",
            "throws",
            "transient",
            "true",
            "try",
            "void",
            "volatile",
            "while",
            "yield");

    /** Methods that every object has. */
    static final List<String> OBJECT_METHODS =
            List.of("clone", "equals", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    private JavaNames() {}

    /** {@code power_off} and {@code powerOff} become {@code powerOff}; {@code CPU_time} becomes {@code cpuTime}. */
    static String camel(String name) {
        List<String> words = words(name);
        if (words.isEmpty()) {
            return legal("");
        }
        String first = words.get(0);
        boolean shouted = first.chars().noneMatch(Character::isLowerCase);
        String begin =
                shouted ? first.toLowerCase(Locale.ROOT) : Character.toLowerCase(first.charAt(0)) + first.substring(1);
        return legal(begin + joined(words.subList(1, words.size())));
    }

    /** {@code power_off} and {@code powerOff} become {@code PowerOff}. */
    static String pascal(String name) {
        return legal(joined(words(name)));
    }

    /** {@code power_off} and {@code powerOff} become {@code POWER_OFF}. */
    static String constant(String name) {
        StringBuilder constant = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            boolean wordBegins = i > 0
                    && Character.isUpperCase(letter)
                    && (Character.isLowerCase(name.charAt(i - 1)) || Character.isDigit(name.charAt(i - 1)));
            if (wordBegins) {
                constant.append('_');
            }
            constant.append(letter);
        }
        return legal(constant.toString().toUpperCase(Locale.ROOT));
    }

    /** What stands between underscores. */
    private static List<String> words(String name) {
        return Arrays.stream(name.split("_", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String joined(List<String> words) {
        return words.stream()
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }

    private static String legal(String name) {
        String begun = name.isEmpty() || Character.isDigit(name.charAt(0)) ? "_" + name : name;
        return RESERVED.contains(begun) ? begun + "_" : begun;
    }
}
