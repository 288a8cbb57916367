package dev.detent.report;

import static dev.detent.report.Markup.escaped;

import dev.detent.check.Counterexample;
import dev.detent.check.CounterexampleState;
import dev.detent.check.CounterexampleStep;
import dev.detent.check.PropertyResult;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One counterexample as a part of a page: its steps, a table of each state, the line of the file, the sequence diagram. */
final class HtmlRun {

    private static final int AROUND = 2;

    private final CheckedFile file;
    private final Counterexample run;
    private final List<String> instances;
    private final StringBuilder html = new StringBuilder();

    private HtmlRun(CheckedFile file, Counterexample run) {
        this.file = file;
        this.run = run;
        this.instances = List.copyOf(run.states().get(0).instances().keySet());
    }

    /** The section of a run that breaks a property; {@code id} is its anchor. */
    static String of(CheckedFile file, PropertyResult property, Counterexample run, String id) {
        return new HtmlRun(file, run)
                .write("that breaks <code>" + escaped(property.name()) + "</code>", property.check(), id);
    }

    /** The section of a run to where the generated Java and the model differ. */
    static String ofDifference(CheckedFile file, String check, Counterexample run, String id) {
        return new HtmlRun(file, run).write("after which the generated Java and the model differ", check, id);
    }

    private String write(String title, String check, String id) {
        int steps = run.steps().size();
        html.append(
                "<section class=\"card run\" id=\"" + id + "\" tabindex=\"0\" aria-labelledby=\"" + id + "-title\">\n");
        html.append("<h3 id=\"" + id + "-title\">A run of " + steps + (steps == 1 ? " step " : " steps ") + title
                + (file.report().checks().size() > 1 ? " in check <code>" + escaped(check) + "</code>" : "")
                + "</h3>\n");
        html.append("<div class=\"bar\"><button class=\"back\" type=\"button\">\u25C0 Back</button>"
                + "<output aria-live=\"polite\"></output><button class=\"next\" type=\"button\">Next \u25B6</button>"
                + "<span class=\"dim\">or the arrow keys, or click a step</span></div>\n");
        html.append("<div class=\"columns\">\n<div>\n");
        steps();
        for (int state = 0; state <= steps; state++) {
            frame(state);
        }
        html.append("</div>\n<figure><div class=\"scroll\" tabindex=\"0\" aria-label=\"sequence diagram\">\n"
                + SvgSequence.element(file.report().lifecycle(), run) + "</div></figure>\n</div>\n");
        html.append("<div class=\"end\"><b>" + escaped(ending()) + "</b>"
                + run.explanation().stream()
                        .map(line -> "<br><span class=\"code\">" + escaped(line) + "</span>")
                        .collect(Collectors.joining())
                + "</div>\n</section>\n");
        return html.toString();
    }

    private String ending() {
        int steps = run.steps().size();
        if (run.back().isEmpty()) {
            return "At the end:";
        }
        int back = run.back().getAsInt();
        return back == steps
                ? "And so it stays for ever:"
                : "After step " + steps + " it goes on with step " + (back + 1) + ", and so on for ever:";
    }

    private void steps() {
        html.append("<ol class=\"steps\">\n<li><button type=\"button\" data-step=\"0\">At the start</button></li>\n");
        for (CounterexampleStep step : run.steps()) {
            StepText text = new StepText(step, run.without());
            html.append("<li><button type=\"button\" data-step=\"" + step.step() + "\">" + step.step() + ". "
                    + (instances.size() > 1 ? escaped(step.instance()) + ": " : "") + "<b>" + escaped(text.who())
                    + "</b> " + escaped(text.what()) + "</button></li>\n");
        }
        html.append("</ol>\n");
    }

    private void frame(int number) {
        html.append("<div class=\"frame\" data-step=\"" + number + "\">\n");
        if (number > 0) {
            CounterexampleStep step = run.steps().get(number - 1);
            StepText text = new StepText(step, run.without());
            html.append("<p><b>" + number + ". " + escaped(text.who()) + "</b> " + escaped(text.what())
                    + "<br><span class=\"dim\">" + escaped(PlainWords.kind(step)) + "</span></p>\n");
            source(step.line());
        } else {
            html.append("<p><b>At the start</b></p>\n");
        }
        table(run.states().get(Math.max(0, number - 1)), run.states().get(number));
        html.append("</div>\n");
    }

    private void source(int line) {
        if (line > 0 && file.source().isPresent()) {
            html.append("<code class=\"source\">");
            IntStream.rangeClosed(line - AROUND, line + AROUND)
                    .filter(number ->
                            number >= 1 && number <= file.source().get().lineCount())
                    .forEach(number -> html.append("<span" + (number == line ? " class=\"here\"" : "") + "><i>" + number
                            + "</i>" + escaped(file.source().get().line(number)) + "</span>"));
            html.append("</code>\n");
        }
    }

    private void table(CounterexampleState before, CounterexampleState now) {
        html.append("<div class=\"scroll\"><table>\n<thead><tr><th>variable</th>");
        instances.forEach(
                instance -> html.append("<th>" + (instances.size() > 1 ? escaped(instance) : "value") + "</th>"));
        html.append("</tr></thead>\n<tbody>\n");
        for (String name : values(now, instances.get(0)).keySet()) {
            boolean changed = instances.stream()
                    .anyMatch(instance -> !value(before, instance, name).equals(value(now, instance, name)));
            html.append("<tr" + (changed ? " class=\"changed\"" : "") + "><td>" + escaped(PlainWords.variable(name))
                    + "</td>");
            for (String instance : instances) {
                html.append("<td>" + cell(name, value(before, instance, name), value(now, instance, name)) + "</td>");
            }
            html.append("</tr>\n");
        }
        html.append("</tbody></table></div>\n");
    }

    private static String cell(String name, String before, String now) {
        String value = escaped(PlainWords.value(name, now));
        return before.equals(now)
                ? value
                : "<span class=\"was\">" + escaped(PlainWords.value(name, before)) + "</span> <b>" + value + "</b>";
    }

    private static String value(CounterexampleState state, String instance, String name) {
        return values(state, instance).getOrDefault(name, "");
    }

    private static Map<String, String> values(CounterexampleState state, String instance) {
        return state.instances().getOrDefault(instance, Map.of());
    }
}
