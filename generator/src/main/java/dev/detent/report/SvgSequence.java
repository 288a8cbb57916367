package dev.detent.report;

import dev.detent.check.Counterexample;
import dev.detent.report.Sequence.Message;
import dev.detent.report.Sequence.Way;
import java.util.ArrayList;
import java.util.List;

/**
 * A counterexample as a sequence diagram in SVG that stands alone: no font, picture or script from elsewhere, in colours for
 * light and dark. What a step changes stands beside it. Each step is a group with the class {@code step} and its number as
 * {@code data-step}.
 */
public final class SvgSequence {

    /** Generous, so that a text fits whatever font the viewer has. */
    private static final double LETTER = 7.4;

    private static final int LEFT = 44;
    private static final int GAP = 28;
    private static final int HEAD = 56;
    private static final int ROW = 46;
    private static final int TEXT_LINE = 16;
    private static final int CHANGE_WIDTH = 36;
    private static final int LOOP = 22;

    private final Sequence sequence;
    private final int[] places;
    private final int changesAt;
    private final StringBuilder svg = new StringBuilder();
    private int height = HEAD;

    private SvgSequence(Sequence sequence) {
        this.sequence = sequence;
        this.places = places(sequence);
        this.changesAt = rightEnd(sequence, places) + GAP;
    }

    /**
     * The document; it ends with a line end.
     *
     * @param lifecycle name of the lifecycle
     */
    public static String of(String lifecycle, Counterexample run) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + element(lifecycle, run);
    }

    /** The element alone, to stand in a page. */
    static String element(String lifecycle, Counterexample run) {
        return new SvgSequence(Sequence.of(lifecycle, run)).draw(lifecycle);
    }

    // ---- where things stand ----------------------------------------------------------------------------------------

    private static int width(String text) {
        return (int) Math.ceil(text.length() * LETTER);
    }

    /** Far enough apart for every name and every message between neighbours. */
    private static int[] places(Sequence sequence) {
        List<String> names = sequence.participants();
        int[] places = new int[names.size()];
        for (int place = 0; place < places.length; place++) {
            int half = width(names.get(place)) / 2 + 12;
            int least =
                    place == 0 ? LEFT + half : places[place - 1] + width(names.get(place - 1)) / 2 + 12 + GAP + half;
            for (Message message : sequence.messages()) {
                int left = Math.min(message.from(), message.to());
                int right = Math.max(message.from(), message.to());
                if (right == place && left < place) {
                    least = Math.max(least, places[left] + width(message.text()) + GAP);
                } else if (place > 0 && left == place - 1 && right == left) {
                    least = Math.max(least, places[left] + width(message.text()) + GAP + 24);
                }
            }
            places[place] = least;
        }
        return places;
    }

    private static int rightEnd(Sequence sequence, int[] places) {
        int last = places.length - 1;
        int end = places[last] + width(sequence.participants().get(last)) / 2 + 12;
        for (Message message : sequence.messages()) {
            if (message.from() == last && message.to() == last) {
                end = Math.max(end, places[last] + 24 + width(message.text()));
            }
        }
        return end;
    }

    // ---- drawing ---------------------------------------------------------------------------------------------------

    private String draw(String lifecycle) {
        StringBuilder rows = new StringBuilder();
        int last = sequence.messages().stream().mapToInt(Message::step).max().orElse(0);
        int loop = sequence.back().orElse(last);
        int loopBegins = 0;
        int number = 0;
        while (number < sequence.messages().size()) {
            int step = sequence.messages().get(number).step();
            if (step == loop + 1) {
                loopBegins = height;
                height += LOOP;
            }
            List<Message> ofStep = new ArrayList<>();
            while (number < sequence.messages().size()
                    && sequence.messages().get(number).step() == step) {
                ofStep.add(sequence.messages().get(number++));
            }
            rows.append(row(ofStep));
        }
        int lifelinesEnd = height;
        if (loopBegins > 0) {
            rows.append(frame(loopBegins, height));
            height += 12;
        }
        StringBuilder end = end();
        int width = changesAt + (int) Math.ceil(CHANGE_WIDTH * LETTER) + 16;
        for (String line : sequence.end()) {
            width = Math.max(width, LEFT + width(line) + 24);
        }
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"sequence\" role=\"img\" viewBox=\"0 0 " + width
                + " " + height + "\" width=\"" + width + "\" height=\"" + height + "\">\n");
        svg.append("<title>Sequence of a run of " + Markup.escaped(lifecycle) + "</title>\n");
        svg.append(STYLE);
        svg.append("<rect class=\"sq-page\" width=\"" + width + "\" height=\"" + height + "\"/>\n");
        heads(lifelinesEnd);
        return svg.append(rows).append(end).append("</svg>\n").toString();
    }

    private void heads(int end) {
        for (int place = 0; place < places.length; place++) {
            String name = sequence.participants().get(place);
            int half = width(name) / 2 + 12;
            int x = places[place];
            svg.append("<line class=\"sq-life\" x1=\"" + x + "\" y1=\"36\" x2=\"" + x + "\" y2=\"" + end + "\"/>\n");
            svg.append("<rect class=\"sq-head\" x=\"" + (x - half) + "\" y=\"8\" width=\"" + (2 * half)
                    + "\" height=\"28\" rx=\"5\"/>\n");
            svg.append(text("sq-name", x, 27, "middle", name));
        }
        svg.append(text("sq-dim", changesAt, 27, "start", "what changes"));
    }

    private StringBuilder row(List<Message> messages) {
        Message first = messages.get(0);
        List<String> changes = first.changes().stream()
                .flatMap(change -> Markup.wrapped(change.replace(" -> ", " \u2192 "), CHANGE_WIDTH).stream())
                .toList();
        int rowHeight = Math.max(messages.size() * ROW, (changes.size() + 1) * TEXT_LINE + 8);
        StringBuilder row = new StringBuilder("<g class=\"step\" data-step=\"" + first.step() + "\">\n");
        row.append("<rect class=\"sq-row\" x=\"4\" y=\"" + (height + 2) + "\" width=\"100%\" height=\""
                + (rowHeight - 4) + "\"/>\n");
        int y = height + 30;
        row.append(text("sq-number", 22, y + 4, "middle", Integer.toString(first.step())));
        for (Message message : messages) {
            row.append(arrow(message, y));
            y += ROW;
        }
        int line = height + 18;
        for (String change : changes) {
            row.append(text("sq-change", changesAt, line, "start", change));
            line += TEXT_LINE;
        }
        if (first.line() > 0) {
            row.append(text("sq-dim", changesAt, line, "start", "line " + first.line()));
        }
        height += rowHeight;
        return row.append("</g>\n");
    }

    private String arrow(Message message, int y) {
        int from = places[message.from()];
        int to = places[message.to()];
        if (from == to) {
            return "<path class=\"sq-own\" d=\"M" + from + " " + (y - 10) + "h16v14h-12\"/>\n"
                    + "<path class=\"sq-tip\" d=\"M" + (from + 2) + " " + (y + 4) + "l8 -4v8z\"/>\n"
                    + text("sq-text", from + 24, y + 1, "start", message.text());
        }
        int direction = from < to ? 1 : -1;
        String style = message.way() == Way.ASK ? "sq-ask" : message.way() == Way.ANSWER ? "sq-answer" : "sq-lost";
        int end = message.way() == Way.LOST ? (from + to) / 2 : to - direction * 2;
        String line = "<line class=\"" + style + "\" x1=\"" + from + "\" y1=\"" + y + "\" x2=\"" + (end - direction * 6)
                + "\" y2=\"" + y + "\"/>\n";
        String tip = message.way() == Way.LOST
                ? "<path class=\"sq-cross\" d=\"M" + (end - 6) + " " + (y - 6) + "l12 12m0 -12l-12 12\"/>\n"
                : "<path class=\"sq-tip\" d=\"M" + end + " " + y + "l" + (-8 * direction) + " -4v8z\"/>\n";
        return line + tip + text("sq-text", (from + to) / 2, y - 7, "middle", message.text());
    }

    private String frame(int begin, int end) {
        return "<rect class=\"sq-loop\" x=\"4\" y=\"" + (begin + 2) + "\" width=\"" + (changesAt - 12) + "\" height=\""
                + (end - begin) + "\" rx=\"5\"/>\n" + text("sq-dim", LEFT, begin + 18, "start", "for ever again:");
    }

    private StringBuilder end() {
        StringBuilder end = new StringBuilder("<g class=\"sq-end\">\n");
        int last = sequence.messages().stream().mapToInt(Message::step).max().orElse(0);
        List<String> lines = new ArrayList<>();
        if (sequence.back().isPresent() && sequence.back().getAsInt() == last) {
            lines.add("and so it stays for ever");
        }
        lines.addAll(sequence.end());
        height += 10;
        for (String line : lines) {
            height += 18;
            end.append(text("sq-false", LEFT, height, "start", line));
        }
        height += 14;
        return end.append("</g>\n");
    }

    private static String text(String style, int x, int y, String anchor, String words) {
        return "<text class=\"" + style + "\" x=\"" + x + "\" y=\"" + y + "\" text-anchor=\"" + anchor + "\">"
                + Markup.escaped(words) + "</text>\n";
    }

    private static final String STYLE = """
            <style>
            .sequence { --sq-ink: #1c2430; --sq-dim: #5b6675; --sq-line: #c3cad4; --sq-page: #ffffff; --sq-head: #eef2f7; --sq-bad: #b3261e; }
            @media (prefers-color-scheme: dark) {
              .sequence { --sq-ink: #e6eaf0; --sq-dim: #9aa6b5; --sq-line: #46505e; --sq-page: #14181f; --sq-head: #232a34; --sq-bad: #ff8a80; }
            }
            .sequence text { font: 13px system-ui, sans-serif; fill: var(--sq-ink); }
            .sequence .sq-page { fill: var(--sq-page); }
            .sequence .sq-row { fill: none; }
            .sequence .sq-head { fill: var(--sq-head); stroke: var(--sq-line); }
            .sequence .sq-name { font-weight: 600; }
            .sequence .sq-life { stroke: var(--sq-line); stroke-dasharray: 3 4; }
            .sequence .sq-number, .sequence .sq-dim { fill: var(--sq-dim); font-size: 12px; }
            .sequence .sq-change { fill: var(--sq-ink); font-size: 12px; }
            .sequence .sq-ask, .sequence .sq-own, .sequence .sq-answer, .sequence .sq-lost { stroke: var(--sq-ink); stroke-width: 1.4; fill: none; }
            .sequence .sq-answer, .sequence .sq-lost { stroke-dasharray: 5 4; }
            .sequence .sq-tip { fill: var(--sq-ink); }
            .sequence .sq-cross { stroke: var(--sq-bad); stroke-width: 2; fill: none; }
            .sequence .sq-loop { fill: none; stroke: var(--sq-dim); stroke-dasharray: 6 4; }
            .sequence .sq-false { fill: var(--sq-bad); font-weight: 600; }
            </style>
            """;
}
