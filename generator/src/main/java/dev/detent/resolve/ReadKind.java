package dev.detent.resolve;

/** What an expression can read, by who may read it. */
enum ReadKind {
    /** Kept variables, the presence of attributes, the task, {@code doing}, settings. */
    ROW("the row"),
    REPORTED("a reported variable"),
    OUTSIDE("an outside variable"),
    SHARED("a shared resource"),
    PARAMETER("a parameter"),
    CALLER("`caller`"),
    SEEN("`seen(..)`"),
    CALLING("`calling`"),
    COUNT("`count(..)`"),
    CAN("`can(..)`"),
    BEFORE("`old(..)` and `changed(..)`");

    private final String wording;

    ReadKind(String wording) {
        this.wording = wording;
    }

    String wording() {
        return wording;
    }
}
