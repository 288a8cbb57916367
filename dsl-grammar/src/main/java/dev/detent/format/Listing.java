package dev.detent.format;

import dev.detent.format.Item.Cell;
import dev.detent.grammar.SyntaxTree.Comment;
import dev.detent.grammar.SyntaxTree.Start;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes items on lines of their own: those of one kind that follow each other in columns. */
final class Listing {

    /** What stands between the end of a line and a comment there. */
    private static final int COMMENT_GAP = 2;

    /**
     * A line of the list; more than one if the item does not fit.
     *
     * @param items one, or several that share the line
     * @param whole whether it is one line
     */
    private record Row(List<Item> items, boolean whole) {
        Item first() {
            return items.get(0);
        }

        Item last() {
            return items.get(items.size() - 1);
        }

        /** Whether nothing stands between the row before and this one. */
        boolean follows() {
            return first().leading().isEmpty() && first().start() != Start.AFTER_BLANK_LINE;
        }

        String kind() {
            return items.size() > 1 ? "" : first().kind();
        }
    }

    private final Output out;
    private final int indent;
    private final Printer printer;

    Listing(Output out, int indent) {
        this.out = out;
        this.indent = indent;
        this.printer = new Printer(out);
    }

    void print(List<Item> items, ListStyle style) {
        List<Row> rows = rows(items, style);
        int start = 0;
        while (start < rows.size()) {
            int end = start + 1;
            while (rows.get(start).whole()
                    && end < rows.size()
                    && rows.get(end).whole()
                    && rows.get(end).follows()) {
                end++;
            }
            print(rows.subList(start, end), start == 0, style);
            start = end;
        }
    }

    // ---- which items share a line

    private List<Row> rows(List<Item> items, ListStyle style) {
        List<Row> rows = new ArrayList<>();
        for (Item item : items) {
            boolean whole = !item.cellsForced() && indent + Output.width(item.flat()) <= Printer.WIDTH;
            Row row = new Row(List.of(item), whole);
            int last = rows.size() - 1;
            if (style == ListStyle.ROWS && last >= 0 && joins(rows.get(last), row)) {
                List<Item> joined = new ArrayList<>(rows.get(last).items());
                joined.add(item);
                rows.set(last, new Row(joined, true));
            } else {
                rows.add(row);
            }
        }
        return rows;
    }

    private boolean joins(Row row, Row next) {
        Item item = next.first();
        boolean together = !item.beginsLine()
                && item.leading().isEmpty()
                && row.last().trailing().isEmpty();
        int width = Output.width(text(row.items())) + ListStyle.ROWS.onOneLine().length() + Output.width(item.flat());
        return together && row.whole() && next.whole() && indent + width <= Printer.WIDTH;
    }

    private static String text(List<Item> items) {
        return items.stream().map(Item::flat).collect(Collectors.joining(ListStyle.ROWS.onOneLine()));
    }

    // ---- rows that follow each other

    private void print(List<Row> block, boolean first, ListStyle style) {
        if (!block.get(0).whole()) {
            begin(block.get(0).first(), first);
            broken(block.get(0).first(), style);
            return;
        }
        List<String> texts = texts(block, style);
        int column = commentColumn(block, texts);
        for (int i = 0; i < block.size(); i++) {
            begin(block.get(i).first(), first && i == 0);
            out.text(texts.get(i), indent);
            List<Comment> trailing = block.get(i).last().trailing();
            if (!trailing.isEmpty()) {
                int gap = Math.max(COMMENT_GAP, column - Output.width(texts.get(i)));
                out.gap(" ".repeat(gap));
                out.comment(trailing.get(0), indent);
                out.after(trailing.subList(1, trailing.size()), false, indent);
            }
        }
    }

    /** Writes the comments before an item, and ends the line before. */
    private void begin(Item item, boolean first) {
        printer.comments(item.leading(), first, indent);
        boolean blank = item.start() == Start.AFTER_BLANK_LINE
                && !(first && item.leading().isEmpty());
        if (blank) {
            out.blankLine(indent);
        } else {
            out.line(indent);
        }
    }

    private List<String> texts(List<Row> block, ListStyle style) {
        List<String> texts = new ArrayList<>();
        int start = 0;
        while (start < block.size()) {
            int end = start + 1;
            while (end < block.size()
                    && block.get(end).kind().equals(block.get(start).kind())) {
                end++;
            }
            List<Row> rows = block.subList(start, end);
            if (rows.get(0).kind().isEmpty()) {
                rows.forEach(row -> texts.add(text(row.items())));
            } else {
                texts.addAll(Columns.align(rows.stream().map(Row::first).toList(), Printer.WIDTH - indent));
            }
            start = end;
        }
        if (style == ListStyle.COMMAS) {
            texts.replaceAll(text -> text + ",");
        }
        return texts;
    }

    /** The column of the comments at the ends of rows; 0 if they cannot stand below each other. */
    private int commentColumn(List<Row> block, List<String> texts) {
        int column = 0;
        int longest = 0;
        for (int i = 0; i < block.size(); i++) {
            List<Comment> trailing = block.get(i).last().trailing();
            if (!trailing.isEmpty()) {
                column = Math.max(column, Output.width(texts.get(i)) + COMMENT_GAP);
                longest = Math.max(
                        longest,
                        trailing.stream()
                                .mapToInt(comment -> firstWidth(comment) + 1)
                                .sum());
            }
        }
        return indent + column + longest - 1 <= Printer.WIDTH ? column : 0;
    }

    /** How many characters the first line of a comment has; the further ones move with it. */
    private static int firstWidth(Comment comment) {
        return Output.width(comment.text().split("\n", 2)[0]);
    }

    // ---- an item that does not fit

    private void broken(Item item, ListStyle style) {
        List<Cell> cells = item.cells();
        int count = item.hugs() ? cells.size() - 1 : cells.size();
        List<Doc> parts = new ArrayList<>();
        if (count > 0) {
            parts.add(new Doc.Fill(
                    cells.subList(0, count).stream().map(Cell::doc).toList(),
                    cells.subList(1, Math.max(1, count)).stream().map(Cell::gap).toList(),
                    item.nest()));
        }
        if (item.hugs()) {
            parts.add(new Doc.Gap(cells.get(count).gap()));
            parts.add(cells.get(count).doc());
        }
        printer.print(new Doc.Sequence(parts), indent, 0);
        if (style == ListStyle.COMMAS) {
            out.text(",", indent);
        }
        out.after(item.trailing(), item.endsLine(), indent);
    }
}
