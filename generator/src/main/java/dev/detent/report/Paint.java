package dev.detent.report;

import dev.detent.check.Verdict;

/** Colours, where they are wanted. */
record Paint(boolean colour) {

    /** The text in the colour of a verdict: green for passed, red for violated and error, yellow for inconclusive. */
    String as(Verdict verdict, String text) {
        return switch (verdict) {
            case PASSED -> paint("1;32", text);
            case VIOLATED, ERROR -> paint("1;31", text);
            case INCONCLUSIVE -> paint("1;33", text);
        };
    }

    private String paint(String code, String text) {
        return colour ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
    }
}
