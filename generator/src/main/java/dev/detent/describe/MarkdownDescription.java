package dev.detent.describe;

import dev.detent.model.EnumerationValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A description as Markdown, for people. */
public final class MarkdownDescription {

    private MarkdownDescription() {}

    /** The text of the page, with a line end. */
    public static String of(Description description) {
        StringBuilder page = new StringBuilder();
        page.append("# ").append(description.lifecycle()).append("\n\n");
        paragraph(page, description.documentation());
        if (!description.complete()) {
            page.append("Not every reachable state was walked over: sources and outcomes may lack values.\n\n");
        }
        page.append("## States\n\n");
        description.states().forEach(state -> state(page, state));
        page.append("## Commands\n");
        description.commands().forEach(command -> command(page, command));
        accepted(page, description);
        if (!description.messages().isEmpty()) {
            page.append("\n## Messages\n\n");
            description.messages().forEach(message -> message(page, message, description));
        }
        return page.toString();
    }

    private static void message(StringBuilder page, String message, Description description) {
        String senders = description.commands().stream()
                .filter(command -> command.messages().contains(message))
                .map(Description.CommandEntry::name)
                .collect(Collectors.joining(", "));
        page.append("- ").append(message).append(": from ").append(senders).append("\n");
    }

    private static void state(StringBuilder page, Description.StateEntry state) {
        page.append("### ")
                .append(state.name())
                .append(" (")
                .append(state.kind())
                .append(")\n\n");
        paragraph(page, state.documentation());
        page.append("| value | label | code | |\n|---|---|---|---|\n");
        for (EnumerationValue value : state.values()) {
            page.append("| ")
                    .append(value.name())
                    .append(" | ")
                    .append(cell(value.label()))
                    .append(" | ");
            page.append(
                    value.code().isPresent()
                            ? String.format(Locale.ROOT, "0x%02x", value.code().getAsInt())
                            : "");
            page.append(" | ").append(cell(marks(value, state))).append(" |\n");
        }
        page.append("\n");
    }

    private static String marks(EnumerationValue value, Description.StateEntry state) {
        List<String> marks = new ArrayList<>();
        state.phaseOf(value).forEach(group -> marks.add("a phase of " + group));
        if (value.initial()) {
            marks.add("initial");
        }
        if (value.last()) {
            marks.add("final");
        }
        if (value.task()) {
            marks.add("task");
        }
        value.unused().ifPresent(why -> marks.add("unused: " + why));
        return String.join(", ", marks);
    }

    private static void command(StringBuilder page, Description.CommandEntry command) {
        page.append("\n### ").append(command.name());
        if (!command.parameters().isEmpty()) {
            page.append("(").append(String.join(", ", command.parameters())).append(")");
        }
        page.append("\n\n");
        paragraph(page, command.documentation());
        if (command.internal()) {
            page.append("Only the engine issues it.\n\n");
        }
        if (command.anytime()) {
            page.append("Accepted also while another command is in flight.\n\n");
        }
        if (!command.fair().isEmpty()) {
            page.append("Somebody surely comes with ")
                    .append(command.fair().size() == 1 ? "it" : "one of: " + String.join(", ", command.fair()))
                    .append(".\n\n");
        }
        if (!command.preempts().isEmpty()) {
            page.append("Takes over from: ")
                    .append(String.join(", ", command.preempts()))
                    .append(".\n\n");
        }
        if (!command.handsOverTo().isEmpty()) {
            page.append("Hands over to: ")
                    .append(String.join(", ", command.handsOverTo()))
                    .append(".\n\n");
        }
        for (Description.GuardEntry guard : command.guards()) {
            page.append("- requires `").append(guard.text()).append("`");
            page.append(
                    guard.message().isEmpty() || guard.message().equals(guard.text()) ? "" : ": " + guard.message());
            page.append("\n");
        }
        command.rows().forEach(row -> row(page, row));
        for (Description.StepEntry step : command.steps()) {
            page.append("- step ").append(step.name());
            step.action()
                    .filter(action -> !action.equals(step.name()))
                    .ifPresent(action -> page.append(" calls ").append(action));
            step.when().ifPresent(when -> page.append(", when `").append(when).append("`"));
            page.append("\n");
        }
        if (!command.messages().isEmpty()) {
            page.append("- emits ")
                    .append(String.join(", ", command.messages()))
                    .append("\n");
        }
        reach(page, "from", command.sources());
        reach(page, "ends with", command.outcomes());
    }

    private static void row(StringBuilder page, Description.RowEntry row) {
        page.append("- row of ").append(row.state()).append(": ").append(String.join(", ", row.sources()));
        row.when().ifPresent(when -> page.append(" when `").append(when).append("`"));
        page.append(" -> ").append(row.target().orElse("unchanged"));
        row.writes().forEach(write -> page.append(", `").append(write).append("`"));
        page.append("\n");
    }

    private static void reach(StringBuilder page, String what, Map<String, NavigableSet<String>> perState) {
        perState.forEach((state, values) -> page.append("- ")
                .append(what)
                .append(" ")
                .append(state)
                .append(": ")
                .append(values.isEmpty() ? "never" : String.join(", ", values))
                .append("\n"));
    }

    /** For each value of the main state in which something can be asked what is accepted there, and what is refused. */
    private static void accepted(StringBuilder page, Description description) {
        Description.StateEntry main = description.states().stream()
                .filter(state -> state.kind().equals("main"))
                .findFirst()
                .orElseThrow();
        page.append("\n## What is accepted where\n\n| ")
                .append(main.name())
                .append(" | accepted | refused |\n|---|---|---|\n");
        for (EnumerationValue value : main.values()) {
            if (!value.last() && isReached(value, main, description)) {
                page.append("| ")
                        .append(value.name())
                        .append(" | ")
                        .append(commands(description, command -> isSource(value, main, command)))
                        .append(" | ")
                        .append(commands(description, command -> !isSource(value, main, command)))
                        .append(" |\n");
            }
        }
    }

    private static boolean isReached(EnumerationValue value, Description.StateEntry main, Description description) {
        return value.initial()
                || description.commands().stream()
                        .anyMatch(command -> isSource(value, main, command)
                                || values(command.outcomes(), main).contains(value.name()));
    }

    private static boolean isSource(
            EnumerationValue value, Description.StateEntry main, Description.CommandEntry command) {
        return values(command.sources(), main).contains(value.name());
    }

    private static Set<String> values(Map<String, NavigableSet<String>> perState, Description.StateEntry state) {
        return Optional.<Set<String>>ofNullable(perState.get(state.name())).orElse(Set.of());
    }

    private static String commands(Description description, Predicate<Description.CommandEntry> which) {
        List<String> names = description.commands().stream()
                .filter(which)
                .map(Description.CommandEntry::name)
                .toList();
        return names.isEmpty() ? "nothing" : String.join(", ", names);
    }

    private static void paragraph(StringBuilder page, String text) {
        if (!text.isEmpty()) {
            page.append(text.lines().map(String::strip).collect(Collectors.joining("\n")))
                    .append("\n\n");
        }
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
