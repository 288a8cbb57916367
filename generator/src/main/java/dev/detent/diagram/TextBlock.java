package dev.detent.diagram;

import dev.detent.diagram.StateDiagram.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lines of text that stand below one another. */
final class TextBlock {

    /** How a line looks. */
    enum Style {
        HEADING("heading", 16, true),
        NAME("name", 13, true),
        LABEL("label", 12, false),
        SMALL("small", 11, false),
        REMARK("remark", 11, false);

        private final String word;
        private final double size;
        private final boolean bold;

        Style(String word, double size, boolean bold) {
            this.word = word;
            this.size = size;
            this.bold = bold;
        }

        /** The class in the SVG. */
        String word() {
            return word;
        }

        /** The size of its font. */
        double size() {
            return size;
        }

        double lineHeight() {
            return Math.ceil(size * 1.3);
        }

        double width(String text) {
            return TextWidth.of(text, size, bold);
        }
    }

    /** Some words of one kind; those of a label know it. */
    record Words(String text, Optional<Label> label) {

        static Words plain(String text) {
            return new Words(text, Optional.empty());
        }

        static Words of(Label label) {
            return new Words(label.text(), Optional.of(label));
        }
    }

    /** A line. */
    record Line(Style style, List<Words> words) {
        Line {
            words = List.copyOf(words);
        }

        double width() {
            return words.stream().mapToDouble(part -> style.width(part.text())).sum();
        }
    }

    private final List<Line> lines = new ArrayList<>();

    List<Line> lines() {
        return lines;
    }

    double width() {
        return lines.stream().mapToDouble(Line::width).max().orElse(0);
    }

    double height() {
        return lines.stream().mapToDouble(line -> line.style().lineHeight()).sum();
    }

    TextBlock line(Style style, Words words) {
        lines.add(new Line(style, List.of(words)));
        return this;
    }

    TextBlock line(Style style, String text) {
        return line(style, Words.plain(text));
    }

    /** The items with commas between them, in lines that are not wider than this unless one item is. */
    TextBlock list(Style style, String opening, List<Words> items, double width) {
        List<Words> line = new ArrayList<>();
        if (!opening.isEmpty()) {
            line.add(Words.plain(opening));
        }
        for (int index = 0; index < items.size(); index++) {
            Words item = items.get(index);
            String end = index < items.size() - 1 ? "," : "";
            double taken = new Line(style, line).width();
            boolean begins = line.isEmpty();
            if (!begins && taken + style.width(" " + item.text() + end) > width) {
                lines.add(new Line(style, line));
                line = new ArrayList<>();
                begins = true;
            }
            if (!begins) {
                line.add(Words.plain(" "));
            }
            line.add(item);
            if (!end.isEmpty()) {
                line.add(Words.plain(end));
            }
        }
        if (!line.isEmpty()) {
            lines.add(new Line(style, line));
        }
        return this;
    }

    /** A text in lines that are not wider than this unless one word is. */
    TextBlock text(Style style, String text, double width) {
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+", -1)) {
            if (line.length() > 0 && style.width(line + " " + word) > width) {
                line(style, line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        return line.length() == 0 ? this : line(style, line.toString());
    }
}
