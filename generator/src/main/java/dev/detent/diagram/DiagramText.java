package dev.detent.diagram;

import dev.detent.diagram.StateDiagram.Bundle;
import dev.detent.diagram.StateDiagram.Label;
import dev.detent.diagram.StateDiagram.Node;
import java.util.List;
import java.util.stream.Collectors;

/** A diagram in words: for those who cannot see it, and for those who point at a part of it. */
final class DiagramText {

    private DiagramText() {}

    static String title(StateDiagram diagram) {
        return diagram.lifecycle() + ": " + diagram.state();
    }

    static String of(StateDiagram diagram) {
        StringBuilder text = new StringBuilder();
        text.append(diagram.nodes().size()).append(" states: ");
        text.append(diagram.nodes().stream().map(Node::name).collect(Collectors.joining(", ")));
        text.append(".");
        mark(text, diagram, true, " Starts in ");
        mark(text, diagram, false, " Ends in ");
        diagram.bundles().forEach(bundle -> text.append("\n").append(of(bundle)).append("."));
        diagram.nodes().stream()
                .filter(node -> !node.stays().isEmpty())
                .forEach(node -> text.append("\nStays in ")
                        .append(node.name())
                        .append(": ")
                        .append(labels(node.stays()))
                        .append("."));
        diagram.stays()
                .forEach(stay -> text.append("\nStays ")
                        .append(stay.group())
                        .append(": ")
                        .append(labels(stay.labels()))
                        .append("."));
        return text.toString();
    }

    private static void mark(StringBuilder text, StateDiagram diagram, boolean initial, String opening) {
        List<String> names = diagram.nodes().stream()
                .filter(node -> initial ? node.initial() : node.last())
                .map(Node::name)
                .toList();
        if (!names.isEmpty()) {
            text.append(opening).append(String.join(", ", names)).append(".");
        }
    }

    static String of(Bundle bundle) {
        String from =
                bundle.group().filter(group -> !group.isEmpty()).orElse("from " + String.join(", ", bundle.sources()));
        return (bundle.failures() ? "Without success " : "") + from + " to " + String.join(", ", bundle.targets())
                + ": " + labels(bundle.labels());
    }

    static String of(Node node) {
        String marks = (node.initial() ? ", initial" : "") + (node.last() ? ", final" : "");
        String documentation = node.documentation().strip();
        return node.name() + marks + " (line " + node.line() + ")"
                + (documentation.isEmpty() ? "" : "\n" + documentation);
    }

    private static String labels(List<Label> labels) {
        return labels.stream().map(Label::text).collect(Collectors.joining(", "));
    }
}
