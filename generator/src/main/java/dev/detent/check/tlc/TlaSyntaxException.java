package dev.detent.check.tlc;

/** Text is not what TLC prints for a value, a state, a trace or a graph. */
public final class TlaSyntaxException extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 40;

    TlaSyntaxException(String expected, String text, int offset) {
        super("expected " + expected + " at offset " + offset + ", found " + found(text, offset));
    }

    private static String found(String text, int offset) {
        if (offset >= text.length()) {
            return "the end";
        }
        return TlaStrings.quoted(text.substring(offset, Math.min(text.length(), offset + SHOWN)));
    }
}
