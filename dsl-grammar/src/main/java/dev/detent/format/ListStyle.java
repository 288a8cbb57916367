package dev.detent.format;

/** How the items of a list are kept apart. */
enum ListStyle {
    /** Clauses that need nothing between them. */
    CLAUSES("  "),
    /** A comma on one line, nothing between lines. */
    WRITES(", "),
    /** As {@link #WRITES}; several may share a line of the list, as their author had them. */
    ROWS(", "),
    /** A comma in each case. */
    COMMAS(", ");

    private final String onOneLine;

    ListStyle(String onOneLine) {
        this.onOneLine = onOneLine;
    }

    String onOneLine() {
        return onOneLine;
    }
}
