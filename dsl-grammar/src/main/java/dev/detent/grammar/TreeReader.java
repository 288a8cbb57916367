package dev.detent.grammar;

import dev.detent.ast.Expression.IntegerLiteral;
import dev.detent.ast.Name;
import dev.detent.ast.Text;
import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.diagnostic.Span;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.NameContext;
import dev.detent.grammar.antlr.LifecycleSyntaxParser.NamesContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/** What all builders of syntax trees share: places, names, texts, numbers, doc comments, and where mistakes go. */
final class TreeReader {

    private final Tokens tokens;
    private final DocComments docs;
    private final List<Diagnostic> diagnostics;

    TreeReader(Tokens tokens, DocComments docs, List<Diagnostic> diagnostics) {
        this.tokens = tokens;
        this.docs = docs;
        this.diagnostics = diagnostics;
    }

    void report(Diagnostic diagnostic) {
        diagnostics.add(diagnostic);
    }

    Span span(ParserRuleContext tree) {
        return tokens.span(tree);
    }

    Span span(Token token) {
        return tokens.span(token);
    }

    /** The doc comment of an item; to be asked after those of the items inside it. */
    Optional<String> doc(ParserRuleContext item) {
        return docs.of(item.getStart(), item.getStop());
    }

    Optional<String> doc(Token first, Token last) {
        return docs.of(first, last);
    }

    Name name(NameContext tree) {
        String written = tree.getText();
        String bare = written.startsWith("`") ? written.substring(1, written.length() - 1) : written;
        return new Name(bare, span(tree));
    }

    List<Name> names(NamesContext tree) {
        return tree.name().stream().map(this::name).toList();
    }

    Optional<Text> optionalText(@Nullable TerminalNode node) {
        return Optional.ofNullable(node).map(present -> text(present.getSymbol()));
    }

    Text text(Token token) {
        String written = token.getText();
        StringBuilder value = new StringBuilder();
        for (int i = 1; i < written.length() - 1; i++) {
            char c = written.charAt(i);
            if (c == '\\') {
                i++;
                value.appendCodePoint(unescape(token, written.codePointAt(i)));
                i += Character.charCount(written.codePointAt(i)) - 1;
            } else {
                value.append(c);
            }
        }
        return new Text(value.toString(), span(token));
    }

    private int unescape(Token token, int escaped) {
        if (escaped == 'n') {
            return '\n';
        }
        if (escaped != '"' && escaped != '\\') {
            report(Diagnostic.of(
                            DiagnosticCode.BAD_ESCAPE,
                            span(token),
                            "`\\" + Character.toString(escaped) + "` means nothing in a text")
                    .help("the escapes are `\\\"`, `\\\\` and `\\n`"));
        }
        return escaped;
    }

    IntegerLiteral integer(Token token) {
        String written = token.getText();
        boolean hexadecimal = written.startsWith("0x");
        String digits = hexadecimal ? written.substring(2) : written;
        return new IntegerLiteral(number(token, digits, hexadecimal ? 16 : 10), written, span(token));
    }

    /** The value of some digits at a token; the largest number there is if they are too many. */
    int number(Token token, String digits, int radix) {
        try {
            return Integer.parseInt(digits, radix);
        } catch (NumberFormatException tooLarge) {
            report(Diagnostic.of(DiagnosticCode.NUMBER_OUT_OF_RANGE, span(token), "this number is too large")
                    .help("the largest number is " + Integer.MAX_VALUE));
            return Integer.MAX_VALUE;
        }
    }

    /** Asks for a comma between items of a list that stand on one line. */
    void requireCommas(List<? extends ParserRuleContext> items) {
        for (int i = 1; i < items.size(); i++) {
            Token last = items.get(i - 1).getStop();
            Token first = items.get(i).getStart();
            boolean adjacent = tokens.visibleFrom(last.getTokenIndex() + 1) == first.getTokenIndex();
            boolean comma = !adjacent || last.getText().equals(",");
            if (!comma && tokens.endLine(last) == tokens.line(first)) {
                report(Diagnostic.of(
                                DiagnosticCode.MISSING_COMMA,
                                span(first),
                                "expected a comma before `" + first.getText() + "`")
                        .help("two items on one line need a comma between them"));
            }
        }
    }

    /**
     * Whether {@code fair} stands before a declaration. Where it ends a line on which something else stands, it was meant
     * for that, and is refused.
     */
    boolean fair(@Nullable TerminalNode word, TerminalNode declares, Token name) {
        if (word == null) {
            return false;
        }
        Token fair = word.getSymbol();
        if (!tokens.isFirstOnLine(fair.getTokenIndex()) && tokens.line(fair) < tokens.line(declares.getSymbol())) {
            report(Diagnostic.of(
                            DiagnosticCode.PROMISE_APART,
                            span(fair),
                            "`fair` is about what follows it, and that is `" + name.getText() + "`")
                    .label(span(name), "this would be promised")
                    .help("write it before `command` or `event`, on the same line: `fair command NAME from A to B`"));
        }
        return true;
    }

    /** The clauses that are the first of their kind; the others are refused. A kind without a word may repeat. */
    <T extends ParserRuleContext> List<T> once(List<T> clauses, Function<T, String> kind) {
        Map<String, T> seen = new HashMap<>();
        List<T> kept = new ArrayList<>();
        for (T clause : clauses) {
            String word = kind.apply(clause);
            T earlier = word.isEmpty() ? null : seen.putIfAbsent(word, clause);
            if (earlier == null) {
                kept.add(clause);
            } else {
                report(Diagnostic.of(DiagnosticCode.DUPLICATE_CLAUSE, span(clause), "a second `" + word + "`")
                        .label(span(earlier), "the first one is here")
                        .help("keep one of the two"));
            }
        }
        return kept;
    }

    /** A parse tree for which no syntax tree is built: a fault of ours, not of the file. */
    static IllegalStateException notBuilt(ParserRuleContext tree) {
        return new IllegalStateException("not built: " + tree.getClass().getSimpleName());
    }
}
