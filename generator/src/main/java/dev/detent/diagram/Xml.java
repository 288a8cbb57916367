package dev.detent.diagram;

import java.util.List;

/** Text and numbers as XML has them. */
final class Xml {

    private static final int REPLACEMENT = 0xfffd;

    private Xml() {}

    /** The text between tags or in double quotes; what XML cannot hold becomes the replacement character. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(character -> {
            switch (character) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(allowed(character) ? character : REPLACEMENT);
            }
        });
        return escaped.toString();
    }

    private static boolean allowed(int character) {
        boolean control = character < 0x20 && character != '\n' && character != '\t';
        boolean half = character >= 0xd800 && character <= 0xdfff;
        return !control && !half && character != 0xfffe && character != 0xffff;
    }

    /** A number with at most one decimal. */
    static String number(double value) {
        long tenths = Math.round(value * 10);
        String sign = tenths < 0 ? "-" : "";
        long size = Math.abs(tenths);
        return sign + size / 10 + (size % 10 == 0 ? "" : "." + size % 10);
    }

    /** Words for an attribute, with spaces between them. */
    static String words(List<String> words) {
        return escape(String.join(" ", words));
    }
}
