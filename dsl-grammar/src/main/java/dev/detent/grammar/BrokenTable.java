package dev.detent.grammar;

import static dev.detent.grammar.antlr.LifecycleSyntaxLexer.*;

import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.grammar.RuleParser.Outcome;
import dev.detent.grammar.antlr.LifecycleSyntaxParser;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.RowContext;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;

/**
 * Finds the mistakes of a table row by row, where each row begins a line. Only asked when it is already known that the table
 * cannot be read, so a wrong guess costs a message and nothing else.
 */
final class BrokenTable {

    /**
     * What was found.
     *
     * @param mistakes one for each row that cannot be read, in order of text
     * @param next the index of the first token after the table
     */
    record Found(List<Diagnostic> mistakes, int next) {}

    private final Tokens tokens;
    private final RuleParser rules;
    private final SyntaxErrors errors;

    BrokenTable(Tokens tokens, RuleParser rules, SyntaxErrors errors) {
        this.tokens = tokens;
        this.rules = rules;
        this.errors = errors;
    }

    /**
     * Looks through a table.
     *
     * @param table the index of its first token
     * @return empty if it is not written row by row, its end is not to be seen, or its rows are right
     */
    Optional<Found> look(int table) {
        int name = next(table);
        int brace = next(name);
        int first = next(brace);
        if (!Words.isName(type(name)) || type(brace) != OPEN_BRACE || !isInside(first, table)) {
            return Optional.empty();
        }
        int end = end(first, table);
        List<Diagnostic> mistakes = new ArrayList<>();
        for (int row = first; end >= 0 && row < end; ) {
            int following = following(row, first, end);
            mistake(table, row, following).ifPresent(mistakes::add);
            row = following;
        }
        return mistakes.isEmpty() ? Optional.empty() : Optional.of(new Found(mistakes, next(end)));
    }

    private boolean isInside(int index, int table) {
        return tokens.isFirstOnLine(index) && indentation(index) > indentation(table);
    }

    /** The index of the brace that closes the table, as its place says; -1 if there is none. */
    private int end(int first, int table) {
        for (int i = first; type(i) != Token.EOF; i = next(i)) {
            if (tokens.isFirstOnLine(i) && !isInside(i, table)) {
                return type(i) == CLOSE_BRACE ? i : -1;
            }
        }
        return -1;
    }

    /** The index of the first token of the next row, or of the end. */
    private int following(int row, int first, int end) {
        int i = next(row);
        while (i < end && !beginsRow(i, first, end)) {
            i = next(i);
        }
        return i;
    }

    /** Whether a row seems to begin here: a list goes on after a comma, and so does a row whose target has its own line. */
    private boolean beginsRow(int index, int first, int end) {
        if (!tokens.isFirstOnLine(index)
                || indentation(index) > indentation(first)
                || !(Words.isName(type(index)) || type(index) == ANY)) {
            return false;
        }
        int previous = type(tokens.visibleBefore(index));
        return previous != COMMA && (previous != ARROW || hasArrow(index, end));
    }

    private boolean hasArrow(int index, int end) {
        int i = index;
        do {
            if (type(i) == ARROW) {
                return true;
            }
            i = next(i);
        } while (i < end && !tokens.isFirstOnLine(i));
        return false;
    }

    private Optional<Diagnostic> mistake(int table, int row, int following) {
        int position = row;
        while (position < following) {
            Outcome<RowContext> outcome = rules.parse(
                    position,
                    LifecycleSyntaxParser::row,
                    next -> next == following || (next < following && tokens.isFirstOnLine(next)),
                    IntervalSet.of(CLOSE_BRACE));
            if (outcome.tree().isEmpty()) {
                return Optional.of(described(table, position, following, outcome));
            }
            position = outcome.next();
        }
        return Optional.empty();
    }

    private Diagnostic described(int table, int row, int following, Outcome<RowContext> outcome) {
        int at = outcome.next();
        if (at < following && type(at) == CLOSE_BRACE) {
            return errors.surplusBrace(at, at);
        }
        if (at == next(row) && type(row) == ON) {
            return Diagnostic.of(
                            DiagnosticCode.UNEXPECTED,
                            tokens.span(tokens.get(row)),
                            "expected the values that this row leads from, found `on`")
                    .help("a row says `FROM on COMMAND -> TO`");
        }
        return at < following
                ? errors.describe(table, at, outcome.expected())
                : unfinished(row, following, at == following ? ExpectedPhrase.of(outcome.expected()) : "");
    }

    /** A row that goes over into the next one. */
    private Diagnostic unfinished(int row, int following, String expected) {
        Token last = tokens.get(tokens.visibleBefore(following));
        String after = " after " + SyntaxErrors.found(last) + ", found the "
                + (type(following) == CLOSE_BRACE ? "end of the table" : "next row");
        Optional<Token> open = openBrace(row, following);
        if (open.isPresent()) {
            return Diagnostic.of(DiagnosticCode.MISSING_BRACE, tokens.span(last).end(), "expected `}`" + after)
                    .label(tokens.span(open.get()), "this brace is not closed")
                    .help("close each `{` with a `}`");
        }
        String wanted = switch (last.getType()) {
            case ARROW -> "a value or `unchanged`";
            case ON -> "a command";
            case WHEN -> "a condition";
            default -> expected.isEmpty() ? "the rest of this row" : expected;
        };
        return Diagnostic.of(DiagnosticCode.UNEXPECTED, tokens.span(last).end(), "expected " + wanted + after)
                .help("a row says `FROM on COMMAND -> TO`");
    }

    private Optional<Token> openBrace(int row, int following) {
        Deque<Token> open = new ArrayDeque<>();
        for (int i = row; i < following; i = next(i)) {
            if (type(i) == OPEN_BRACE) {
                open.push(tokens.get(i));
            } else if (type(i) == CLOSE_BRACE) {
                open.poll();
            }
        }
        return Optional.ofNullable(open.peek());
    }

    private int type(int index) {
        return tokens.get(index).getType();
    }

    private int next(int index) {
        return tokens.visibleFrom(Math.min(index + 1, tokens.size() - 1));
    }

    private int indentation(int index) {
        return tokens.indentation(tokens.get(index));
    }
}
