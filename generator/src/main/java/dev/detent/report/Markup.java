package dev.detent.report;

import java.util.ArrayList;
import java.util.List;

/** Text that is to stand in HTML, SVG or XML. */
final class Markup {

    private Markup() {}

    /** The text with what means something there escaped; what XML does not allow at all becomes a replacement character. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(isAllowed(point) ? point : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    private static boolean isAllowed(int point) {
        boolean text = point >= ' ' && point < 0xD800;
        return text || "\t\n\r".indexOf(point) >= 0 || (point > 0xDFFF && point < 0xFFFE) || point > 0xFFFF;
    }

    /** The text in lines of at most so many characters, broken at blanks where there are any. */
    static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
