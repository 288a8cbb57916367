package dev.detent.emit.java;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Java expression as text, and how tightly its outermost operator binds, so that brackets stand only where they are
 * needed or help to read.
 */
record Code(String text, int binding) {

    static final int OR = 1;
    static final int AND = 2;
    static final int EQUALITY = 3;
    static final int SUM = 4;
    static final int PRIMARY = 6;

    private static final Pattern RUNTIME_TYPE = Pattern.compile("\\b(Result|Follow)\\.");

    static Code primary(String text) {
        return new Code(text, PRIMARY);
    }

    /** The text as an operand of an operator that binds like {@code outer}. */
    String in(int outer) {
        return binding > outer ? text : "(" + text + ")";
    }

    /** The negation; comparisons turn around. */
    Code not() {
        if (text.equals("true") || text.equals("false")) {
            return primary(text.equals("true") ? "false" : "true");
        }
        if (binding == PRIMARY) {
            return text.startsWith("!") ? primary(text.substring(1)) : primary("!" + text);
        }
        if (binding == EQUALITY && text.indexOf(" == ") == text.lastIndexOf(" == ") && !text.contains(" != ")) {
            String turned = text.replace(" == ", " != ");
            return turned.equals(text) ? primary("!(" + text + ")") : new Code(turned, EQUALITY);
        }
        if (binding == EQUALITY && text.indexOf(" != ") == text.lastIndexOf(" != ") && !text.contains(" == ")) {
            return new Code(text.replace(" != ", " == "), EQUALITY);
        }
        return primary("!(" + text + ")");
    }

    static Code and(Code left, Code right) {
        if (left.text.equals("true")) {
            return right;
        }
        return right.text.equals("true") ? left : new Code(left.in(AND - 1) + " && " + right.in(AND - 1), AND);
    }

    /** Conjunctions inside get brackets: few readers know by heart which binds tighter. */
    static Code or(Code left, Code right) {
        if (left.text.equals("false")) {
            return right;
        }
        return right.text.equals("false") ? left : new Code(disjunct(left) + " || " + disjunct(right), OR);
    }

    private static String disjunct(Code code) {
        return code.binding == AND ? "(" + code.text + ")" : code.text;
    }

    /**
     * Text as a block that may be broken before its operators and after its commas; types of the runtime are imported.
     */
    static CodeBlock block(String text) {
        List<Object> types = new ArrayList<>();
        String named = RUNTIME_TYPE.matcher(text.replace("$", "$$")).replaceAll(match -> {
            types.add(match.group().equals("Result.") ? RuntimeTypes.RESULT : RuntimeTypes.FOLLOW);
            return Matcher.quoteReplacement("$T.");
        });
        String format = named.replace(" && ", "$W&& ")
                .replace(" || ", "$W|| ")
                .replace(" | ", "$W| ")
                .replace(" ? ", "$W? ")
                .replace(" : ", "$W: ")
                .replace(", ", ",$W");
        return CodeBlock.of(format, types.toArray());
    }

    /** Whether the text is one word or one call, so that a cast needs no brackets. */
    static boolean isName(String text) {
        return text.chars().allMatch(Character::isJavaIdentifierPart);
    }

    /** Whether the text reads a variable of this name. */
    static boolean reads(String text, String name) {
        int at = text.indexOf(name);
        while (at >= 0) {
            int end = at + name.length();
            boolean begins = at == 0 || !Character.isJavaIdentifierPart(text.charAt(at - 1));
            boolean ends = end == text.length()
                    || (!Character.isJavaIdentifierPart(text.charAt(end)) && text.charAt(end) != '(');
            if (begins && ends) {
                return true;
            }
            at = text.indexOf(name, at + 1);
        }
        return false;
    }
}
