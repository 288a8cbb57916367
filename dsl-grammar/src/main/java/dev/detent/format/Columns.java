package dev.detent.format;

import dev.detent.format.Item.Cell;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Puts the cells of items below each other. The cells that come next begin at one column in all items that have one; items
 * with the same kind of cell there, next to each other, go on together. Where that would make a line too long, the items
 * that stand in the way take no part: the widest ones, or the longest if these are fewer.
 */
final class Columns {

    /** An item on its way to a line. */
    private static final class Row {
        final List<Cell> cells;
        final StringBuilder text = new StringBuilder();

        Row(List<Cell> cells) {
            this.cells = cells;
        }

        void append(int cell) {
            text.append(cells.get(cell).doc().flat());
        }

        int width() {
            return text.codePointCount(0, text.length());
        }

        /** How many characters the cells from this one on have without columns, but for the gap before them. */
        int rest(int from) {
            int width = 0;
            for (int i = from; i < cells.size(); i++) {
                String flat = cells.get(i).doc().flat();
                width += Output.width(flat)
                        + (i > from && !flat.isEmpty() ? cells.get(i).gap().length() : 0);
            }
            return width;
        }

        void appendRest(int from) {
            for (int i = from; i < cells.size(); i++) {
                String flat = cells.get(i).doc().flat();
                text.append(flat.isEmpty() ? "" : cells.get(i).gap()).append(flat);
            }
        }
    }

    private final int width;

    private Columns(int width) {
        this.width = width;
    }

    /** The lines of items of one kind, each of which fits into the width by itself. */
    static List<String> align(List<Item> items, int width) {
        List<Row> rows = items.stream().map(item -> new Row(item.cells())).toList();
        new Columns(width).write(rows, 0);
        return rows.stream().map(row -> row.text.toString()).toList();
    }

    /** Writes a cell of each row, which are all of one kind, and all that follows. */
    private void write(List<Row> rows, int cell) {
        rows.forEach(row -> row.append(cell));
        int next = cell + 1;
        List<Row> longer = rows.stream().filter(row -> row.cells.size() > next).toList();
        Set<Row> aligned = new LinkedHashSet<>(longer);
        int column = column(aligned, next);
        List<Row> group = new ArrayList<>();
        for (Row row : longer) {
            if (!aligned.contains(row)) {
                row.appendRest(next);
                continue;
            }
            row.text.append(" ".repeat(column - row.width()));
            if (!group.isEmpty() && !kind(group.get(0), next).equals(kind(row, next))) {
                write(List.copyOf(group), next);
                group.clear();
            }
            group.add(row);
        }
        if (!group.isEmpty()) {
            write(group, next);
        }
    }

    /** The column at which a cell begins; takes out rows until all others fit. */
    private int column(Set<Row> rows, int cell) {
        while (true) {
            int column = rows.stream().mapToInt(row -> start(row, cell)).max().orElse(0);
            List<Row> tooLong =
                    rows.stream().filter(row -> column + row.rest(cell) > width).toList();
            if (tooLong.isEmpty()) {
                return column;
            }
            List<Row> widest =
                    rows.stream().filter(row -> start(row, cell) == column).toList();
            rows.removeAll(widest.size() <= tooLong.size() ? widest : tooLong);
        }
    }

    private static int start(Row row, int cell) {
        return row.width() + row.cells.get(cell).gap().length();
    }

    private static String kind(Row row, int cell) {
        return row.cells.get(cell).kind();
    }
}
