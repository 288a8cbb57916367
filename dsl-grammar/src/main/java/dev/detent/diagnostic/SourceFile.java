package dev.detent.diagnostic;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The text of one file, with access by line. Lines end at {@code \n}, {@code \r\n} or {@code \r}.
 *
 * <p>Two source files are equal if name and text are.
 */
public final class SourceFile {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String name;
    private final String text;
    private final int[] lineStarts;

    /**
     * Takes a text as it is; a byte order mark at its start is dropped.
     *
     * @param name the name shown to the user
     * @param text all of the file
     */
    public SourceFile(String name, String text) {
        this.name = name;
        this.text = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        this.lineStarts = lineStarts(this.text);
    }

    /**
     * Reads a file as UTF-8. What can go wrong with a file ends as a diagnostic, not as an exception.
     *
     * @param path where it is
     * @param name the name shown to the user
     */
    public static Diagnosed<SourceFile> read(Path path, String name) {
        return SourceReader.read(path, name);
    }

    /** Reads a file as UTF-8 and names it as the path is written, with {@code /} between the parts. */
    public static Diagnosed<SourceFile> read(Path path) {
        return read(path, path.toString().replace('\\', '/'));
    }

    /**
     * Takes bytes as UTF-8.
     *
     * @param name the name shown to the user
     * @param bytes all of the file
     */
    public static Diagnosed<SourceFile> decode(String name, byte[] bytes) {
        return SourceReader.decode(name, bytes);
    }

    private static int[] lineStarts(String text) {
        List<Integer> starts = new ArrayList<>();
        starts.add(0);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean firstOfPair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (c == '\n' || (c == '\r' && !firstOfPair)) {
                starts.add(i + 1);
            }
        }
        return starts.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The name shown to the user. */
    public String name() {
        return name;
    }

    /** All of the text, without a byte order mark. */
    public String text() {
        return text;
    }

    /** How many lines there are; at least one. The last one is empty if the text ends with a line end. */
    public int lineCount() {
        return lineStarts.length;
    }

    /**
     * One line without its line end.
     *
     * @param number from 1
     * @throws IndexOutOfBoundsException if there is no such line
     */
    public String line(int number) {
        if (number < 1 || number > lineStarts.length) {
            throw new IndexOutOfBoundsException("line " + number + " of " + lineStarts.length);
        }
        int start = lineStarts[number - 1];
        int end = number < lineStarts.length ? lineStarts[number] : text.length();
        while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return text.substring(start, end);
    }

    /**
     * How many blanks and tabs a line begins with.
     *
     * @param number from 1
     */
    public int indentation(int number) {
        int start = lineStarts[number - 1];
        int end = start;
        while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
            end++;
        }
        return end - start;
    }

    /**
     * The line of a character.
     *
     * @param offset in UTF-16 units, from 0 to the length of the text
     * @return from 1
     */
    public int lineAt(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /**
     * The span between two characters.
     *
     * @param start the offset of the first character, in UTF-16 units from 0
     * @param end the offset just after the last character
     */
    public Span span(int start, int end) {
        int line = lineAt(start);
        int endLine = lineAt(end);
        return new Span(name, line, start - lineStarts[line - 1] + 1, endLine, end - lineStarts[endLine - 1] + 1);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SourceFile that && name.equals(that.name) && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + text.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
