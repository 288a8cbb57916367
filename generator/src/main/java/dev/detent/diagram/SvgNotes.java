package dev.detent.diagram;

import dev.detent.diagram.StateDiagram.Actor;
import dev.detent.diagram.StateDiagram.Bundle;
import dev.detent.diagram.StateDiagram.Course;
import dev.detent.diagram.StateDiagram.Label;
import dev.detent.diagram.StateDiagram.Phase;
import dev.detent.diagram.StateDiagram.Stay;
import dev.detent.diagram.TextBlock.Line;
import dev.detent.diagram.TextBlock.Style;
import dev.detent.diagram.TextBlock.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What stands above and below the drawing: the name, what the lines mean, what no line shows. */
final class SvgNotes {

    private static final double NARROWEST = 300;
    private static final double GAP = 10;
    private static final double SAMPLE = 34;

    /** One kind of line, shown beside its meaning. */
    private record Key(String kind, String meaning) {}

    private final TextBlock heading;
    private final TextBlock foot = new TextBlock();
    private final List<Key> keys = new ArrayList<>();
    private final double width;

    SvgNotes(StateDiagram diagram, double drawn) {
        this.width = Math.max(drawn, NARROWEST);
        this.heading = new TextBlock().line(Style.HEADING, DiagramText.title(diagram));
        String documentation = diagram.documentation().strip();
        if (!documentation.isEmpty()) {
            heading.text(Style.REMARK, documentation, width);
        }
        keys(diagram);
        for (Stay stay : diagram.stays()) {
            foot.list(
                    Style.REMARK,
                    stay.group() + ", which stays:",
                    stay.labels().stream().map(Words::of).toList(),
                    width);
        }
        for (Course course : diagram.courses()) {
            foot.list(
                    Style.REMARK,
                    course.command() + ":",
                    course.phases().stream().map(Phase::text).map(Words::plain).toList(),
                    width);
        }
        if (!diagram.untouched().isEmpty()) {
            foot.list(
                    Style.REMARK,
                    "leaves " + diagram.state() + " alone:",
                    diagram.untouched().stream().map(Words::plain).toList(),
                    width);
        }
    }

    private void keys(StateDiagram diagram) {
        Stream<Label> inNodes = Stream.concat(
                diagram.nodes().stream().flatMap(node -> node.stays().stream()),
                diagram.stays().stream().flatMap(stay -> stay.labels().stream()));
        Stream<Label> atEdges = diagram.bundles().stream().flatMap(bundle -> bundle.labels().stream());
        boolean engine = Stream.concat(inNodes, atEdges).anyMatch(label -> label.actor() == Actor.ENGINE);
        boolean failures = diagram.bundles().stream().anyMatch(Bundle::failures);
        if (engine || failures) {
            keys.add(new Key("", "a caller's command"));
        }
        if (engine) {
            keys.add(new Key(" engine", "the engine by itself"));
        }
        if (failures) {
            keys.add(new Key(" failure", "a command that did not succeed"));
        }
    }

    double width() {
        return width;
    }

    double headingHeight() {
        return heading.height() + GAP;
    }

    double footHeight() {
        return foot.height() + (keys.isEmpty() ? 0 : GAP / 2 + keys.size() * Style.REMARK.lineHeight());
    }

    String heading(double x, double y) {
        return block(heading, x, y);
    }

    String foot(double x, double y) {
        StringBuilder svg = new StringBuilder(block(foot, x, y));
        double top = y + foot.height() + GAP / 2;
        for (Key key : keys) {
            double middle = top + Style.REMARK.lineHeight() / 2;
            svg.append("<g class=\"key").append(key.kind()).append("\">\n");
            svg.append("<path class=\"line\" d=\"M")
                    .append(Xml.number(x))
                    .append(" ")
                    .append(Xml.number(middle))
                    .append("h")
                    .append(Xml.number(SAMPLE))
                    .append("\"/>\n");
            Line line = new Line(Style.REMARK, List.of(Words.plain(key.meaning())));
            svg.append(SvgDiagram.textLine(line, x + SAMPLE + GAP / 2, top, " note"));
            svg.append("</g>\n");
            top += Style.REMARK.lineHeight();
        }
        return svg.toString();
    }

    private static String block(TextBlock block, double x, double y) {
        StringBuilder svg = new StringBuilder();
        double at = y;
        for (Line line : block.lines()) {
            svg.append(SvgDiagram.textLine(line, x, at, line.style() == Style.HEADING ? "" : " note"));
            at += line.style().lineHeight();
        }
        return svg.toString();
    }
}
