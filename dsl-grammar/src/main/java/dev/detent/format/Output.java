package dev.detent.format;

import dev.detent.grammar.SyntaxTree.Comment;
import dev.detent.grammar.SyntaxTree.Start;
import dev.detent.grammar.SyntaxTree.Word;
import java.util.List;

/** The text as far as it is written. Line ends are never doubled by accident, and no line ends with blanks. */
final class Output {

    private final StringBuilder text = new StringBuilder();
    private String gap = "";
    private int column;
    private int indentation;
    private boolean mustBreak;

    /** The column at which the next word stands, if lines begin at {@code indent} from now on. */
    int column(int indent) {
        return mustBreak ? indent : column == 0 ? indentation : column + gap.length();
    }

    /** Whether nothing more can stand on the line. */
    boolean mustBreak() {
        return mustBreak;
    }

    /** Ends the line, if there is anything on it. The next one begins at {@code indent}. */
    void line(int indent) {
        if (column > 0) {
            text.append('\n');
        }
        column = 0;
        indentation = indent;
        gap = "";
        mustBreak = false;
    }

    /** Ends the line and leaves an empty one, unless nothing is written yet. */
    void blankLine(int indent) {
        line(indent);
        if (!text.isEmpty()) {
            text.append('\n');
        }
    }

    /** Asks for blanks before the next word. */
    void gap(String blanks) {
        gap = blanks;
    }

    /** Writes text on the line, or on the next one if the line had to end; that one begins at {@code indent}. */
    void text(String written, int indent) {
        if (written.isEmpty()) {
            return;
        }
        if (mustBreak) {
            line(indent);
        }
        String before = column == 0 ? " ".repeat(indentation) : gap;
        gap = "";
        text.append(before).append(written);
        column += width(before) + width(written);
    }

    /** Writes a word with its comments. */
    void word(Word word, int indent) {
        for (Comment comment : word.before()) {
            start(comment.start(), indent);
            comment(comment, indent);
            gap(" ");
        }
        if (!word.before().isEmpty() || word.start() == Start.PINNED) {
            start(word.start(), indent);
        }
        text(word.text() + (word.comma() ? "," : ""), indent);
        after(word.after(), word.endsLine(), indent);
    }

    /** Writes comments after something on its line. */
    void after(List<Comment> comments, boolean endsLine, int indent) {
        for (Comment comment : comments) {
            gap(Doc.Leaf.gapBefore(comment));
            comment(comment, indent);
        }
        mustBreak |= endsLine;
    }

    private void start(Start start, int indent) {
        if (start != Start.SAME_LINE) {
            line(indent);
        }
    }

    /** Writes a comment; the stars of one that has a star on each line stay below each other. */
    void comment(Comment comment, int indent) {
        String[] lines = comment.text().split("\n", -1);
        boolean stars = true;
        for (int i = 1; i < lines.length; i++) {
            stars &= lines[i].stripLeading().startsWith("*");
        }
        int left = column(indent);
        text(lines[0], indent);
        for (int i = 1; i < lines.length; i++) {
            String line = stars ? " ".repeat(left + 1) + lines[i].strip() : lines[i].stripTrailing();
            text.append('\n').append(line);
            column = Math.max(1, width(line));
        }
        mustBreak |= comment.endsLine();
    }

    static int width(String written) {
        return written.codePointCount(0, written.length());
    }

    String text() {
        return text.toString();
    }
}
