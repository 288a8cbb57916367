package dev.detent.check.tlc;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An error or a warning of the TLA+ parser.
 *
 * @param line 1 for the first line; 0 where the parser names no place
 * @param column 1 for the first column; 0 where the parser names no place
 */
public record SanyComplaint(Severity severity, int line, int column, String text) {
    private static final Pattern SECTION = Pattern.compile("\\*\\*\\* (Errors|Warnings|Abort messages): \\d+");
    private static final Pattern SYNTAX = Pattern.compile("\\*\\*\\*Parse Error\\*\\*\\*|Lexical error .*");
    private static final Pattern SYNTAX_PLACE = Pattern.compile(" at line (\\d+), column (\\d+)");
    private static final Pattern PLACE =
            Pattern.compile("line (\\d+), col (\\d+) to line \\d+, col \\d+ of module \\w+");
    private static final Pattern NO_PLACE = Pattern.compile("Unknown location|In module \\w+");
    private static final Pattern END = Pattern.compile("Semantic processing of module .*|@!@!@.*");

    /** How bad. */
    public enum Severity {
        ERROR,
        WARNING
    }

    @Override
    public String toString() {
        return line == 0 ? text : "line " + line + ", column " + column + ": " + text;
    }

    /** What the parser complained about in what it printed. */
    static List<SanyComplaint> in(List<String> lines) {
        List<SanyComplaint> complaints = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (SYNTAX.matcher(lines.get(i)).matches()) {
                // What follows only repeats that the module was not parsed.
                return List.of(syntaxError(lines.subList(i, lines.size())));
            }
            Matcher section = SECTION.matcher(lines.get(i).strip());
            if (section.matches()) {
                Severity severity = section.group(1).equals("Warnings") ? Severity.WARNING : Severity.ERROR;
                complaints.addAll(paragraphs(severity, lines.subList(i + 1, endOfSection(lines, i + 1))));
            }
        }
        return List.copyOf(complaints);
    }

    private static SanyComplaint syntaxError(List<String> lines) {
        List<String> paragraph = lines.stream()
                .takeWhile(line -> !line.isBlank())
                .map(String::strip)
                .toList();
        String text =
                String.join(" ", paragraph).replace("***Parse Error***", "").strip();
        Matcher place = SYNTAX_PLACE.matcher(text);
        return place.find()
                ? new SanyComplaint(Severity.ERROR, number(place, 1), number(place, 2), place.replaceFirst(""))
                : new SanyComplaint(Severity.ERROR, 0, 0, text);
    }

    private static int endOfSection(List<String> lines, int from) {
        int end = from;
        while (end < lines.size()
                && !SECTION.matcher(lines.get(end).strip()).matches()
                && !END.matcher(lines.get(end)).matches()) {
            end++;
        }
        return end;
    }

    /** A place, then a text in a paragraph of its own. */
    private static List<SanyComplaint> paragraphs(Severity severity, List<String> lines) {
        List<SanyComplaint> complaints = new ArrayList<>();
        List<String> text = new ArrayList<>();
        int line = 0;
        int column = 0;
        for (String next : lines) {
            Matcher place = PLACE.matcher(next.strip());
            if (place.matches() || NO_PLACE.matcher(next.strip()).matches()) {
                line = place.matches() ? number(place, 1) : 0;
                column = place.matches() ? number(place, 2) : 0;
            } else if (!next.isBlank()) {
                text.add(next.strip());
            } else if (!text.isEmpty()) {
                complaints.add(new SanyComplaint(severity, line, column, String.join(" ", text)));
                text.clear();
            }
        }
        if (!text.isEmpty()) {
            complaints.add(new SanyComplaint(severity, line, column, String.join(" ", text)));
        }
        return complaints;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
