package dev.detent.grammar;

import static dev.detent.grammar.antlr.LifecycleSyntaxLexer.*;

import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.diagnostic.Span;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/** Describes the tokens that can stand nowhere in a file. */
final class BadTokens {

    /** What to write instead of the operators of other languages. */
    private static final Map<String, String> INSTEAD = Map.ofEntries(
            Map.entry("&&", "write `and`"),
            Map.entry("&", "write `and`"),
            Map.entry("/\\", "write `and`"),
            Map.entry("||", "write `or`"),
            Map.entry("|", "write `or`; the values of a set are separated by commas"),
            Map.entry("\\/", "write `or`"),
            Map.entry("!", "write `not`"),
            Map.entry("~", "write `not`"),
            Map.entry("~>", "write `eventually name: P leads to Q`"),
            Map.entry("[]", "remove it: an `invariant` holds in every state"),
            Map.entry("=>", "write `implies`; the rows of a table go with `->`"),
            Map.entry("<=>", "write `==`"),
            Map.entry("===", "write `==`"),
            Map.entry("=<", "write `<=`"),
            Map.entry("<>", "write `!=`"),
            Map.entry("!==", "write `!=`"),
            Map.entry("#", "write `!=`; a comment begins with `//`"),
            Map.entry(":=", "write `=`"),
            Map.entry("++", "write `+= 1`"),
            Map.entry("--", "write `-= 1`; a comment begins with `//`"),
            Map.entry("*", "numbers can only be added and subtracted"),
            Map.entry("/", "numbers can only be added and subtracted; a comment begins with `//`"));

    private BadTokens() {}

    /** What is wrong with a token by itself; empty if it is only in the wrong place. */
    static Optional<Diagnostic> describe(Token token, Span span) {
        String text = token.getText();
        return switch (token.getType()) {
            case OPEN_STRING ->
                found(
                        DiagnosticCode.UNTERMINATED_STRING,
                        span,
                        "this text has no closing quote",
                        "end it with `\"` on the same line");
            case OPEN_COMMENT ->
                found(
                        DiagnosticCode.UNTERMINATED_COMMENT,
                        new Span(span.file(), span.line(), span.column(), span.line(), span.column() + 2),
                        "this comment does not end",
                        "end it with `*/`");
            case SINGLE_QUOTE ->
                found(
                        DiagnosticCode.SINGLE_QUOTES,
                        span,
                        "a text stands in double quotes",
                        "write `\"` instead of `'`");
            case PRIMED -> primed(span, text.substring(0, text.length() - 1));
            case BAD_NUMBER ->
                found(
                        DiagnosticCode.BAD_NUMBER,
                        span,
                        SyntaxErrors.quote(text) + " is neither a number nor a duration",
                        "numbers are written `12` or `0x0c`, durations `200ms`, `30s`, `15m`, `2h` or `7d`; a name does not begin with a digit");
            case BAD_WORD ->
                found(
                        DiagnosticCode.STRAY_CHARACTER,
                        span,
                        SyntaxErrors.quote(text) + " has a letter that no name can have",
                        "a name consists of the letters a to z and A to Z, digits and `_`");
            case FOREIGN ->
                text.equals(";")
                        ? found(
                                DiagnosticCode.FOREIGN_OPERATOR,
                                span,
                                "nothing ends with `;`",
                                "remove it; items on one line are separated by `,`")
                        : found(
                                DiagnosticCode.FOREIGN_OPERATOR,
                                span,
                                "there is no operator " + SyntaxErrors.quote(text),
                                INSTEAD.getOrDefault(text, "remove it"));
            case STRAY ->
                found(
                        DiagnosticCode.STRAY_CHARACTER,
                        span,
                        character(text.codePointAt(0)) + " means nothing here",
                        stray(text));
            default -> Optional.empty();
        };
    }

    private static Optional<Diagnostic> primed(Span span, String name) {
        return found(
                DiagnosticCode.FOREIGN_OPERATOR,
                span,
                SyntaxErrors.quote(name + "'") + " is not how a value after a step is written",
                "in a `step invariant`, `" + name + "` is the value after the step and `old(" + name
                        + ")` the one before");
    }

    private static Optional<Diagnostic> found(DiagnosticCode code, Span span, String message, String help) {
        return Optional.of(Diagnostic.of(code, span, message).help(help));
    }

    private static String character(int codePoint) {
        if (codePoint == '`') {
            return "this back quote";
        }
        if (codePoint > ' ' && codePoint < 127) {
            return "the character `" + Character.toString(codePoint) + "`";
        }
        String name = Character.getName(codePoint);
        String number = String.format(Locale.ROOT, "U+%04X", codePoint);
        return "the character " + number + (name == null ? "" : " (" + name + ")");
    }

    private static String stray(String text) {
        return switch (text) {
            case "[", "]" -> "sets and lists of values stand in braces";
            case "`" -> "back quotes stand around a name: a letter or `_`, then letters, digits and `_`";
            case "\u201C", "\u201D", "\u201E", "\u00AB", "\u00BB", "\u2018", "\u2019" ->
                "texts stand in straight double quotes: `\"`";
            case "\u00A0", "\u202F", "\u2007", "\u2009", "\u3000" -> "write an ordinary blank";
            case "\u2010", "\u2011", "\u2013", "\u2014", "\u2212" -> "write `-`; a name has `_` instead";
            case "\u2026" -> "write `..`";
            case "\u2264" -> "write `<=`";
            case "\u2265" -> "write `>=`";
            case "\u2260" -> "write `!=`";
            case "\u2192", "\u21D2" -> "write `to`, or `implies` in a condition";
            case "\u2227" -> "write `and`";
            case "\u2228" -> "write `or`";
            case "\u00AC" -> "write `not`";
            default -> "remove it";
        };
    }
}
