package dev.detent.docs;

import java.util.List;

/**
 * A fenced block of a Markdown page.
 *
 * @param page path of the page from the root of the repository
 * @param line line of the opening fence, from 1
 * @param words what follows the opening fence: the language, then the marks
 * @param text what stands between the fences; each line ends with {@code \n}
 */
record Fence(String page, int line, List<String> words, String text) {

    Fence {
        words = List.copyOf(words);
    }

    /** The first word after the fence; empty if there is none. */
    String language() {
        return words.isEmpty() ? "" : words.get(0);
    }

    /** The words after the first. */
    List<String> marks() {
        return words.isEmpty() ? List.of() : words.subList(1, words.size());
    }

    /** Whether it has these words after the fence, and no other. */
    boolean is(String... wanted) {
        return words.equals(List.of(wanted));
    }

    @Override
    public String toString() {
        return page + ":" + line + " " + String.join(" ", words);
    }
}
