package dev.detent.report;

import static dev.detent.report.Markup.escaped;

import dev.detent.check.CheckReport;
import dev.detent.check.Occurrence;
import dev.detent.check.Occurrence.Kind;
import dev.detent.check.Occurrence.Seen;
import java.util.List;
import java.util.stream.Collectors;

/** What of the file happened in the checks, and what did not, as a part of a page. */
final class HtmlOccurrences {

    private HtmlOccurrences() {}

    /** Adds the section; nothing where nothing is known. */
    static void write(CheckReport report, StringBuilder html) {
        List<Occurrence> all = report.occurrences();
        if (all.isEmpty()) {
            return;
        }
        html.append(
                "<h2 id=\"coverage\">What happened in the checks</h2>\n<p class=\"dim\">A promise says nothing about what never"
                        + " happens. Here is everything that the file lets happen.</p>\n");
        html.append(
                "<p>" + legend() + "</p>\n<div class=\"card scroll\" tabindex=\"0\"><table>\n"
                        + "<thead><tr><th>command</th><th>line</th><th>is accepted</th><th>its steps and cases</th></tr></thead>\n<tbody>\n");
        all.stream()
                .filter(one -> one.kind() == Kind.COMMAND)
                .forEach(command -> html.append("<tr><td><code>"
                        + escaped(command.name()) + "</code></td><td class=\"dim\">" + command.line() + "</td><td>"
                        + chip(command.seen(), words(command.seen())) + "</td><td><div class=\"chips\">"
                        + parts(all, command)
                        + "</div></td></tr>\n"));
        for (Kind kind : List.of(Kind.REACTION, Kind.EVENT)) {
            all.stream()
                    .filter(one -> one.kind() == kind)
                    .forEach(one -> html.append("<tr><td>"
                            + (kind == Kind.REACTION ? "reaction " : "event ") + "<code>" + escaped(one.name())
                            + "</code></td><td class=\"dim\">" + one.line() + "</td><td>"
                            + chip(one.seen(), words(one.seen()))
                            + "</td><td></td></tr>\n"));
        }
        html.append("</tbody></table></div>\n");
    }

    private static String parts(List<Occurrence> all, Occurrence command) {
        return all.stream()
                .filter(one -> one.command().equals(command.name()))
                .map(one -> chip(one.seen(), part(one)))
                .collect(Collectors.joining(" "));
    }

    private static String part(Occurrence one) {
        return switch (one.kind()) {
            case CASE -> one.name() + " (line " + one.line() + ")";
            case DONE -> one.name() + " done";
            case REFUSED -> one.name() + " refused";
            case UNKNOWN -> one.name() + " unanswered";
            default -> one.name();
        };
    }

    private static String legend() {
        return chip(Seen.HAPPENS, "happens") + " " + chip(Seen.NEVER, "never happens") + " "
                + chip(Seen.NOT_COUNTED, "not counted");
    }

    private static String words(Seen seen) {
        return switch (seen) {
            case HAPPENS -> "yes";
            case NEVER -> "never";
            case NOT_COUNTED -> "not counted";
        };
    }

    /** A sign beside the colour, for those who do not see it. */
    private static String chip(Seen seen, String words) {
        return switch (seen) {
            case HAPPENS -> "<span class=\"badge good\">\u2713 " + escaped(words) + "</span>";
            case NEVER -> "<span class=\"badge warn\">\u2717 " + escaped(words) + "</span>";
            case NOT_COUNTED -> "<span class=\"badge plain\">? " + escaped(words) + "</span>";
        };
    }
}
