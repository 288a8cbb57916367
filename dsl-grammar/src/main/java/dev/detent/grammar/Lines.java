package dev.detent.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lines of text that are being written, with the indentation that holds for the next one. */
final class Lines {

    /** How many characters a line may have before its parts get lines of their own. */
    private static final int WIDTH = 110;

    private static final String STEP = "  ";

    private final List<String> lines = new ArrayList<>();
    private String indentation = "";

    void add(String line) {
        lines.add(indentation + line);
    }

    void blank() {
        lines.add("");
    }

    void doc(Optional<String> doc) {
        doc.ifPresent(text -> {
            for (String line : text.split("\n", -1)) {
                add(line.isEmpty() ? "///" : "/// " + line);
            }
        });
    }

    /** Opens a brace after some text, lets the parts be written, and closes it. */
    void braces(String head, Runnable parts) {
        add(head.isEmpty() ? "{" : head + " {");
        indented(parts);
        add("}");
    }

    /** Lets parts be written one step to the right. */
    void indented(Runnable parts) {
        String outer = indentation;
        indentation += STEP;
        parts.run();
        indentation = outer;
    }

    boolean fits(String line) {
        return indentation.length() + line.length() <= WIDTH;
    }

    int count() {
        return lines.size();
    }

    String text() {
        return String.join("\n", lines) + "\n";
    }
}
