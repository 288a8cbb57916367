package dev.detent.grammar;

import java.util.List;

/**
 * A file as it is written: its words and signs in their order under the rules of the grammar, and its comments in
 * between. Line ends are told where they matter to people: around comments and where an item begins. Commas are told
 * by the word before them.
 */
public sealed interface SyntaxTree {

    /**
     * A rule of the grammar and what it consists of.
     *
     * @param rule the name of the rule, or of the alternative if that has a name, with a capital letter: {@code StateDecl},
     *     {@code HeaderFrom}
     * @param parts never empty, but for rules that may match nothing
     */
    record Branch(String rule, List<SyntaxTree> parts) implements SyntaxTree {
        public Branch {
            parts = List.copyOf(parts);
        }
    }

    /**
     * A word, number, text or sign; empty at the end of the file.
     *
     * @param before the comments that stand before it, but for those that end the line of the word before
     * @param text as it is written
     * @param start how it stands after what comes before it: the last comment of {@code before}, or else the previous word
     * @param comma whether a comma follows
     * @param after the comments that follow it on the same line
     * @param endsLine whether the line ends after those comments; false if there are none
     */
    record Word(List<Comment> before, Start start, String text, boolean comma, List<Comment> after, boolean endsLine)
            implements SyntaxTree {
        public Word {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }

        /** Whether it, or a comment before it, is the first on its line. */
        public boolean beginsLine() {
            return start != Start.SAME_LINE || before.stream().anyMatch(comment -> comment.start() != Start.SAME_LINE);
        }

        /** The same with other comments before it. */
        public Word withBefore(List<Comment> comments, Start newStart) {
            return new Word(comments, newStart, text, comma, after, endsLine);
        }

        /** The same with or without a comma. */
        public Word withComma(boolean newComma) {
            return new Word(before, start, text, newComma, after, endsLine);
        }

        /** The same without the comments after it. */
        public Word withoutAfter() {
            return new Word(before, start, text, comma, List.of(), false);
        }
    }

    /**
     * A comment with its slashes; one of several lines has {@code \n} between them.
     *
     * @param start how it stands after what comes before it
     */
    record Comment(String text, Start start) {

        /** Whether it goes on to the end of the line. */
        public boolean endsLine() {
            return text.startsWith("//");
        }

        /** Whether it has several lines. */
        public boolean spansLines() {
            return text.indexOf('\n') >= 0;
        }
    }

    /** Where something stands, seen from what comes before it. */
    enum Start {
        SAME_LINE,
        NEW_LINE,
        /** A new line, and there is an empty one before it. */
        AFTER_BLANK_LINE,
        /** A new line that has to stay one: a doc comment behind it would describe something else. */
        PINNED
    }
}
