package dev.detent.grammar;

import static dev.detent.grammar.antlr.LifecycleSyntaxLexer.*;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.Token;

/** What to do about a token that cannot stand where it stands: a guess at what was meant. */
final class SyntaxHints {

    private static final String GUARD = "a guard is `require CONDITION` in the body of a command";

    /** Words that other languages have, and how it is said here. */
    private static final Map<String, String> FOREIGN_WORDS = Map.of(
            "if", "there is no `if`: " + GUARD + ", a case is `accept when CONDITION { .. }`",
            "guard", GUARD,
            "assert", "what must hold is an `invariant NAME: CONDITION`",
            "transition", "what leads from one value to another is a command: `command NAME from A to B`",
            "enum", "write `state NAME { A, B }`, or `{A, B}` as a type",
            "var", "write `keep NAME: TYPE`",
            "let", "write `define NAME = CONDITION`",
            "after", "a reaction waits with `for 15m`, which stands after its condition",
            "while", "there are no loops: `retry` repeats a step");

    private static final Set<Integer> PROPERTIES = Set.of(INVARIANT, STEP, EVENTUALLY, ALWAYS, REACHABLE);

    private final Tokens tokens;

    SyntaxHints(Tokens tokens) {
        this.tokens = tokens;
    }

    /**
     * What was probably meant.
     *
     * @param start the index of the first token of the declaration
     * @param at the index of the token at fault
     */
    Optional<String> hint(int start, int at, Expected expected) {
        Token found = tokens.get(at);
        Optional<String> word = Optional.ofNullable(FOREIGN_WORDS.get(found.getText()))
                .or(() -> before(at).map(Token::getText).filter("if"::equals).map(FOREIGN_WORDS::get));
        return word.or(() -> hyphen(at))
                .or(() -> promise(tokens.get(start).getType(), at, expected))
                .or(() -> clause(tokens.get(start).getType(), at, expected))
                .or(() -> sign(tokens.get(start).getType(), at, expected))
                .or(() -> list(start, at, expected));
    }

    /** What to do where the next declaration begins too early. */
    Optional<String> unfinished(int start, Expected expected) {
        Token name = tokens.get(tokens.visibleFrom(start + 1));
        return tokens.get(start).getType() == CHECK && expected.has(OPEN_BRACE)
                ? Optional.of("a check has braces, even if nothing stands in them: `check " + name.getText() + " {}`")
                : Optional.empty();
    }

    private Optional<Token> before(int at) {
        int previous = tokens.visibleBefore(at);
        return previous < 0 ? Optional.empty() : Optional.of(tokens.get(previous));
    }

    private Optional<Token> after(int at) {
        int next = tokens.visibleFrom(at + 1);
        return next < tokens.size() ? Optional.of(tokens.get(next)) : Optional.empty();
    }

    /** A sign right between two names. */
    private Optional<String> hyphen(int at) {
        Token found = tokens.get(at);
        Optional<Token> left = before(at).filter(last -> last.getStopIndex() + 1 == found.getStartIndex());
        Optional<Token> right = after(at).filter(next -> found.getStopIndex() + 1 == next.getStartIndex());
        boolean between = left.isPresent()
                && right.isPresent()
                && Character.isLetter(left.get().getText().charAt(0))
                && Character.isLetter(right.get().getText().charAt(0));
        return found.getType() == MINUS && between
                ? Optional.of("no name has a hyphen; write `" + left.get().getText() + "_"
                        + right.get().getText() + "`")
                : Optional.empty();
    }

    private Optional<String> promise(int opener, int at, Expected expected) {
        boolean after = opener == FAIR && expected.has(COMMAND) && expected.has(EVENT);
        return after && tokens.get(at).getType() == FAIR
                ? Optional.of("write `fair` once")
                : when(after, "`fair` stands before what is promised: `fair command NAME ..` or `fair event NAME ..`");
    }

    private Optional<String> clause(int opener, int at, Expected expected) {
        int found = tokens.get(at).getType();
        boolean amongMembers = expected.has(COMMAND) && expected.has(TABLE) && !expected.has(STATE);
        return switch (found) {
            case RETURNS -> when(opener == ACTION, "`returns` stands after `needs` and before the effect");
            case NEEDS -> when(opener == ACTION, "`needs` stands before the effect and everything else");
            case OPEN_BRACE -> when(opener == ACTION, "the effect stands before `again harmless` and the other marks");
            case WHEN ->
                when(opener == COMMAND && expected.has(FROM), GUARD)
                        .or(() -> when(
                                opener == EVENT, "the condition stands before the effect: `event NAME when C { .. }`"));
            case LIFECYCLE, PACKAGE -> Optional.of("a file holds one lifecycle, and its `package` stands before it");
            case FAIR -> Optional.of("write `fair` before `command` or `event`");
            case BY -> when(opener == ALWAYS, "`by ..` stands before `when ..`");
            case FOR -> when(opener == REACTION, "`for ..` stands after the condition and before `issue`");
            case REQUIRE, SUCCESS, FAILURE, LOST, UNKNOWN, ON ->
                when(amongMembers, "in a group, the clauses for all of its commands stand before the first command");
            default ->
                when(
                                expected.has(REQUIRE)
                                        && after(at).filter(SyntaxHints::writes).isPresent(),
                                "writes stand in `accept { .. }`, `then { .. }` or an ending such as `success { .. }`")
                        .or(() -> when(
                                expected.has(OPEN_BRACE)
                                        && before(at)
                                                .filter(last -> last.getType() == ACCEPT)
                                                .isPresent(),
                                "writes stand in braces: `accept { .. }`"));
        };
    }

    private static boolean writes(Token token) {
        return token.getType() == ASSIGN || token.getType() == ADD_TO || token.getType() == TAKE_FROM;
    }

    private Optional<String> sign(int opener, int at, Expected expected) {
        return switch (tokens.get(at).getType()) {
            case DOT -> Optional.of("numbers are whole, and names have no parts");
            case CLOSE_PAREN -> closing(at, expected);
            case ANY -> when(opener == SET, "a set lists its values: `set NAME of STATE = {A, B}`");
            case CLOSE_BRACE -> when(opener == VIEW, "the last line of a view is a name and `otherwise`");
            case COMMA ->
                when(
                        opener == COMMAND
                                && before(at)
                                        .filter(last -> last.getType() == CLOSE_PAREN)
                                        .isPresent(),
                        "a command with parameters is declared alone");
            case MINUS ->
                Optional.of(
                        expected.has(ARROW)
                                ? "the arrow of a row has no blank in it: `->`"
                                : "there are no negative numbers");
            case INT -> when(expected.has(DURATION), "a length of time has its unit right behind it: " + duration(at));
            case ARROW ->
                when(opener == STATE, "a state lists its values; what leads from one to another are commands");
            case COLON ->
                when(opener == COMMAND, "no colon stands here: `command NAME from A to B`")
                        .or(() -> when(opener == DEFINE, "write `define NAME = CONDITION`"))
                        .or(() -> when(opener == CALLERS, "no colon stands here: `callers A, B`"));
            case ASSIGN -> when(opener == SET && expected.has(OF), "say of which state: `set NAME of STATE = {A, B}`");
            default -> Optional.empty();
        };
    }

    private Optional<String> closing(int at, Expected expected) {
        if (before(at).filter(last -> last.getType() == OPEN_PAREN).isPresent()) {
            return Optional.of("nothing stands in these parentheses: drop them");
        }
        return when(!expected.has(CLOSE_PAREN), "there is no `(` for this `)`");
    }

    /** A number and the word behind it as one length of time. */
    private String duration(int at) {
        String unit =
                after(at).map(next -> next.getText().toLowerCase(Locale.ROOT)).orElse("");
        String found = tokens.get(at).getText();
        if (unit.startsWith("ms") || unit.startsWith("milli")) {
            return "`" + found + "ms`";
        }
        return !unit.isEmpty() && "smhd".indexOf(unit.charAt(0)) >= 0
                ? "`" + found + unit.charAt(0) + "`"
                : "`30s`, `15m`, `2h` or `7d`";
    }

    private Optional<String> list(int start, int at, Expected expected) {
        Token found = tokens.get(at);
        boolean second = tokens.visibleBefore(at) == tokens.visibleFrom(start + 1);
        if (Words.isName(found.getType()) && expected.has(FROM) && second) {
            return Optional.of("say where it starts and where it leads: `command NAME from A to B`");
        }
        if (Words.isName(found.getType()) && tokens.get(start).getType() == TABLE && expected.has(ON)) {
            return Optional.of("`on` stands before the commands of a row, and a comma between two values");
        }
        return when(
                Words.isName(found.getType()) && expected.has(COMMA), "the names of a list are separated by commas");
    }

    /** The help for a property without a name. */
    Optional<String> unnamed(int start, Expected expected) {
        String word = tokens.get(start).getText();
        return when(
                PROPERTIES.contains(tokens.get(start).getType()) && expected.has(COLON),
                "a property has a name: `" + word
                        + (word.equals("step") ? " invariant" : word.equals("always") ? " possible" : "")
                        + " NAME: CONDITION`");
    }

    private static Optional<String> when(boolean applies, String help) {
        return applies ? Optional.of(help) : Optional.empty();
    }
}
