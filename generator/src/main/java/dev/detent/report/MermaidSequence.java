package dev.detent.report;

import dev.detent.check.Counterexample;
import dev.detent.report.Sequence.Message;
import java.util.List;

/** A counterexample as a sequence diagram in Mermaid's words, as web pages and many viewers of Markdown draw them. */
public final class MermaidSequence {

    private static final String INDENT = "    ";

    private final Sequence sequence;
    private final StringBuilder text = new StringBuilder("sequenceDiagram\n");

    private MermaidSequence(Sequence sequence) {
        this.sequence = sequence;
    }

    /**
     * The text of the diagram; each line ends with {@code \n}.
     *
     * @param lifecycle name of the lifecycle
     */
    public static String of(String lifecycle, Counterexample run) {
        return new MermaidSequence(Sequence.of(lifecycle, run)).write();
    }

    private String write() {
        List<String> participants = sequence.participants();
        for (int place = 0; place < participants.size(); place++) {
            line("participant p" + place + " as " + escaped(participants.get(place)));
        }
        int last = sequence.messages().stream().mapToInt(Message::step).max().orElse(0);
        int loop = sequence.back().orElse(last);
        for (Message message : sequence.messages()) {
            if (message.first() && message.step() == loop + 1) {
                line("loop for ever");
            }
            message(message);
        }
        if (loop < last) {
            line("end");
        } else if (sequence.back().isPresent()) {
            note("and so it stays for ever");
        }
        sequence.end().forEach(this::note);
        return text.toString();
    }

    private void message(Message message) {
        String arrow = switch (message.way()) {
            case ASK, ALONE -> "->>";
            case ANSWER -> "-->>";
            case LOST -> "--x";
        };
        String number = message.first() ? message.step() + ". " : "";
        line("p" + message.from() + arrow + "p" + message.to() + ": " + escaped(number + message.text()));
        if (!message.changes().isEmpty()) {
            line("Note right of p" + message.to() + ": " + escaped(String.join(", ", message.changes())));
        }
    }

    private void note(String words) {
        String over = sequence.participants().size() == 1
                ? "p0"
                : "p0,p" + (sequence.participants().size() - 1);
        line("Note over " + over + ": " + escaped(words));
    }

    /** What Mermaid reads as the end of a statement or the begin of a sign, as its number. */
    private static String escaped(String words) {
        StringBuilder escaped = new StringBuilder();
        words.chars().forEach(letter -> {
            if (letter == '#' || letter == ';' || letter == '<') {
                escaped.append('#').append(letter).append(';');
            } else {
                escaped.append((char) letter);
            }
        });
        return escaped.toString();
    }

    private void line(String line) {
        text.append(INDENT).append(line).append('\n');
    }
}
