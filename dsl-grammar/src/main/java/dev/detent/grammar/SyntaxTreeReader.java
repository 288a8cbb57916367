package dev.detent.grammar;

import static dev.detent.grammar.antlr.LifecycleSyntaxLexer.CLOSE_BRACE;
import static dev.detent.grammar.antlr.LifecycleSyntaxLexer.CLOSE_PAREN;
import static dev.detent.grammar.antlr.LifecycleSyntaxLexer.COMMA;
import static dev.detent.grammar.antlr.LifecycleSyntaxLexer.DOC;
import static java.util.Objects.requireNonNull;

import dev.detent.grammar.SyntaxTree.Branch;
import dev.detent.grammar.SyntaxTree.Comment;
import dev.detent.grammar.SyntaxTree.Start;
import dev.detent.grammar.SyntaxTree.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/**
 * Gives each comment of a file without errors to a word. A doc comment that ends the first line of a longer item goes
 * before the item, so that it describes the same however the item is laid out.
 */
final class SyntaxTreeReader {

    private final Tokens tokens;

    /** The doc comments at the ends of lines that describe nothing. */
    private final Set<Integer> strays;

    /** What stands before each word, by the index of its token. */
    private final Map<Integer, Gap> gaps = new HashMap<>();

    private final Map<Integer, Word> words = new HashMap<>();

    SyntaxTreeReader(Tokens tokens, DocComments docs) {
        this.tokens = tokens;
        this.strays = docs.trailing().stream()
                .filter(DocComments.Trailing::stray)
                .map(DocComments.Trailing::index)
                .collect(Collectors.toSet());
        List<Integer> visible = readGaps();
        docs.trailing().forEach(this::place);
        makeWords(visible);
    }

    Branch read(ParseTree tree) {
        String type = tree.getClass().getSimpleName();
        List<SyntaxTree> parts = new ArrayList<>();
        for (int i = 0; i < tree.getChildCount(); i++) {
            ParseTree child = tree.getChild(i);
            if (!(child instanceof TerminalNode terminal)) {
                parts.add(read(child));
            } else if (words.containsKey(terminal.getSymbol().getTokenIndex())) {
                parts.add(words.get(terminal.getSymbol().getTokenIndex()));
            }
        }
        return new Branch(type.substring(0, type.length() - "Context".length()), parts);
    }

    /** The comments between two words, and how the second word stands. */
    private static final class Gap {
        final List<Comment> comments = new ArrayList<>();
        final List<Integer> indexes = new ArrayList<>();
        Start start = Start.SAME_LINE;
        boolean comma;

        void remove(int index) {
            int place = indexes.indexOf(index);
            indexes.remove(place);
            comments.remove(place);
        }
    }

    // ---- what stands between the words

    private List<Integer> readGaps() {
        List<Integer> visible = new ArrayList<>();
        Gap gap = new Gap();
        Token previous = null;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            Start start = previous == null ? Start.SAME_LINE : start(previous, token);
            if (token.getChannel() != Token.DEFAULT_CHANNEL) {
                boolean afterComma = gap.comma && gap.comments.isEmpty();
                gap.comments.add(new Comment(text(token), afterComma ? start : atLeast(gap.start, start)));
                gap.indexes.add(i);
                gap.start = Start.SAME_LINE;
            } else if (token.getType() == COMMA && !visible.isEmpty() && !holdsDoc(gap, i, start)) {
                gap.comma = true;
                gap.start = atLeast(gap.start, start);
            } else {
                gap.start = atLeast(gap.start, start);
                gaps.put(i, gap);
                visible.add(i);
                gap = new Gap();
            }
            previous = token;
        }
        return visible;
    }

    /**
     * Whether a doc comment would describe something else if a comma moved to the word before it: one on a line of its own
     * before the comma, or one behind a comma that begins a line.
     */
    private boolean holdsDoc(Gap beforeComma, int comma, Start start) {
        List<Comment> comments = beforeComma.comments;
        boolean commentEnds = !comments.isEmpty()
                && (start != Start.SAME_LINE
                        || comments.stream()
                                .anyMatch(comment -> comment.spansLines() || comment.start() != Start.SAME_LINE));
        int doc = docAfter(comma);
        return (commentEnds && doc >= 0)
                || (start != Start.SAME_LINE && strays.contains(doc))
                || comments.stream()
                        .anyMatch(comment -> comment.text().startsWith("///") && comment.start() != Start.SAME_LINE);
    }

    /** The index of the doc comment that ends the line of a token; -1 if there is none. */
    private int docAfter(int index) {
        int next = index + 1;
        while (tokens.get(next).getChannel() != Token.DEFAULT_CHANNEL
                && start(tokens.get(next - 1), tokens.get(next)) == Start.SAME_LINE) {
            if (tokens.get(next).getType() == DOC) {
                return next;
            }
            next++;
        }
        return -1;
    }

    private Start start(Token previous, Token token) {
        int lines = tokens.line(token) - tokens.endLine(previous);
        return lines == 0 ? Start.SAME_LINE : lines == 1 ? Start.NEW_LINE : Start.AFTER_BLANK_LINE;
    }

    private static Start atLeast(Start one, Start other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static String text(Token token) {
        String text = token.getText().replace("\r\n", "\n").replace('\r', '\n');
        return text.startsWith("//") ? text.stripTrailing() : text;
    }

    // ---- doc comments at the end of a line

    private void place(DocComments.Trailing doc) {
        if (doc.stray()) {
            int word = doc.before();
            while (!gaps.containsKey(word)) {
                word--;
            }
            gapBefore(word).start = Start.PINNED;
        } else if (!endsItem(doc)) {
            Comment comment = new Comment(text(tokens.get(doc.index())), Start.NEW_LINE);
            gapBefore(nextWord(doc.index())).remove(doc.index());
            Gap item = gapBefore(doc.first());
            item.comments.add(comment);
            item.indexes.add(doc.index());
            item.start = Start.NEW_LINE;
        }
    }

    private boolean endsItem(DocComments.Trailing doc) {
        boolean beforeComma =
                tokens.get(doc.end()).getType() == COMMA && doc.before() == tokens.visibleBefore(doc.end());
        return doc.before() == doc.end() || beforeComma;
    }

    private Gap gapBefore(int word) {
        return requireNonNull(gaps.get(word));
    }

    private int nextWord(int index) {
        int i = index;
        while (!gaps.containsKey(i)) {
            i++;
        }
        return i;
    }

    // ---- words

    private void makeWords(List<Integer> visible) {
        List<Comment> before = gapBefore(visible.get(0)).comments;
        for (int i = 0; i < visible.size(); i++) {
            Token token = tokens.get(visible.get(i));
            Gap own = gapBefore(visible.get(i));
            Gap next = i + 1 < visible.size() ? gapBefore(visible.get(i + 1)) : new Gap();
            Token follower = tokens.get(visible.get(Math.min(i + 1, visible.size() - 1)));
            int split = onSameLine(next, follower);
            words.put(
                    visible.get(i),
                    new Word(
                            before,
                            own.start,
                            token.getType() == Token.EOF ? "" : token.getText(),
                            next.comma,
                            next.comments.subList(0, split),
                            split > 0 && endsLine(next, split)));
            before = next.comments.subList(split, next.comments.size());
        }
    }

    /** How many comments at the start of a gap belong to the word before it. */
    private static int onSameLine(Gap gap, Token follower) {
        int count = 0;
        while (count < gap.comments.size() && gap.comments.get(count).start() == Start.SAME_LINE) {
            count++;
        }
        int type = follower.getType();
        boolean closes = type == CLOSE_BRACE || type == CLOSE_PAREN || type == Token.EOF;
        return closes || endsLine(gap, count) ? count : 0;
    }

    private static boolean endsLine(Gap gap, int comments) {
        return comments < gap.comments.size()
                || gap.start != Start.SAME_LINE
                || (comments > 0 && gap.comments.get(comments - 1).endsLine());
    }
}
