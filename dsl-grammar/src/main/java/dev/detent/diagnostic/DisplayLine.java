package dev.detent.diagnostic;

/**
 * A source line as a terminal shows it: tabs as spaces, characters that would move or hide others as a replacement
 * character, and for each UTF-16 unit the terminal column at which it stands.
 */
final class DisplayLine {

    private static final int TAB = 4;
    private static final char REPLACEMENT = '\uFFFD';

    private final String text;
    private final int[] columns;

    DisplayLine(String line) {
        StringBuilder shown = new StringBuilder();
        int[] at = new int[line.length() + 1];
        int column = 0;
        int i = 0;
        while (i < line.length()) {
            int codePoint = line.codePointAt(i);
            int units = Character.charCount(codePoint);
            for (int unit = 0; unit < units; unit++) {
                at[i + unit] = column;
            }
            if (codePoint == '\t') {
                int width = TAB - column % TAB;
                shown.append(" ".repeat(width));
                column += width;
            } else if (isHidden(codePoint)) {
                shown.append(REPLACEMENT);
                column++;
            } else {
                shown.appendCodePoint(codePoint);
                column += width(codePoint);
            }
            i += units;
        }
        at[line.length()] = column;
        this.text = shown.toString();
        this.columns = at;
    }

    /**
     * A part of the line as a terminal shows it. A wide character that is cut in two becomes a space.
     *
     * @param from the first terminal column, from 0
     * @param width how many columns
     */
    String part(int from, int width) {
        StringBuilder part = new StringBuilder();
        int column = 0;
        for (int codePoint : text.codePoints().toArray()) {
            int end = column + width(codePoint);
            if (column >= from && end <= from + width) {
                part.appendCodePoint(codePoint);
            } else if (column < from && end > from) {
                part.append(' ');
            }
            column = end;
        }
        return part.toString();
    }

    /**
     * The terminal column of a character.
     *
     * @param column from 1, in UTF-16 units; beyond the end of the line means the end
     * @return from 0
     */
    int columnOf(int column) {
        return columns[Math.min(column - 1, columns.length - 1)];
    }

    /** Control characters, and those that change the direction of the text or show nothing. */
    private static boolean isHidden(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    /** How many columns a character takes: none if it sits on the one before, two if it is East Asian or an emoji. */
    private static int width(int codePoint) {
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        boolean wide = in(codePoint, 0x1100, 0x115F)
                || in(codePoint, 0x2E80, 0x303E)
                || in(codePoint, 0x3041, 0xA4CF)
                || in(codePoint, 0xAC00, 0xD7A3)
                || in(codePoint, 0xF900, 0xFAFF)
                || in(codePoint, 0xFE30, 0xFE6F)
                || in(codePoint, 0xFF00, 0xFF60)
                || in(codePoint, 0xFFE0, 0xFFE6)
                || in(codePoint, 0x1F300, 0x1F64F)
                || in(codePoint, 0x1F680, 0x1F6FF)
                || in(codePoint, 0x1F900, 0x1F9FF)
                || in(codePoint, 0x20000, 0x3FFFD);
        return wide ? 2 : 1;
    }

    private static boolean in(int codePoint, int low, int high) {
        return low <= codePoint && codePoint <= high;
    }
}
