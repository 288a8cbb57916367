package dev.detent.emit.tla.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lays lists out that are too long for one line. */
final class Lists {

    private Lists() {}

    /** As many items on each line as fit; an item that needs several lines stands alone. */
    static Box filled(String open, List<Tla> items, String close, int width) {
        String padding = " ".repeat(open.length());
        int room = width - open.length() - close.length();
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < items.size(); i++) {
            Box item = ExpressionPrinter.print(items.get(i), room);
            Box ended = i + 1 < items.size() ? item.before(",") : item;
            if (line.length() > 0 && (!ended.oneLine() || line.length() + 1 + ended.width() > room)) {
                lines.add(line.toString());
                line.setLength(0);
            }
            if (ended.oneLine()) {
                line.append(line.length() > 0 ? " " : "").append(ended.lines().get(0));
            } else {
                lines.addAll(ended.lines());
            }
        }
        if (line.length() > 0) {
            lines.add(line.toString());
        }
        List<String> moved = new ArrayList<>();
        lines.forEach(text -> moved.add((moved.isEmpty() ? open : padding) + text));
        return new Box(moved).before(close);
    }

    /** One field on a line, the values in one column, notes behind. */
    static Box entries(List<Tla.Entry> entries, String sign, int width) {
        int widest =
                entries.stream().mapToInt(entry -> entry.field().length()).max().orElse(0);
        List<Box> boxes = new ArrayList<>();
        for (Tla.Entry entry : entries) {
            String head = padded(entry.field(), widest) + sign;
            Box value = ExpressionPrinter.print(entry.value(), width - head.length() - 4)
                    .behind(head);
            boxes.add(boxes.size() + 1 < entries.size() ? value.before(",") : value);
        }
        List<Box> closed = new ArrayList<>();
        for (int i = 0; i < boxes.size(); i++) {
            boolean end = i + 1 == boxes.size();
            closed.add(boxes.get(i).behind(i == 0 ? "[ " : "  ").before(end ? " ]" : ""));
        }
        return ExpressionPrinter.stacked(
                noted(closed, entries.stream().map(Tla.Entry::note).toList(), width));
    }

    /** The boxes with a note behind the last line of each, in a column where the lines are short. */
    static List<Box> noted(List<Box> boxes, List<Optional<String>> notes, int width) {
        int column = boxes.stream()
                .mapToInt(Box::lastWidth)
                .filter(last -> last <= width * 3 / 4)
                .max()
                .orElse(0);
        List<Box> noted = new ArrayList<>();
        for (int i = 0; i < boxes.size(); i++) {
            Box box = boxes.get(i);
            noted.add(notes.get(i).map(text -> box.noted(text, column)).orElse(box));
        }
        return noted;
    }

    /** One change below the other. */
    static Box except(Tla.Except except, int width) {
        String head = "[" + ExpressionPrinter.oneLine(except.base()) + " EXCEPT ";
        List<Box> boxes = new ArrayList<>();
        for (Tla.Update update : except.updates()) {
            String place = "!"
                    + update.index()
                            .map(index -> "[" + ExpressionPrinter.oneLine(index) + "]")
                            .orElse("")
                    + update.field().map(field -> "." + field).orElse("")
                    + " = ";
            Box value = ExpressionPrinter.print(update.value(), width - head.length() - place.length() - 1)
                    .behind(place);
            boxes.add(boxes.size() + 1 < except.updates().size() ? value.before(",") : value);
        }
        return joined(boxes, width - head.length() - 1).behind(head).before("]");
    }

    private static Box joined(List<Box> boxes, int width) {
        List<String> lines = new ArrayList<>();
        for (Box box : boxes) {
            int last = lines.size() - 1;
            boolean fits = last >= 0 && box.oneLine() && lines.get(last).length() + 1 + box.width() <= width;
            if (fits) {
                lines.set(last, lines.get(last) + " " + box.lines().get(0));
            } else {
                lines.addAll(box.lines());
            }
        }
        return new Box(lines);
    }

    static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
