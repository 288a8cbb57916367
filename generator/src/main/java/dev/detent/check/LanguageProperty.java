package dev.detent.check;

/** What the language asks of every lifecycle, as {@code spec/language/semantics.md} lists it. */
enum LanguageProperty {
    /** Every variable stays in its type. */
    TYPES("types", "every variable stays in its type"),
    /** Each unknown end is answered. */
    ANSWERED("unknown_answered", "each unknown end has an answer"),
    /** No reaction's command is refused. */
    REACTIONS("reactions_accepted", "no reaction's command is refused");

    private final String word;
    private final String sentence;

    LanguageProperty(String word, String sentence) {
        this.word = word;
        this.sentence = sentence;
    }

    /** Its name in reports. */
    String word() {
        return word;
    }

    /** What it says, for people. */
    String sentence() {
        return sentence;
    }
}
