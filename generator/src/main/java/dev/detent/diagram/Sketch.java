package dev.detent.diagram;

import dev.detent.diagram.StateDiagram.Bundle;
import dev.detent.diagram.StateDiagram.Label;
import dev.detent.diagram.StateDiagram.Node;
import dev.detent.diagram.StateDiagram.Phase;
import dev.detent.diagram.TextBlock.Style;
import dev.detent.diagram.TextBlock.Words;
import dev.detent.diagram.layout.BoxGraph;
import dev.detent.diagram.layout.BoxGraph.Box;
import dev.detent.diagram.layout.BoxGraph.Edge;
import dev.detent.diagram.layout.BoxGraph.Kind;
import dev.detent.diagram.layout.Layout;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A diagram as boxes with text, laid out: first its nodes, then its bundles, then a dot for each initial node.
 *
 * @param texts for each node and each bundle what stands in its box
 * @param graph the boxes: those of nodes, then those of bundles, then the dots
 */
record Sketch(StateDiagram diagram, List<TextBlock> texts, BoxGraph graph, Layout layout) {

    static final double NODE_MARGIN = 10;
    static final double SIGN_MARGIN = 4;
    static final double DOT = 12;
    private static final double LEAST_NODE = 84;
    private static final double WIDEST_LIST = 150;
    private static final double WIDEST_SIGN = 240;
    /** So many labels stand below one another; more than that follow one another. */
    private static final int LISTED = 3;

    private static final int MOST_EDGES = 4000;

    /** How much wider than high a picture may be without being called wide. */
    private static final double SHAPE = 1.5;

    static Sketch of(StateDiagram diagram, Optional<DiagramOptions.Direction> direction) {
        List<TextBlock> texts = new ArrayList<>();
        diagram.nodes().forEach(node -> texts.add(text(node)));
        diagram.bundles().forEach(bundle -> texts.add(text(bundle)));
        BoxGraph graph = graph(diagram, texts);
        if (graph.edges().size() > MOST_EDGES) {
            throw new TooLargeToDraw(diagram.nodes().size(), graph.edges().size(), MOST_EDGES);
        }
        if (direction.isPresent()) {
            boolean down = direction.get() == DiagramOptions.Direction.DOWN;
            return new Sketch(diagram, texts, graph, down ? Layout.downwards(graph) : Layout.rightwards(graph));
        }
        Layout right = Layout.rightwards(graph);
        Layout down = Layout.downwards(graph);
        return new Sketch(diagram, texts, graph, size(down) < size(right) ? down : right);
    }

    private static double size(Layout layout) {
        return Math.max(layout.width() / SHAPE, layout.height());
    }

    Layout.Area node(int number) {
        return layout.areas().get(number);
    }

    Layout.Area bundle(int number) {
        return layout.areas().get(diagram.nodes().size() + number);
    }

    TextBlock nodeText(int number) {
        return texts.get(number);
    }

    TextBlock bundleText(int number) {
        return texts.get(diagram.nodes().size() + number);
    }

    private static BoxGraph graph(StateDiagram diagram, List<TextBlock> texts) {
        List<Box> boxes = new ArrayList<>();
        List<Edge> edges = new ArrayList<>();
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (Node node : diagram.nodes()) {
            TextBlock text = texts.get(boxes.size());
            numbers.put(node.name(), boxes.size());
            boxes.add(new Box(
                    node.initial() ? Kind.ENTRANCE : Kind.STATION,
                    Math.max(LEAST_NODE, text.width() + 2 * NODE_MARGIN),
                    text.height() + 2 * NODE_MARGIN));
        }
        for (Bundle bundle : diagram.bundles()) {
            TextBlock text = texts.get(boxes.size());
            int sign = boxes.size();
            boxes.add(new Box(
                    bundle.failures() || bundle.engine() ? Kind.SIDE_SIGN : Kind.SIGN,
                    text.width() + 2 * SIGN_MARGIN,
                    text.height() + 2 * SIGN_MARGIN));
            if (bundle.group().isEmpty()) {
                bundle.sources().forEach(source -> edges.add(new Edge(number(numbers, source), sign)));
            }
            bundle.targets().forEach(target -> edges.add(new Edge(sign, number(numbers, target))));
        }
        for (Node node : diagram.nodes()) {
            if (node.initial()) {
                edges.add(new Edge(boxes.size(), number(numbers, node.name())));
                boxes.add(new Box(Kind.SIDE_SIGN, DOT, DOT));
            }
        }
        return new BoxGraph(boxes, edges);
    }

    private static int number(Map<String, Integer> numbers, String name) {
        return Optional.ofNullable(numbers.get(name)).orElseThrow();
    }

    private static TextBlock text(Node node) {
        TextBlock text = new TextBlock().line(Style.NAME, node.name());
        if (!node.label().equals(node.name())) {
            text.line(Style.REMARK, node.label());
        }
        return text.list(
                Style.SMALL,
                "",
                node.stays().stream().map(Words::of).toList(),
                Math.max(WIDEST_LIST, Style.NAME.width(node.name())));
    }

    private static TextBlock text(Bundle bundle) {
        TextBlock text = new TextBlock();
        if (bundle.failures() && bundle.group().isPresent()) {
            failing(text, bundle.labels());
            return text;
        }
        bundle.group().ifPresent(group -> text.text(Style.REMARK, group, WIDEST_SIGN));
        if (bundle.labels().size() <= LISTED) {
            bundle.labels().forEach(label -> text.line(Style.LABEL, Words.of(label)));
        } else {
            text.list(Style.LABEL, "", bundle.labels().stream().map(Words::of).toList(), WIDEST_LIST);
        }
        for (Phase phase : bundle.phases()) {
            text.line(Style.REMARK, phase.text());
        }
        return text;
    }

    private static void failing(TextBlock text, List<Label> labels) {
        List<Words> fail = new ArrayList<>();
        List<Words> other = new ArrayList<>();
        List<Words> unclear = new ArrayList<>();
        for (Label label : labels) {
            Set<Way> ways = label.ways();
            List<Words> kind = ways.contains(Way.FAILURE) ? fail : ways.contains(Way.OUTCOME) ? other : unclear;
            String name = kind == unclear ? label.command() : label.text();
            kind.add(new Words(name, Optional.of(label)));
        }
        paragraph(text, "when it fails", fail);
        paragraph(text, "on this outcome", other);
        paragraph(text, "when its end is unclear", unclear);
    }

    private static void paragraph(TextBlock text, String heading, List<Words> words) {
        if (!words.isEmpty()) {
            text.line(Style.REMARK, heading);
            text.list(Style.SMALL, "", words, WIDEST_SIGN);
        }
    }
}
