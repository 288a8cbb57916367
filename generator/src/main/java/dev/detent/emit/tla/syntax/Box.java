package dev.detent.emit.tla.syntax;

import java.util.ArrayList;
import java.util.List;

/** Lines of text whose columns count from the left edge of the box. */
record Box(List<String> lines) {

    Box {
        lines = List.copyOf(lines);
    }

    static Box of(String line) {
        return new Box(List.of(line));
    }

    boolean oneLine() {
        return lines.size() == 1;
    }

    int width() {
        return lines.stream().mapToInt(String::length).max().orElse(0);
    }

    int lastWidth() {
        return lines.get(lines.size() - 1).length();
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

    /** The box with a text behind its last line. */
    Box before(String text) {
        List<String> longer = new ArrayList<>(lines);
        longer.set(longer.size() - 1, longer.get(longer.size() - 1) + text);
        return new Box(longer);
    }

    Box above(Box other) {
        List<String> all = new ArrayList<>(lines);
        all.addAll(other.lines);
        return new Box(all);
    }
}
