package dev.detent.explorer.code;

/** There are no classes to explore; the message says why and what to do. */
public final class UnusableCode extends Exception {

    private static final long serialVersionUID = 1L;

    public UnusableCode(String message) {
        super(message);
    }

    public UnusableCode(String message, Throwable cause) {
        super(message, cause);
    }
}
