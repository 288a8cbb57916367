package dev.detent.check.tlc;

/** The escapes of TLA+ strings. */
final class TlaStrings {
    private static final String LETTERS = "\"\\tnrf";
    private static final String MEANINGS = "\"\\\t\n\r\f";

    private TlaStrings() {}

    static String quoted(String value) {
        StringBuilder text = new StringBuilder(value.length() + 2).append('"');
        for (int i = 0; i < value.length(); i++) {
            int escape = MEANINGS.indexOf(value.charAt(i));
            if (escape < 0) {
                text.append(value.charAt(i));
            } else {
                text.append('\\').append(LETTERS.charAt(escape));
            }
        }
        return text.append('"').toString();
    }

    /** The character that a backslash and this letter stand for, or -1. */
    static int unescaped(char letter) {
        int escape = LETTERS.indexOf(letter);
        return escape < 0 ? -1 : MEANINGS.charAt(escape);
    }
}
