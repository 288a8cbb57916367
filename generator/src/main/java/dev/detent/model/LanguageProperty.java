package dev.detent.model;

import java.util.Arrays;
import java.util.List;

/** What the language asks of every lifecycle, as {@code spec/language/semantics.md} lists it. */
public enum LanguageProperty {
    /** Every variable stays in its type. */
    TYPES("types", "every variable stays in its type"),
    /** A call that is out belongs to what the row says of it: the protocol itself, so only a fault of detent breaks it. */
    CALLS("calls_accounted_for", "a call that is out belongs to what the row says of it"),
    /** Each unknown end is answered. */
    ANSWERED("unknown_answered", "each unknown end has an answer"),
    /** No command that an ending hands over to is refused. */
    HAND_OVERS("hand_overs_accepted", "no command that an ending hands over to is refused"),
    /** No reaction's command is refused. */
    REACTIONS("reactions_accepted", "no reaction's command is refused"),
    /** The engine comes to rest if nobody asks for anything and nothing fails or happens outside. */
    ROUNDS("reactions_end", "no reactions go round for ever by themselves");

    private final String word;
    private final String sentence;

    LanguageProperty(String word, String sentence) {
        this.word = word;
        this.sentence = sentence;
    }

    /** Its name in reports, and in what a check expects. */
    public String word() {
        return word;
    }

    /** What it says, for people. */
    public String sentence() {
        return sentence;
    }

    /** The names of those that a check may expect to be violated: what a file can break. */
    public static List<String> expectable() {
        return Arrays.stream(values())
                .filter(property -> property != CALLS)
                .map(LanguageProperty::word)
                .toList();
    }
}
