package dev.detent.report;

import java.util.ArrayList;
import java.util.List;

/** Columns that line up, two spaces between them. */
final class TextTable {

    private final List<List<String>> rows = new ArrayList<>();
    private final List<Boolean> right;

    /** A table with one column for each letter: {@code l} is set to the left, {@code r} to the right. */
    TextTable(String columns) {
        this.right = columns.chars().mapToObj(letter -> letter == 'r').toList();
    }

    void row(List<String> cells) {
        if (cells.size() != right.size()) {
            throw new IllegalArgumentException(cells.size() + " cells in " + right.size() + " columns");
        }
        rows.add(List.copyOf(cells));
    }

    /** The rows in order, without blanks at their ends. */
    List<String> lines() {
        int[] widths = new int[right.size()];
        for (List<String> row : rows) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        }
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String cell = row.get(column);
            String blanks = " ".repeat(widths[column] - cell.length());
            line.append(column == 0 ? "" : "  ");
            line.append(right.get(column) ? blanks + cell : cell + blanks);
        }
        return line.toString().stripTrailing();
    }
}
