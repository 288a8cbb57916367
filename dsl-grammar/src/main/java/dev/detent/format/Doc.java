package dev.detent.format;

import dev.detent.grammar.SyntaxTree.Comment;
import dev.detent.grammar.SyntaxTree.Start;
import dev.detent.grammar.SyntaxTree.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A piece of text that knows where it can be broken. */
sealed interface Doc {

    /** Everything on one line. Only for what is not {@linkplain #forced() forced}. */
    String flat();

    /** Whether a comment in it, or its author's wish, needs a line end inside. */
    boolean forced();

    /** A word with its comments. */
    record Leaf(Word word) implements Doc {
        @Override
        public String flat() {
            return word.before().stream().map(comment -> comment.text() + " ").collect(Collectors.joining())
                    + word.text()
                    + (word.comma() ? "," : "")
                    + word.after().stream()
                            .map(comment -> gapBefore(comment) + comment.text())
                            .collect(Collectors.joining());
        }

        @Override
        public boolean forced() {
            return beginsLine()
                    || word.endsLine()
                    || word.before().stream().anyMatch(Comment::spansLines)
                    || word.after().stream().anyMatch(Comment::spansLines);
        }

        /** Whether it cannot follow on the same line. */
        boolean beginsLine() {
            return word.start() == Start.PINNED
                    || (word.beginsLine() && !word.before().isEmpty());
        }

        static String gapBefore(Comment comment) {
            return comment.endsLine() ? "  " : " ";
        }
    }

    /** Blanks where a line can end. */
    record Line(String flat) implements Doc {
        @Override
        public boolean forced() {
            return false;
        }
    }

    /** Blanks where no line ends, unless a comment needs it. */
    record Gap(String flat) implements Doc {
        @Override
        public boolean forced() {
            return false;
        }
    }

    /** One after the other. */
    record Sequence(List<Doc> parts, String flat, boolean forced) implements Doc {
        Sequence(List<Doc> parts) {
            this(List.copyOf(parts), allFlat(parts), anyForced(parts));
        }
    }

    /** On one line, or else broken at each of its own lines. */
    record Group(Doc content, String flat, boolean forced) implements Doc {
        Group(Doc content) {
            this(content, content.flat(), content.forced());
        }
    }

    /** Its lines begin so many blanks further to the right. */
    record Nest(int columns, Doc content, String flat, boolean forced) implements Doc {
        Nest(int columns, Doc content) {
            this(columns, content, content.flat(), content.forced());
        }
    }

    /** Its lines begin where it begins. */
    record Hang(Doc content, String flat, boolean forced) implements Doc {
        Hang(Doc content) {
            this(content, content.flat(), content.forced());
        }
    }

    /**
     * As many on a line as fit.
     *
     * @param gaps what stands before each part but the first
     * @param nest how far to the right further lines begin
     */
    record Fill(List<Doc> parts, List<String> gaps, int nest, String flat, boolean forced) implements Doc {
        Fill(List<Doc> parts, List<String> gaps, int nest) {
            this(List.copyOf(parts), List.copyOf(gaps), nest, joined(parts, gaps), anyForced(parts));
        }

        private static String joined(List<Doc> parts, List<String> gaps) {
            StringBuilder text = new StringBuilder(parts.get(0).flat());
            for (int i = 1; i < parts.size(); i++) {
                text.append(gaps.get(i - 1)).append(parts.get(i).flat());
            }
            return text.toString();
        }
    }

    /**
     * Items between braces: on one line, or on lines of their own.
     *
     * @param content the items on one line
     * @param expanded whether they need lines of their own
     */
    record Braces(Word open, List<Item> items, Word close, ListStyle style, String content, boolean expanded)
            implements Doc {
        Braces(Word open, List<Item> items, Word close, ListStyle style, boolean expanded) {
            this(
                    open,
                    List.copyOf(items),
                    close,
                    style,
                    items.stream().map(Item::whole).collect(Collectors.joining(style.onOneLine())),
                    expanded
                            || open.endsLine()
                            || new Leaf(close).beginsLine()
                            || items.stream().anyMatch(Item::forced));
        }

        /** What stands behind the opening brace, if all is on one line. */
        String closed() {
            return gap() + content + (content.isEmpty() ? "" : " ") + new Leaf(close).flat();
        }

        /** What stands after the opening brace and before the closing one, if they are on one line. */
        String gap() {
            boolean comments = !open.after().isEmpty() || !close.before().isEmpty();
            return content.isEmpty() && !comments ? "" : " ";
        }

        @Override
        public String flat() {
            return new Leaf(open).flat() + closed();
        }

        @Override
        public boolean forced() {
            return expanded || new Leaf(open).forced() || new Leaf(close).forced();
        }
    }

    static Doc sequence(Doc... parts) {
        return new Sequence(List.of(parts));
    }

    /** Parts with one kind of gap between them. */
    static Doc fill(List<Doc> parts, String gap, int nest) {
        List<String> gaps = new ArrayList<>();
        parts.stream().skip(1).forEach(part -> gaps.add(gap));
        return new Fill(parts, gaps, nest);
    }

    private static String allFlat(List<Doc> parts) {
        return parts.stream().map(Doc::flat).collect(Collectors.joining());
    }

    private static boolean anyForced(List<Doc> parts) {
        return parts.stream().anyMatch(Doc::forced);
    }
}
