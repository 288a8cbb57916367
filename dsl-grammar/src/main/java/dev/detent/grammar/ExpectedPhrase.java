package dev.detent.grammar;

import static dev.detent.grammar.antlr.LifecycleSyntaxLexer.*;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;

/** Says in a few words what could have stood at some place. */
final class ExpectedPhrase {

    private static final int MOST = 5;

    private static final IntervalSet OPERATORS =
            new IntervalSet(AND, OR, IMPLIES, NOT, IN, PLUS, MINUS, EQ, NE, LT, LE, GT, GE, ELSE, EXCEPT);
    private static final IntervalSet VALUES = new IntervalSet(TRUE, FALSE, NONE, INT, DURATION, NOT, OPEN_PAREN);

    /** Words that are offered together or not at all, and how they are called; the first that fits wins. */
    private record Family(String phrase, IntervalSet types) {}

    private static final List<Family> FAMILIES = List.of(
            new Family("a declaration such as `command`", Words.openers()),
            new Family("a command", new IntervalSet(COMMAND, TABLE, FAIR)),
            new Family(
                    "a clause such as `require`",
                    new IntervalSet(REQUIRE, ACCEPT, TASK, CALL, SUCCESS, FAILURE, LOST, UNKNOWN, ON)),
            new Family("an ending such as `failure`", new IntervalSet(SUCCESS, FAILURE, LOST, UNKNOWN, ON)),
            new Family("a clause such as `from`", new IntervalSet(FROM, TO, ELSE, PREEMPTS, ANYTIME, INTERNAL, UNUSED)),
            new Family("a mark such as `initial`", new IntervalSet(INITIAL, FINAL, TASK, WAS, UNUSED)),
            new Family("a mark such as `again harmless`", new IntervalSet(LEARNS, AGAIN, NEVER, OUTCOME)),
            new Family(
                    "an item such as `instances`",
                    new IntervalSet(INSTANCES, FAILURES, REPORTS, COMMANDS, WITHOUT, WITH, EXPECT)));

    private ExpectedPhrase() {}

    static boolean isOperator(int tokenType) {
        return OPERATORS.contains(tokenType);
    }

    /** Alternatives joined by commas and {@code or}. */
    static String of(Expected expected) {
        IntervalSet left = new IntervalSet(expected.types());
        List<String> families = new ArrayList<>();
        boolean name = expected.hasName();
        if (left.contains(TRUE)) {
            families.add("a condition or a value");
            left = left.subtract(VALUES);
            name = false;
        } else if (left.contains(AND) || left.contains(PLUS)) {
            left = left.subtract(OPERATORS);
        }
        for (Family family : FAMILIES) {
            if (left.and(family.types()).size() == family.types().size()) {
                families.add(0, family.phrase());
                left = left.subtract(family.types());
            }
        }
        List<String> all = new ArrayList<>();
        if (name) {
            all.add("a name");
        }
        List<String> signs = new ArrayList<>();
        for (int type : left.toArray()) {
            if (type != Token.EOF) {
                (isSign(type) ? signs : all).add(word(type));
            }
        }
        // Where much can follow, a comma or a parenthesis is hardly what was meant.
        boolean muchFollows = all.size() + families.size() > 1;
        signs.removeIf(sign -> muchFollows && (sign.equals("`,`") || sign.equals("`(`")));
        all.addAll(signs);
        all.addAll(families);
        if (all.isEmpty()) {
            return expected.has(Token.EOF) ? "the end of the file" : "an operator";
        }
        return join(all);
    }

    private static boolean isSign(int type) {
        return !Words.isWord(type) && type != STRING && type != INT && type != DURATION;
    }

    private static String word(int type) {
        return switch (type) {
            case STRING -> "a text in double quotes";
            case INT -> "a number";
            case DURATION -> "a duration such as `15m`";
            default -> "`" + Words.spelling(type) + "`";
        };
    }

    private static String join(List<String> all) {
        List<String> some = all.subList(0, Math.min(MOST, all.size()));
        int last = some.size() - 1;
        return last == 0 ? some.get(0) : String.join(", ", some.subList(0, last)) + " or " + some.get(last);
    }
}
