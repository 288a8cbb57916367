package dev.detent.format;

import dev.detent.format.Item.Cell;
import dev.detent.grammar.SyntaxTree;
import dev.detent.grammar.SyntaxTree.Branch;
import dev.detent.grammar.SyntaxTree.Word;
import java.util.ArrayList;
import java.util.List;

/** The columns of a table: where from, on what, where to, and what is written. */
final class TableRows {

    private TableRows() {}

    /** The cells of a row; the second one may be empty. */
    static List<Cell> cells(Branch row) {
        List<List<SyntaxTree>> columns = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            columns.add(new ArrayList<>());
        }
        int column = 0;
        for (SyntaxTree part : InnerComments.settled(row.parts())) {
            String word = part instanceof Word sign ? sign.text() : "";
            if (word.equals("on") || word.equals("when")) {
                column = 1;
            } else if (word.equals("->")) {
                column = 2;
            } else if (Docs.isBraces(part)) {
                column = 3;
            }
            columns.get(column).add(part);
        }
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (i < 3 || !columns.get(i).isEmpty()) {
                cells.add(new Cell("", " ", Docs.sequence("", columns.get(i))));
            }
        }
        return cells;
    }
}
