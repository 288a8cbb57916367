package dev.detent.grammar;

import static dev.detent.grammar.antlr.LifecycleSyntaxLexer.*;

import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.diagnostic.NameSuggestion;
import dev.detent.diagnostic.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/** Says in the author's words why a declaration was refused. */
final class SyntaxErrors {

    private final Tokens tokens;
    private final Braces braces;
    private final SyntaxHints hints;

    SyntaxErrors(Tokens tokens, Braces braces) {
        this.tokens = tokens;
        this.braces = braces;
        this.hints = new SyntaxHints(tokens);
    }

    /**
     * Describes the mistake in a declaration.
     *
     * @param start the index of the first token of the declaration
     * @param at the index of the token at fault
     * @param expected what could have stood there
     */
    Diagnostic describe(int start, int at, Expected expected) {
        Diagnostic said = said(start, at, expected);
        int previous = tokens.visibleBefore(at);
        boolean apart = previous >= 0 && tokens.line(tokens.get(at)) > tokens.endLine(tokens.get(previous)) + 1;
        return apart && said.labels().isEmpty() && said.span().equals(tokens.span(tokens.get(at)))
                ? said.label(tokens.span(tokens.get(previous)), "after this")
                : said;
    }

    private Diagnostic said(int start, int at, Expected expected) {
        Token found = tokens.get(at);
        Optional<Diagnostic> mistyped = BadTokens.describe(found, tokens.span(found));
        if (mistyped.isPresent()) {
            return mistyped.get();
        }
        if (endsEarly(at, expected)) {
            return unfinished(start, at, expected);
        }
        Optional<Diagnostic> confused = confused(tokens.get(start).getType(), found, expected);
        if (confused.isPresent()) {
            return confused.get();
        }
        String message = "expected " + ExpectedPhrase.of(expected) + ", found " + found(found);
        if (expected.hasName() && isReservedName(found, expected)) {
            return Diagnostic.of(
                            DiagnosticCode.RESERVED_WORD,
                            tokens.span(found),
                            "expected " + ExpectedPhrase.of(expected) + ", found the reserved word "
                                    + quote(found.getText()))
                    .help("choose another name, or put it in back quotes");
        }
        Optional<String> meant = meant(found, expected);
        if (meant.isPresent()) {
            return Diagnostic.of(DiagnosticCode.MISSPELT_WORD, tokens.span(found), message)
                    .help(meant.get());
        }
        Diagnostic plain = Diagnostic.of(DiagnosticCode.UNEXPECTED, tokens.span(found), message);
        return hints.hint(start, at, expected)
                .or(() -> hints.unnamed(start, expected))
                .map(plain::help)
                .orElse(plain);
    }

    /** Whether the declaration ended before it was complete: the file ends, or the next declaration begins. */
    private boolean endsEarly(int at, Expected expected) {
        int type = tokens.get(at).getType();
        boolean opens = Words.opensDeclaration(type) || (isHeaderWord(type) && !expected.has(STATE));
        return type == Token.EOF || (opens && tokens.isFirstOnLine(at));
    }

    private static boolean isHeaderWord(int type) {
        return type == LIFECYCLE || type == PACKAGE;
    }

    private Diagnostic unfinished(int start, int at, Expected expected) {
        if (expected.has(CLOSE_BRACE)) {
            return missingBrace(start, at);
        }
        int previous = tokens.visibleBefore(at);
        if (previous < 0) {
            return Diagnostic.of(
                    DiagnosticCode.UNEXPECTED,
                    Span.startOf(tokens.source().name()),
                    "expected " + ExpectedPhrase.of(expected) + ", found " + found(tokens.get(at)));
        }
        Token last = tokens.get(previous);
        return Diagnostic.of(
                        DiagnosticCode.UNEXPECTED,
                        tokens.span(last).end(),
                        "expected " + ExpectedPhrase.of(expected) + " after " + found(last) + ", found "
                                + found(tokens.get(at)))
                .help(hints.unfinished(start, expected).orElse("finish this declaration before " + before(at)));
    }

    /** A declaration without its last brace. */
    Diagnostic missingBrace(int start, int at) {
        Optional<Braces.Gap> gap = braces.gap(start, at);
        int before = gap.map(Braces.Gap::before).orElse(at);
        Diagnostic diagnostic = Diagnostic.of(
                        DiagnosticCode.MISSING_BRACE,
                        tokens.span(tokens.get(tokens.visibleBefore(before))).end(),
                        "expected `}` before " + before(before))
                .help("close each `{` with a `}`");
        return gap.map(place -> diagnostic.label(tokens.span(place.open()), "this brace is not closed"))
                .orElse(diagnostic);
    }

    /**
     * A brace that closes nothing.
     *
     * @param start where to begin to look for the one that is too many
     * @param at the index of the brace for which nothing is left to close
     */
    Diagnostic surplusBrace(int start, int at) {
        Token last = tokens.get(at);
        Token culprit = braces.surplus(start, at).orElse(last);
        Diagnostic diagnostic = Diagnostic.of(
                        DiagnosticCode.MISSING_BRACE, tokens.span(culprit), "there is no `{` for this `}`")
                .help("remove it, or write the `{` that it closes");
        return culprit == last ? diagnostic : diagnostic.label(tokens.span(last), "nothing is left to close here");
    }

    private String before(int at) {
        Token token = tokens.get(at);
        return token.getType() == Token.EOF ? "the end of the file" : "`" + token.getText() + "`";
    }

    /** Signs that are right elsewhere. */
    private Optional<Diagnostic> confused(int opener, Token found, Expected expected) {
        if (found.getType() == ASSIGN && expected.has(EQ)) {
            return Optional.of(foreign(found, "`=` does not compare", "write `==`"));
        } else if (found.getType() == EQ && expected.has(ASSIGN)) {
            return Optional.of(foreign(found, "`==` compares and writes nothing", "write `=`"));
        } else if (found.getType() == ARROW && expected.has(TO)) {
            return Optional.of(foreign(found, "`->` stands only in the rows of a table", "write `to`"));
        } else if (found.getType() == ARROW && opener != TABLE && expected.has(IMPLIES)) {
            return Optional.of(foreign(
                    found,
                    "`->` stands only in the rows of a table",
                    "write `implies`, or `leads to` after `eventually`"));
        } else if (found.getType() == TO && expected.has(ARROW)) {
            return Optional.of(foreign(found, "a row of a table goes with `->`", "write `->`"));
        }
        return Optional.empty();
    }

    private Diagnostic foreign(Token found, String message, String help) {
        return Diagnostic.of(DiagnosticCode.FOREIGN_OPERATOR, tokens.span(found), message)
                .help(help);
    }

    /** Where an operand is expected, a word that is an operator is a mistake of another kind. */
    private static boolean isReservedName(Token found, Expected expected) {
        return Words.isReserved(found.getType())
                && (!ExpectedPhrase.isOperator(found.getType()) || !expected.has(OPEN_PAREN));
    }

    private static Optional<String> meant(Token found, Expected expected) {
        if (found.getType() != ID && !Words.isWord(found.getType())) {
            return Optional.empty();
        }
        List<String> words = new ArrayList<>();
        for (int type : expected.types()) {
            if (Words.isWord(type)) {
                words.add(Words.spelling(type));
            }
        }
        return NameSuggestion.didYouMean(found.getText(), words);
    }

    static String found(Token token) {
        return switch (token.getType()) {
            case Token.EOF -> "the end of the file";
            case STRING -> "a text";
            default -> quote(token.getText());
        };
    }

    /** Some text of the file in back quotes, cut if it is long. */
    static String quote(String text) {
        String shown = text.length() > 40 ? text.substring(0, text.offsetByCodePoints(0, 37)) + "..." : text;
        return "`" + shown + "`";
    }
}
