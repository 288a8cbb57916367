package dev.detent.grammar;

import dev.detent.diagnostic.SourceFile;
import dev.detent.diagnostic.Span;
import dev.detent.grammar.antlr.LifecycleSyntaxLexer;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/**
 * The tokens of one file, and where they stand. ANTLR counts code points and only {@code \n} as a line end; the spans
 * made here count UTF-16 units and every line end.
 */
final class Tokens {

    private final SourceFile source;
    private final CommonTokenStream stream;
    private final int[] offsets;

    Tokens(SourceFile source) {
        this.source = source;
        this.offsets = utf16Offsets(source.text());
        LifecycleSyntaxLexer lexer = new LifecycleSyntaxLexer(CharStreams.fromString(source.text(), source.name()));
        lexer.removeErrorListeners();
        this.stream = new CommonTokenStream(lexer);
        stream.fill();
    }

    /** The UTF-16 offset of each code point and of the end; empty if the two counts agree anyway. */
    private static int[] utf16Offsets(String text) {
        int codePoints = text.codePointCount(0, text.length());
        if (codePoints == text.length()) {
            return new int[0];
        }
        int[] offsets = new int[codePoints + 1];
        int offset = 0;
        for (int i = 0; i < codePoints; i++) {
            offsets[i] = offset;
            offset += Character.charCount(text.codePointAt(offset));
        }
        offsets[codePoints] = offset;
        return offsets;
    }

    SourceFile source() {
        return source;
    }

    CommonTokenStream stream() {
        return stream;
    }

    Token get(int index) {
        return stream.get(index);
    }

    int size() {
        return stream.size();
    }

    /** The index of the first token at or after this index that the parser sees. */
    int visibleFrom(int index) {
        int i = index;
        while (get(i).getChannel() != Token.DEFAULT_CHANNEL) {
            i++;
        }
        return i;
    }

    /** The index of the last token before this index that the parser sees; -1 if there is none. */
    int visibleBefore(int index) {
        int i = index - 1;
        while (i >= 0 && get(i).getChannel() != Token.DEFAULT_CHANNEL) {
            i--;
        }
        return i;
    }

    Span span(Token token) {
        return span(token, token);
    }

    Span span(ParserRuleContext tree) {
        return span(tree.getStart(), tree.getStop());
    }

    Span span(Token first, Token last) {
        return source.span(offset(first.getStartIndex()), offset(last.getStopIndex() + 1));
    }

    /** The line on which a token begins. */
    int line(Token token) {
        return source.lineAt(offset(token.getStartIndex()));
    }

    /** The line on which a token ends. */
    int endLine(Token token) {
        return source.lineAt(offset(Math.max(token.getStartIndex(), token.getStopIndex())));
    }

    /** Whether no token that the parser sees stands before this one on its line. */
    boolean isFirstOnLine(int index) {
        int previous = visibleBefore(index);
        return previous < 0 || endLine(get(previous)) < line(get(index));
    }

    /** How many characters stand before the text of the line on which a token begins. */
    int indentation(Token token) {
        return source.indentation(line(token));
    }

    private int offset(int codePoint) {
        return offsets.length == 0 ? codePoint : offsets[codePoint];
    }
}
