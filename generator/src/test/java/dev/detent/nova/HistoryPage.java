package dev.detent.nova;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The table and the blocks of {@code spec/nova/history/README.md}. */
final class HistoryPage {

    private static final Pattern FENCE = Pattern.compile("(?ms)^```(\\S[^\n]*)\n(.*?)^```$");
    private static final Pattern LINK = Pattern.compile("\\[[^]]*]\\(([^)]+)\\)");

    private final String text;

    HistoryPage(String text) {
        this.text = text;
    }

    /**
     * A row of the table: a class of bug.
     *
     * @param files the files that the first cell links to
     * @param cells all cells
     */
    record Row(List<String> files, List<String> cells) {
        Row {
            files = List.copyOf(files);
            cells = List.copyOf(cells);
        }

        String property() {
            return cells.get(3).replace("`", "");
        }

        /** What makes it impossible. */
        String reason() {
            return cells.get(4);
        }
    }

    List<Row> rows() {
        return text.lines()
                .filter(line -> line.matches("\\| \\[\\d\\d].*"))
                .map(line -> line.substring(2, line.length() - 2).split(" \\| ", -1))
                .map(cells -> new Row(
                        LINK.matcher(cells[0])
                                .results()
                                .map(link -> link.group(1))
                                .toList(),
                        List.of(cells)))
                .toList();
    }

    /** Where all links lead, without the part after {@code #}. */
    List<String> links() {
        return LINK.matcher(text)
                .results()
                .map(link -> link.group(1).replaceFirst("#.*", ""))
                .distinct()
                .toList();
    }

    /** What stands after the opening fence of each block. */
    List<String> blocks() {
        return FENCE.matcher(text).results().map(fence -> fence.group(1)).toList();
    }

    /** The text of the one block with these words after its fence. */
    String block(String words) {
        List<String> found = FENCE.matcher(text)
                .results()
                .filter(fence -> fence.group(1).equals(words))
                .map(fence -> fence.group(2))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " blocks `" + words + "`");
        }
        return found.get(0);
    }

    /** The page with other texts in its blocks, given the words after each fence. */
    String with(UnaryOperator<String> texts) {
        return FENCE.matcher(text)
                .replaceAll((MatchResult fence) ->
                        Matcher.quoteReplacement("```" + fence.group(1) + "\n" + texts.apply(fence.group(1)) + "```"));
    }

    /** The matches of a pattern in a text. */
    static List<MatchResult> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().toList();
    }
}
