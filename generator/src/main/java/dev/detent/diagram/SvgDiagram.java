package dev.detent.diagram;

import dev.detent.diagram.StateDiagram.Actor;
import dev.detent.diagram.StateDiagram.Bundle;
import dev.detent.diagram.StateDiagram.Label;
import dev.detent.diagram.StateDiagram.Node;
import dev.detent.diagram.TextBlock.Line;
import dev.detent.diagram.TextBlock.Words;
import dev.detent.diagram.layout.BoxGraph;
import dev.detent.diagram.layout.Layout;
import dev.detent.diagram.layout.Layout.Area;
import dev.detent.diagram.layout.Layout.Curve;
import dev.detent.diagram.layout.Layout.Point;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A diagram as SVG that stands alone. Nodes are groups of class {@code state} with {@code data-state} and {@code data-line};
 * bundles are groups of class {@code edge} with {@code data-commands}; curves have {@code data-source} and {@code data-target},
 * names of commands {@code data-command}, {@code data-ways} and {@code data-line}. Ids begin with lifecycle and state, so that
 * a page can hold several.
 */
public final class SvgDiagram {

    private static final double MARGIN = 16;
    private static final double HEAD = 8;

    private final StateDiagram diagram;
    private final Sketch sketch;
    private final String prefix;
    private final StringBuilder svg = new StringBuilder();

    private SvgDiagram(StateDiagram diagram, Sketch sketch) {
        this.diagram = diagram;
        this.sketch = sketch;
        this.prefix = diagram.lifecycle().toLowerCase(Locale.ROOT) + "-" + diagram.state();
    }

    /**
     * The text of the file, with a line end.
     *
     * @throws TooLargeToDraw if there are so many edges that nobody could read the picture
     */
    public static String of(StateDiagram diagram, Optional<DiagramOptions.Direction> direction) {
        return new SvgDiagram(diagram, Sketch.of(diagram, direction)).draw();
    }

    private String draw() {
        SvgNotes notes = new SvgNotes(diagram, sketch.layout().width());
        double top = MARGIN + notes.headingHeight();
        double width = Math.max(sketch.layout().width(), notes.width()) + 2 * MARGIN;
        double height = top + sketch.layout().height() + MARGIN + notes.footHeight() + MARGIN;
        String size = Xml.number(Math.ceil(width)) + " " + Xml.number(Math.ceil(height));
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"detent-diagram\" role=\"img\" viewBox=\"0 0 ")
                .append(size)
                .append("\" width=\"")
                .append(Xml.number(Math.ceil(width)))
                .append("\" height=\"")
                .append(Xml.number(Math.ceil(height)))
                .append("\" aria-labelledby=\"")
                .append(prefix + "-title " + prefix + "-description")
                .append("\">\n");
        element("title", "id=\"" + prefix + "-title\"", DiagramText.title(diagram));
        element("desc", "id=\"" + prefix + "-description\"", DiagramText.of(diagram));
        svg.append("<style>\n").append(SvgStyle.CSS).append("</style>\n");
        svg.append("<rect class=\"back\" width=\"100%\" height=\"100%\"/>\n");
        svg.append(notes.heading(MARGIN, MARGIN));
        svg.append("<g transform=\"translate(")
                .append(Xml.number(
                        MARGIN + Math.max(0, (notes.width() - sketch.layout().width()) / 2)))
                .append(" ")
                .append(Xml.number(top))
                .append(")\">\n");
        for (int number = 0; number < diagram.bundles().size(); number++) {
            bundle(number);
        }
        for (int number = 0; number < diagram.nodes().size(); number++) {
            node(number);
        }
        svg.append("</g>\n");
        svg.append(notes.foot(MARGIN, top + sketch.layout().height() + MARGIN));
        return svg.append("</svg>\n").toString();
    }

    private void bundle(int number) {
        Bundle bundle = diagram.bundles().get(number);
        String kind = bundle.failures() ? " failure" : bundle.engine() ? " engine" : "";
        svg.append("<g class=\"edge")
                .append(kind)
                .append(bundle.group().isPresent() ? " group" : "")
                .append("\" id=\"")
                .append(prefix + "-edge-" + (number + 1))
                .append("\" data-commands=\"")
                .append(Xml.words(
                        bundle.labels().stream().map(Label::command).distinct().toList()))
                .append("\" data-sources=\"")
                .append(Xml.words(bundle.sources()))
                .append("\" data-targets=\"")
                .append(Xml.words(bundle.targets()))
                .append("\">\n");
        element("title", "", DiagramText.of(bundle));
        int sign = diagram.nodes().size() + number;
        for (int edge = 0; edge < sketch.graph().edges().size(); edge++) {
            BoxGraph.Edge each = sketch.graph().edges().get(edge);
            if (each.from() == sign) {
                String target = diagram.nodes().get(each.to()).name();
                curve(sketch.layout().curves().get(edge), " data-target=\"" + Xml.escape(target) + "\"", true);
            } else if (each.to() == sign) {
                String source = diagram.nodes().get(each.from()).name();
                curve(
                        sketch.layout().curves().get(edge),
                        " data-source=\"" + Xml.escape(source) + "\"",
                        bundle.sources().size() > 1);
            }
        }
        Area area = sketch.bundle(number);
        svg.append("<rect class=\"sign\" ").append(place(area)).append(" rx=\"4\"/>\n");
        text(sketch.bundleText(number), area);
        svg.append("</g>\n");
    }

    private void node(int number) {
        Node node = diagram.nodes().get(number);
        Area area = sketch.node(number);
        svg.append("<g class=\"state")
                .append(node.initial() ? " initial" : "")
                .append(node.last() ? " final" : "")
                .append("\" id=\"")
                .append(Xml.escape(prefix + "-state-" + node.name()))
                .append("\" data-state=\"")
                .append(Xml.escape(node.name()))
                .append("\" data-line=\"")
                .append(node.line())
                .append("\">\n");
        element("title", "", DiagramText.of(node));
        if (node.initial()) {
            entrance(number);
        }
        svg.append("<rect class=\"box\" ").append(place(area)).append(" rx=\"8\"/>\n");
        if (node.last()) {
            Area inner = new Area(area.x() + 3, area.y() + 3, area.width() - 6, area.height() - 6);
            svg.append("<rect class=\"ring\" ").append(place(inner)).append(" rx=\"6\"/>\n");
        }
        text(sketch.nodeText(number), area);
        svg.append("</g>\n");
    }

    private void entrance(int node) {
        int signs = diagram.nodes().size() + diagram.bundles().size();
        for (int edge = 0; edge < sketch.graph().edges().size(); edge++) {
            BoxGraph.Edge each = sketch.graph().edges().get(edge);
            if (each.to() == node && each.from() >= signs) {
                Area dot = sketch.layout().areas().get(each.from());
                svg.append("<circle class=\"dot\" cx=\"")
                        .append(Xml.number(dot.x() + dot.width() / 2))
                        .append("\" cy=\"")
                        .append(Xml.number(dot.y() + dot.height() / 2))
                        .append("\" r=\"")
                        .append(Xml.number(Sketch.DOT / 2))
                        .append("\"/>\n");
                curve(sketch.layout().curves().get(edge), "", true);
            }
        }
    }

    private static String place(Area area) {
        return "x=\"" + Xml.number(area.x()) + "\" y=\"" + Xml.number(area.y()) + "\" width=\""
                + Xml.number(area.width()) + "\" height=\"" + Xml.number(area.height()) + "\"";
    }

    private void curve(Curve curve, String data, boolean arrow) {
        svg.append("<path class=\"line\"")
                .append(data)
                .append(" d=\"")
                .append(path(curve))
                .append("\"/>\n");
        if (arrow && !curve.parts().isEmpty()) {
            head(curve);
        }
    }

    /** Straight parts behind one another become one line. */
    private static String path(Curve curve) {
        StringBuilder path = new StringBuilder("M").append(point(curve.start()));
        Point from = curve.start();
        String line = "";
        for (Layout.Part part : curve.parts()) {
            boolean straight =
                    near(from.y(), part.end().y()) || near(from.x(), part.end().x());
            if (straight) {
                line = "L" + point(part.end());
            } else {
                path.append(line).append("C").append(point(part.firstControl())).append(" ");
                path.append(point(part.secondControl())).append(" ").append(point(part.end()));
                line = "";
            }
            from = part.end();
        }
        return path.append(line).toString();
    }

    /** An arrow head; curves end along one of the axes. */
    private void head(Curve curve) {
        Point end = curve.end();
        Point before = curve.parts().get(curve.parts().size() - 1).secondControl();
        double x = end.x() - before.x();
        double y = end.y() - before.y();
        double length = Math.max(Math.abs(x), Math.abs(y));
        x *= HEAD / length;
        y *= HEAD / length;
        svg.append("<path class=\"head\" d=\"M")
                .append(point(end))
                .append("L")
                .append(point(new Point(end.x() - x - y / 2, end.y() - y + x / 2)))
                .append("L")
                .append(point(new Point(end.x() - x + y / 2, end.y() - y - x / 2)))
                .append("Z\"/>\n");
    }

    private static boolean near(double one, double other) {
        return Math.abs(one - other) < 0.1;
    }

    private static String point(Point point) {
        return Xml.number(point.x()) + " " + Xml.number(point.y());
    }

    private void text(TextBlock block, Area area) {
        double y = area.y() + (area.height() - block.height()) / 2;
        for (Line line : block.lines()) {
            svg.append(textLine(line, area.x() + area.width() / 2, y, ""));
            y += line.style().lineHeight();
        }
    }

    /** One line of text, below the given height. */
    static String textLine(Line line, double x, double y, String further) {
        double base = y + line.style().lineHeight() / 2 + line.style().size() * 0.35;
        return "<text class=\"" + line.style().word() + further + "\" x=\"" + Xml.number(x) + "\" y=\""
                + Xml.number(base) + "\">"
                + line.words().stream().map(SvgDiagram::words).collect(Collectors.joining()) + "</text>\n";
    }

    private static String words(Words words) {
        if (words.label().isEmpty()) {
            return Xml.escape(words.text());
        }
        Label label = words.label().get();
        List<String> ways = label.ways().stream().map(Way::word).toList();
        return "<tspan class=\"" + (label.actor() == Actor.ENGINE ? "engine" : "caller") + "\" data-command=\""
                + Xml.escape(label.command()) + "\" data-ways=\"" + Xml.words(ways) + "\" data-line=\""
                + label.line() + "\"><title>" + Xml.escape(label.tip()) + "</title>" + Xml.escape(words.text())
                + "</tspan>";
    }

    private void element(String name, String attributes, String text) {
        svg.append("<")
                .append(name)
                .append(attributes.isEmpty() ? "" : " ")
                .append(attributes)
                .append(">")
                .append(Xml.escape(text))
                .append("</")
                .append(name)
                .append(">\n");
    }
}
