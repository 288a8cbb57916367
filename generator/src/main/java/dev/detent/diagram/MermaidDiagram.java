package dev.detent.diagram;

import dev.detent.diagram.StateDiagram.Bundle;
import dev.detent.diagram.StateDiagram.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A diagram as text for Mermaid, a {@code stateDiagram-v2}. Mermaid knows edges between two states only, so that what meets in
 * one place elsewhere is several edges here.
 */
public final class MermaidDiagram {

    private static final String SPECIAL = ":;\"<>&\\`{}";
    private static final String ALIKE = "\u2236,'\u2039\u203a\uff06\u2216'()";

    private final StateDiagram diagram;
    private final StringBuilder text = new StringBuilder("stateDiagram-v2\n");

    private MermaidDiagram(StateDiagram diagram) {
        this.diagram = diagram;
    }

    /** The text of the file, with a line end. */
    public static String of(StateDiagram diagram, Optional<DiagramOptions.Direction> direction) {
        return new MermaidDiagram(diagram).draw(direction);
    }

    private String draw(Optional<DiagramOptions.Direction> direction) {
        line("accTitle: " + escape(diagram.lifecycle() + " " + diagram.state()));
        line("direction "
                + (direction.filter(DiagramOptions.Direction.RIGHT::equals).isPresent() ? "LR" : "TB"));
        for (Node node : diagram.nodes()) {
            List<String> shown =
                    node.label().equals(node.name()) ? List.of(node.name()) : List.of(node.name(), node.label());
            line("state \"" + lines(shown) + "\" as " + id(node.name()));
            if (!node.stays().isEmpty()) {
                line(id(node.name()) + " : " + lines(PlainText.lines(node.stays())));
            }
        }
        diagram.nodes().stream().filter(Node::initial).forEach(node -> line("[*] --> " + id(node.name())));
        pairs().forEach((pair, lines) -> line(pair + " : " + lines(lines)));
        signs();
        diagram.nodes().stream().filter(Node::last).forEach(node -> line(id(node.name()) + " --> [*]"));
        PlainText.notes(diagram).forEach(note -> line("%% " + note));
        return text.toString();
    }

    private Map<String, List<String>> pairs() {
        Map<String, List<String>> pairs = new LinkedHashMap<>();
        for (Bundle bundle : diagram.bundles()) {
            if (!hasSign(bundle)) {
                for (String source : bundle.sources()) {
                    for (String target : bundle.targets()) {
                        pairs.computeIfAbsent(id(source) + " --> " + id(target), missing -> new ArrayList<>())
                                .addAll(PlainText.lines(bundle));
                    }
                }
            }
        }
        return pairs;
    }

    /** What has no sources to draw, and what is too long to be said at each of several edges. */
    private static boolean hasSign(Bundle bundle) {
        boolean several = bundle.sources().size() > 1 || bundle.targets().size() > 1;
        return bundle.group().isPresent() || (several && !bundle.phases().isEmpty());
    }

    private void signs() {
        List<Bundle> signs =
                diagram.bundles().stream().filter(MermaidDiagram::hasSign).toList();
        for (int number = 1; number <= signs.size(); number++) {
            Bundle bundle = signs.get(number - 1);
            String sign = "sign_" + number;
            List<String> shown = new ArrayList<>(
                    bundle.group().filter(words -> !words.isEmpty()).stream().toList());
            shown.addAll(PlainText.lines(bundle));
            line("state \"" + lines(shown) + "\" as " + sign);
            line("class " + sign + " sign");
            if (bundle.group().isEmpty()) {
                bundle.sources().forEach(source -> line(id(source) + " --> " + sign));
            }
            bundle.targets().forEach(target -> line(sign + " --> " + id(target)));
        }
        if (!signs.isEmpty()) {
            line("classDef sign stroke-dasharray:3 3");
        }
    }

    private void line(String line) {
        text.append("  ").append(line).append("\n");
    }

    private static String lines(List<String> lines) {
        return lines.stream().map(MermaidDiagram::escape).collect(Collectors.joining("<br/>"));
    }

    /** Names of the file may be words of Mermaid. */
    private static String id(String name) {
        return "s_" + name;
    }

    /**
     * Whatever Mermaid might take for its own becomes a character that looks alike: what Mermaid has for escaping is drawn as it
     * stands by some of its versions.
     */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        text.replace(": ", " - ").replace("%%", "% %").codePoints().forEach(character -> {
            int place = SPECIAL.indexOf(character);
            escaped.appendCodePoint(
                    place >= 0 ? ALIKE.charAt(place) : Character.isISOControl(character) ? ' ' : character);
        });
        return escaped.toString();
    }
}
