package dev.detent.format;

import dev.detent.grammar.SyntaxTree.Comment;
import dev.detent.grammar.SyntaxTree.Start;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A declaration, a clause, a value: what stands in a list.
 *
 * @param kind items of one kind that follow each other are aligned
 * @param leading the comments on the lines before it
 * @param start how the item itself stands, after its leading comments
 * @param beginsLine whether its author began a line with it
 * @param cells its parts in columns; without its leading and trailing comments
 * @param nest how far to the right its further lines begin
 * @param hugs whether its last cell begins on its last line in any case
 * @param trailing the comments after it on its last line
 * @param endsLine whether its line ends after those comments; false if there are none
 */
record Item(
        String kind,
        List<Comment> leading,
        Start start,
        boolean beginsLine,
        List<Cell> cells,
        int nest,
        boolean hugs,
        List<Comment> trailing,
        boolean endsLine) {

    /**
     * A part of an item.
     *
     * @param kind cells of one kind stand below each other
     * @param gap what stands before it, at least
     */
    record Cell(String kind, String gap, Doc doc) {}

    Item {
        leading = List.copyOf(leading);
        cells = List.copyOf(cells);
        trailing = List.copyOf(trailing);
    }

    /** All on one line, with the comments that may stand there. */
    String whole() {
        return flat() + trailing.stream().map(comment -> " " + comment.text()).collect(Collectors.joining());
    }

    /** Its cells on one line. */
    String flat() {
        StringBuilder text = new StringBuilder();
        for (Cell cell : cells) {
            String flat = cell.doc().flat();
            text.append(text.isEmpty() || flat.isEmpty() ? "" : cell.gap()).append(flat);
        }
        return text.toString();
    }

    /** Whether its cells cannot stand on one line. */
    boolean cellsForced() {
        return cells.stream().anyMatch(cell -> cell.doc().forced());
    }

    /** Whether it cannot stand on one line with others. */
    boolean forced() {
        return cellsForced()
                || !leading.isEmpty()
                || start == Start.PINNED
                || endsLine
                || trailing.stream().anyMatch(Comment::spansLines);
    }
}
