package dev.detent.emit.tla.syntax;

import java.util.ArrayList;
import java.util.List;

/** Lines of text whose columns count from the left edge of the box. A comment may end a line; no string holds its sign. */
record Box(List<String> lines) {

    private static final String COMMENT = "  \\* ";

    Box {
        lines = List.copyOf(lines);
    }

    static Box of(String line) {
        return new Box(List.of(line));
    }

    /** Whether something may follow on the same line. */
    boolean oneLine() {
        return lines.size() == 1 && !endsWithComment();
    }

    private boolean endsWithComment() {
        return last().contains(COMMENT);
    }

    private String last() {
        return lines.get(lines.size() - 1);
    }

    int width() {
        return lines.stream().mapToInt(String::length).max().orElse(0);
    }

    int lastWidth() {
        return last().length();
    }

    /** The box behind a text that stands on its first line; the other lines keep below the box's own edge. */
    Box behind(String text) {
        String padding = " ".repeat(text.length());
        List<String> moved = new ArrayList<>();
        for (String line : lines) {
            moved.add((moved.isEmpty() ? text : padding) + line);
        }
        return new Box(moved);
    }

    /** The box with a text behind its last line; a comment stays behind the text. */
    Box before(String text) {
        int end = endsWithComment() ? last().indexOf(COMMENT) : last().length();
        String code = last().substring(0, end).stripTrailing();
        return withLast(code + text + last().substring(end));
    }

    /** The box with a comment behind its last line, unless one is there already. */
    Box noted(String comment, int column) {
        String gap = " ".repeat(Math.max(0, column - lastWidth()));
        return endsWithComment() ? this : withLast(last() + gap + COMMENT + comment);
    }

    private Box withLast(String line) {
        List<String> changed = new ArrayList<>(lines);
        changed.set(changed.size() - 1, line);
        return new Box(changed);
    }

    Box above(Box other) {
        List<String> all = new ArrayList<>(lines);
        all.addAll(other.lines);
        return new Box(all);
    }
}
