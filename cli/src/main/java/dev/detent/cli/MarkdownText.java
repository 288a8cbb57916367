package dev.detent.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of Markdown as a text for a terminal: headings underlined, paragraphs and lists wrapped, links reduced to their
 * words, blocks of code indented, tables in columns. It knows as much Markdown as the reference uses.
 */
final class MarkdownText {

    private static final int WIDTH = 80;
    private static final String CODE = "    ";
    private static final String FENCE = "```";
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)]\\([^)\\s]+\\)");
    private static final Pattern EMPHASIS = Pattern.compile("(?<![\\w*`])(\\*{1,2})(\\S|\\S[^*`]*\\S)\\1(?![\\w*`])");
    private static final Pattern HEADING = Pattern.compile("(#+) +(.*)");
    private static final Pattern ITEM = Pattern.compile("(- |\\d+\\. )(.*)");
    private static final Pattern RULE = Pattern.compile("\\|[-| :]+\\|");

    private final boolean colour;
    private final StringBuilder out = new StringBuilder();
    private final List<String> paragraph = new ArrayList<>();
    private final List<List<String>> table = new ArrayList<>();

    private MarkdownText(boolean colour) {
        this.colour = colour;
    }

    /**
     * Draws a page.
     *
     * @param markdown the page; its lines end with {@code \n}
     * @param colour whether headings are made bold rather than underlined
     */
    static String of(String markdown, boolean colour) {
        MarkdownText text = new MarkdownText(colour);
        boolean code = false;
        for (String line : markdown.split("\n", -1)) {
            if (line.startsWith(FENCE)) {
                text.gap();
                code = !code;
            } else if (code) {
                text.out.append(line.isEmpty() ? "" : CODE + line).append('\n');
            } else {
                text.prose(line);
            }
        }
        text.gap();
        return text.out.toString().strip() + "\n";
    }

    private void prose(String line) {
        Matcher heading = HEADING.matcher(line);
        if (line.isBlank()) {
            gap();
        } else if (heading.matches()) {
            gap();
            heading(heading.group(1).length(), plain(heading.group(2)));
        } else if (line.startsWith("|")) {
            endParagraph();
            row(line);
        } else {
            if (ITEM.matcher(line).matches()) {
                endBlock();
            }
            paragraph.add(line.strip());
        }
    }

    private void heading(int level, String words) {
        if (colour) {
            out.append("\u001B[1m").append(words).append("\u001B[0m\n");
        } else {
            out.append(words)
                    .append('\n')
                    .append((level == 1 ? "=" : "-").repeat(words.length()))
                    .append('\n');
        }
    }

    /** Ends what stands before, and leaves one line empty. */
    private void gap() {
        endBlock();
        if (out.length() > 0 && out.lastIndexOf("\n\n") != out.length() - 2) {
            out.append('\n');
        }
    }

    private void endBlock() {
        endParagraph();
        endTable();
    }

    private void endParagraph() {
        if (paragraph.isEmpty()) {
            return;
        }
        String text = plain(String.join(" ", paragraph));
        Matcher item = ITEM.matcher(text);
        String first = item.matches() ? item.group(1) : "";
        wrap(first, text.substring(first.length()));
        paragraph.clear();
    }

    /** Fills lines; those after the first stand under the words of the first. */
    private void wrap(String first, String text) {
        StringBuilder line = new StringBuilder(first);
        for (String word : text.split(" +", -1)) {
            if (line.length() + word.length() > WIDTH && !line.toString().isBlank()) {
                out.append(line.toString().stripTrailing()).append('\n');
                line.setLength(0);
                line.append(" ".repeat(first.length()));
            }
            line.append(word).append(' ');
        }
        out.append(line.toString().stripTrailing()).append('\n');
    }

    private void row(String line) {
        if (!RULE.matcher(line).matches()) {
            String inner = line.strip().replaceAll("^\\||\\|$", "");
            table.add(List.of(inner.split("\\|", -1)).stream()
                    .map(cell -> plain(cell.strip()))
                    .toList());
        }
    }

    private void endTable() {
        int columns = table.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = new int[columns];
        for (List<String> row : table) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        for (List<String> row : table) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + 2));
            }
            out.append(line.toString().stripTrailing()).append('\n');
        }
        table.clear();
    }

    private static String plain(String text) {
        String words = LINK.matcher(text).replaceAll("$1");
        return EMPHASIS.matcher(words).replaceAll("$2");
    }
}
