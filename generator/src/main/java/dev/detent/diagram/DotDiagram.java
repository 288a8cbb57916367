package dev.detent.diagram;

import dev.detent.diagram.StateDiagram.Bundle;
import dev.detent.diagram.StateDiagram.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A diagram as text for Graphviz. */
public final class DotDiagram {

    private static final String FAILURE = "#bf2f25";
    private static final String ENGINE = "#7c3aad";

    private final StateDiagram diagram;
    private final StringBuilder text = new StringBuilder();

    private DotDiagram(StateDiagram diagram) {
        this.diagram = diagram;
    }

    /** The text of the file, with a line end. */
    public static String of(StateDiagram diagram, Optional<DiagramOptions.Direction> direction) {
        return new DotDiagram(diagram).draw(direction);
    }

    private String draw(Optional<DiagramOptions.Direction> direction) {
        text.append("digraph ").append(quote(DiagramText.title(diagram))).append(" {\n");
        List<String> caption = new ArrayList<>(List.of(DiagramText.title(diagram)));
        caption.addAll(PlainText.notes(diagram));
        line("graph [rankdir="
                + (direction.filter(DiagramOptions.Direction.RIGHT::equals).isPresent() ? "LR" : "TB")
                + ", labelloc=b, fontname=\"sans-serif\", label=" + quote(caption) + "]");
        line("node [shape=box, style=rounded, fontname=\"sans-serif\", fontsize=12]");
        line("edge [fontname=\"sans-serif\", fontsize=11]");
        diagram.nodes().forEach(this::node);
        for (int number = 0; number < diagram.bundles().size(); number++) {
            bundle(diagram.bundles().get(number), "edge " + (number + 1));
        }
        return text.append("}\n").toString();
    }

    private void node(Node node) {
        List<String> shown = new ArrayList<>(List.of(node.name()));
        if (!node.label().equals(node.name())) {
            shown.add(node.label());
        }
        shown.addAll(PlainText.lines(node.stays()));
        line(quote("state " + node.name()) + " [label=" + quote(shown) + (node.last() ? ", peripheries=2" : "") + "]");
        if (node.initial()) {
            line(quote("start " + node.name()) + " [shape=point, width=0.15, label=\"\"]");
            line(quote("start " + node.name()) + " -> " + quote("state " + node.name()));
        }
    }

    private void bundle(Bundle bundle, String id) {
        boolean grouped = bundle.group().isPresent();
        List<String> shown = new ArrayList<>(
                bundle.group().filter(words -> !words.isEmpty()).stream().toList());
        shown.addAll(PlainText.lines(bundle));
        String look = bundle.failures()
                ? "style=dashed, color=\"" + FAILURE + "\", fontcolor=\"" + FAILURE + "\""
                : bundle.engine()
                        ? "style=dotted, color=\"" + ENGINE + "\", fontcolor=\"" + ENGINE + "\""
                        : "style=solid";
        if (!grouped && bundle.sources().size() == 1 && bundle.targets().size() == 1) {
            line(quote("state " + bundle.sources().get(0)) + " -> "
                    + quote("state " + bundle.targets().get(0)) + " [label=" + quote(shown) + ", " + look + "]");
            return;
        }
        line(quote(id) + " [shape=plain, " + look + ", label=" + quote(shown) + "]");
        if (!grouped) {
            bundle.sources().forEach(source -> line(quote("state " + source) + " -> " + quote(id) + " [" + look + "]"));
        }
        bundle.targets().forEach(target -> line(quote(id) + " -> " + quote("state " + target) + " [" + look + "]"));
    }

    private void line(String line) {
        text.append("  ").append(line).append("\n");
    }

    private static String quote(List<String> lines) {
        return lines.stream().map(DotDiagram::escape).collect(Collectors.joining("\\n", "\"", "\""));
    }

    private static String quote(String text) {
        return "\"" + escape(text) + "\"";
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ");
    }
}
