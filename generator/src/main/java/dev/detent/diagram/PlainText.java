package dev.detent.diagram;

import dev.detent.diagram.StateDiagram.Actor;
import dev.detent.diagram.StateDiagram.Bundle;
import dev.detent.diagram.StateDiagram.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Labels for pictures that others draw: no styles within a text, so that words say what colours say elsewhere. */
final class PlainText {

    private static final int WIDEST = 44;

    private PlainText() {}

    static String of(Label label) {
        return label.actor() == Actor.ENGINE ? "engine: " + label.text() : label.text();
    }

    /** The labels with commas between them, in lines of a readable width. */
    static List<String> lines(List<Label> labels) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (int index = 0; index < labels.size(); index++) {
            String word = of(labels.get(index)) + (index < labels.size() - 1 ? "," : "");
            if (line.length() > 0 && line.length() + 1 + word.length() > WIDEST) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        if (line.length() > 0) {
            lines.add(line.toString());
        }
        return lines;
    }

    /** What is written at the edges of a bundle, with its steps. */
    static List<String> lines(Bundle bundle) {
        List<String> lines = new ArrayList<>();
        if (bundle.failures()) {
            lines.add("without success");
        }
        lines.addAll(lines(bundle.labels()));
        bundle.phases().forEach(phase -> lines.add(phase.text()));
        return lines;
    }

    /** What no edge shows. */
    static List<String> notes(StateDiagram diagram) {
        List<String> notes = new ArrayList<>();
        diagram.stays()
                .forEach(stay -> notes.add(stay.group() + ", which stays: "
                        + stay.labels().stream().map(PlainText::of).collect(Collectors.joining(", "))));
        diagram.courses()
                .forEach(course -> notes.add(course.command() + ": "
                        + course.phases().stream().map(StateDiagram.Phase::text).collect(Collectors.joining(", "))));
        if (!diagram.untouched().isEmpty()) {
            notes.add("leaves " + diagram.state() + " alone: " + String.join(", ", diagram.untouched()));
        }
        return notes;
    }
}
