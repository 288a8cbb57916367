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

    /** For each token, how many more braces are opened than closed before it. */
    private final int[] depths;

    Braces(Tokens tokens) {
        this.tokens = tokens;
        this.depths = new int[tokens.size() + 1];
        for (int i = 0; i < tokens.size(); i++) {
            int change = switch (tokens.get(i).getType()) {
                case LifecycleSyntaxLexer.OPEN_BRACE -> 1;
                case LifecycleSyntaxLexer.CLOSE_BRACE -> -1;
                default -> 0;
            };
            depths[i + 1] = depths[i] + change;
        }
    }

    /** Further left than any token: nothing is told by the indentation of a block whose first line has none. */
    private static final int NOWHERE = -1;

    /** An open brace, and how far its closing one is expected from the left at least. */
    private record Open(Token brace, int indentation) {}

    /** The first brace that seems not to be closed in a declaration, from its first token up to but without {@code end}. */
    Optional<Gap> gap(int start, int end) {
        Deque<Open> open = new ArrayDeque<>();
        int opener = start;
        for (int i = tokens.visibleFrom(start); i < end; i = tokens.visibleFrom(i + 1)) {
            Token token = tokens.get(i);
            if (!open.isEmpty() && tokens.isFirstOnLine(i) && endsBlock(token, open.element())) {
                return Optional.of(new Gap(open.element().brace(), i));
            }
            if (Words.opensDeclaration(token.getType())) {
                opener = i;
            } else if (token.getType() == LifecycleSyntaxLexer.OPEN_BRACE) {
                boolean isBody =
                        open.isEmpty() || opener > open.element().brace().getTokenIndex();
                Token left = isBody ? tokens.get(opener) : token;
                open.push(new Open(token, isIndented(i, left) ? tokens.indentation(left) : NOWHERE));
            } else if (token.getType() == LifecycleSyntaxLexer.CLOSE_BRACE && !open.isEmpty()) {
                open.pop();
            }
        }
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(new Gap(open.element().brace(), end));
    }

    private boolean isIndented(int brace, Token left) {
        int first = tokens.visibleFrom(brace + 1);
        return !tokens.isFirstOnLine(first) || tokens.indentation(tokens.get(first)) > tokens.indentation(left);
    }

    /** Whether the first token of a line stands too far left to be in the block of a brace. */
    private boolean endsBlock(Token token, Open open) {
        int found = tokens.indentation(token);
        return switch (token.getType()) {
            case LifecycleSyntaxLexer.OPEN_BRACE -> false;
            case LifecycleSyntaxLexer.CLOSE_BRACE -> found < open.indentation();
            default -> found <= open.indentation();
        };
    }

    /** Whether a closing brace would have something to close, in the tokens from {@code start} up to {@code end}. */
    boolean isOpen(int start, int end) {
        return depths[end] > depths[start];
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

    /** Whether the brace that closes a block of lines stands where nobody would write it. */
    private boolean isOddlyPlaced(Token close, int index, Token open) {
        boolean opensBlock = tokens.isFirstOnLine(tokens.visibleFrom(open.getTokenIndex() + 1));
        if (!opensBlock || tokens.line(open) == tokens.line(close)) {
            return false;
        }
        return !tokens.isFirstOnLine(index) || tokens.indentation(close) > tokens.indentation(open);
    }
}
