package dev.detent.diagnostic;

import java.util.Comparator;

/**
 * A stretch of text in one file. The end is exclusive; a span may be empty.
 *
 * @param file the name of the file as shown to the user
 * @param line the first line, from 1
 * @param column the first column, from 1, in UTF-16 units
 * @param endLine the line of the end
 * @param endColumn the column just after the last character
 */
public record Span(String file, int line, int column, int endLine, int endColumn) implements Comparable<Span> {

    private static final Comparator<Span> ORDER = Comparator.comparing(Span::file)
            .thenComparingInt(Span::line)
            .thenComparingInt(Span::column)
            .thenComparingInt(Span::endLine)
            .thenComparingInt(Span::endColumn);

    /**
     * Rejects positions before the first character and an end before the start.
     *
     * @throws IllegalArgumentException if the numbers do not describe a stretch of text
     */
    public Span {
        if (line < 1 || column < 1 || endLine < line || (endLine == line && endColumn < column) || endColumn < 1) {
            throw new IllegalArgumentException(
                    "not a span: " + line + ":" + column + " to " + endLine + ":" + endColumn);
        }
    }

    /** The empty span just before the first character of a file. */
    public static Span startOf(String file) {
        return new Span(file, 1, 1, 1, 1);
    }

    /** The span from the start of this one to the end of {@code other}, which must not end before this one starts. */
    public Span to(Span other) {
        return new Span(file, line, column, other.endLine, other.endColumn);
    }

    /** The empty span at the start of this one. */
    public Span start() {
        return new Span(file, line, column, line, column);
    }

    /** The empty span at the end of this one. */
    public Span end() {
        return new Span(file, endLine, endColumn, endLine, endColumn);
    }

    @Override
    public int compareTo(Span other) {
        return ORDER.compare(this, other);
    }

    /** The position as compilers write it, {@code file:line:column}. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
