package dev.detent.grammar;

import dev.detent.grammar.antlr.LifecycleSyntaxLexer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/**
 * Guesses from the indentation where a brace is missing or too many. Only asked when it is already known that the
 * braces of a declaration do not match, so a wrong guess costs a line number and nothing else.
 */
final class Braces {

    /**
     * A place where a closing brace seems to be missing.
     *
     * @param open the brace that is not closed
     * @param before the index of the token before which the closing one seems to be missing
     */
    record Gap(Token open, int before) {}

    private final Tokens tokens;

    Braces(Tokens tokens) {
        this.tokens = tokens;
    }

    /** The first brace that seems not to be closed in a declaration, from its first token up to but without {@code end}. */
    Optional<Gap> gap(int start, int end) {
        Deque<Token> open = new ArrayDeque<>();
        int left = tokens.indentation(tokens.get(start));
        for (int i = tokens.visibleFrom(start); i < end; i = tokens.visibleFrom(i + 1)) {
            Token token = tokens.get(i);
            if (!open.isEmpty() && tokens.isFirstOnLine(i)) {
                int expected = open.size() == 1 ? left : tokens.indentation(open.element());
                int found = tokens.indentation(token);
                boolean closes = token.getType() == LifecycleSyntaxLexer.CLOSE_BRACE;
                boolean opens = token.getType() == LifecycleSyntaxLexer.OPEN_BRACE;
                if (closes ? found < expected : !opens && found <= expected) {
                    return Optional.of(new Gap(open.element(), i));
                }
            }
            if (token.getType() == LifecycleSyntaxLexer.OPEN_BRACE) {
                open.push(token);
            } else if (token.getType() == LifecycleSyntaxLexer.CLOSE_BRACE && !open.isEmpty()) {
                open.pop();
            }
        }
        return open.isEmpty() ? Optional.empty() : Optional.of(new Gap(open.element(), end));
    }

    /** Whether a closing brace would have something to close, in the tokens from {@code start} up to {@code end}. */
    boolean isOpen(int start, int end) {
        int depth = 0;
        for (int i = start; i < end; i++) {
            int type = tokens.get(i).getType();
            depth += type == LifecycleSyntaxLexer.OPEN_BRACE ? 1 : type == LifecycleSyntaxLexer.CLOSE_BRACE ? -1 : 0;
        }
        return depth > 0;
    }

    /** The first closing brace between two tokens that seems to be one too many. */
    Optional<Token> surplus(int start, int end) {
        Deque<Token> open = new ArrayDeque<>();
        for (int i = tokens.visibleFrom(start); i < end; i = tokens.visibleFrom(i + 1)) {
            Token token = tokens.get(i);
            if (token.getType() == LifecycleSyntaxLexer.OPEN_BRACE) {
                open.push(token);
            } else if (token.getType() == LifecycleSyntaxLexer.CLOSE_BRACE) {
                if (open.isEmpty() || isOddlyPlaced(token, i, open.pop())) {
                    return Optional.of(token);
                }
            }
        }
        return Optional.empty();
    }

    private boolean isOddlyPlaced(Token close, int index, Token open) {
        if (tokens.line(open) == tokens.line(close)) {
            return false;
        }
        return !tokens.isFirstOnLine(index) || tokens.indentation(close) > tokens.indentation(open);
    }
}
