package dev.detent.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A guarantee of the engine that a check takes away on purpose, to see what it is good for: {@code without fence}. What each
 * then means is in {@code spec/language/semantics.md}.
 */
public enum Weakening {
    /** Settling does not fence: a call that is out stays out, and may still act later. */
    FENCE("the engine settles without a fence"),
    /** Settling looks first and fences afterwards: the call may act between the two. */
    FENCE_FIRST("the engine looks first, and then fences"),
    /** Settling does not look: what is unknown is treated as if the outside were as before. */
    LOOK("the engine settles without a look"),
    /** What a call teaches is thrown away where its command was taken over from. */
    FACTS("what an overtaken call taught is thrown away"),
    /** Reactions act on what a report says, and a report may say anything. */
    REACTION_LOOK("reactions act on reports, without a look"),
    /** A command that takes over calls at once, while the older call is still out. */
    ONE_CALL("a command that takes over calls at once"),
    /** A row is read, judged, and written later, whatever has become of it. */
    COMPARE_AND_SWAP("a row is judged as it was read, and written later"),
    /** The end of a command is written although another one has taken over. */
    OWNERSHIP("a command that was taken over from still writes its end");

    private final String sentence;

    Weakening(String sentence) {
        this.sentence = sentence;
    }

    /** How the language calls it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What happens in a check without it, for people. */
    public String sentence() {
        return sentence;
    }

    /** The one of this name. */
    public static Optional<Weakening> named(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    /** All names, in a fixed order. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Weakening::word).toList();
    }
}
