package dev.detent.emit.tla.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Lays a module out. */
final class ModulePrinter {

    private static final int WIDTH = 110;
    private static final int RULE = 80;

    private final StringBuilder text = new StringBuilder();

    String print(Module module) {
        String title = " MODULE " + module.name() + " ";
        int left = Math.max(4, (RULE - title.length()) / 2);
        int right = Math.max(4, RULE - title.length() - left);
        line("-".repeat(left) + title + "-".repeat(right));
        box(module.header());
        line("EXTENDS " + String.join(", ", module.extended()));
        blank();
        constants(module.constants());
        line("VARIABLES " + String.join(", ", module.variables()));
        line("vars == <<" + String.join(", ", module.variables()) + ">>");
        for (Unit unit : module.units()) {
            separate();
            if (unit instanceof Unit.Definition definition) {
                definition(definition);
            } else if (unit instanceof Unit.Group group) {
                group(group.definitions());
            } else if (unit instanceof Unit.Part part) {
                line("-".repeat(RULE));
                part.comments().forEach(this::comment);
            }
        }
        line("=".repeat(RULE));
        return text.toString();
    }

    private void box(List<String> lines) {
        line("(" + "*".repeat(RULE - 2) + ")");
        for (String content : lines) {
            line("(* " + Lists.padded(content, RULE - 6) + " *)");
        }
        line("(" + "*".repeat(RULE - 2) + ")");
    }

    private void constants(List<Module.Constant> constants) {
        int widest = constants.stream()
                .mapToInt(constant -> constant.name().length())
                .max()
                .orElse(0);
        for (int i = 0; i < constants.size(); i++) {
            boolean last = i + 1 == constants.size();
            String name = constants.get(i).name() + (last ? "" : ",");
            line((i == 0 ? "CONSTANTS " : "          ") + Lists.padded(name, widest + 2) + " \\* "
                    + constants.get(i).meaning());
        }
    }

    /** Definitions of one line stand in columns for as long as they follow each other. */
    private void group(List<Unit.Definition> definitions) {
        List<Unit.Definition> run = new ArrayList<>();
        for (Unit.Definition definition : definitions) {
            if (oneLine(definition).isEmpty()) {
                columns(run);
                run.clear();
                separate();
                definition(definition);
                blank();
            } else {
                if (!definition.comments().isEmpty()) {
                    columns(run);
                    run.clear();
                }
                run.add(definition);
            }
        }
        columns(run);
    }

    private void columns(List<Unit.Definition> run) {
        int widest = run.stream()
                .mapToInt(definition -> definition.head().length())
                .max()
                .orElse(0);
        boolean fits = run.stream().allMatch(definition -> widest + body(definition) <= WIDTH);
        List<String> lines = new ArrayList<>();
        for (Unit.Definition definition : run) {
            String head = fits ? Lists.padded(definition.head(), widest) : definition.head();
            lines.add(head + " == " + Flat.of(definition.body(), WIDTH).orElseThrow());
        }
        int column = lines.stream().mapToInt(String::length).max().orElse(0);
        for (int i = 0; i < run.size(); i++) {
            String note = run.get(i).note().map(words -> "\\* " + words).orElse("");
            boolean room = column + 2 + note.length() <= WIDTH;
            run.get(i).comments().forEach(this::comment);
            line(
                    note.isEmpty()
                            ? lines.get(i)
                            : (room ? Lists.padded(lines.get(i), column) : lines.get(i)) + "  " + note);
        }
    }

    private static int body(Unit.Definition definition) {
        return 4
                + Flat.of(definition.body(), WIDTH).map(String::length).orElse(WIDTH)
                + definition.note().map(note -> note.length() + 5).orElse(0);
    }

    private static Optional<String> oneLine(Unit.Definition definition) {
        int room = WIDTH
                - definition.head().length()
                - 4
                - definition.note().map(note -> note.length() + 5).orElse(0);
        return Flat.of(definition.body(), room);
    }

    private void definition(Unit.Definition definition) {
        definition.comments().forEach(this::comment);
        definition.note().ifPresent(this::comment);
        String head = definition.head() + " == ";
        Optional<String> flat = Flat.of(definition.body(), WIDTH - head.length());
        if (flat.isPresent()) {
            line(head + flat.get());
        } else {
            if (isTable(definition.body()) && head.length() <= 24) {
                box(ExpressionPrinter.print(definition.body(), WIDTH - head.length())
                        .behind(head));
            } else {
                line(head.stripTrailing());
                box(ExpressionPrinter.indented(definition.body(), WIDTH));
            }
        }
    }

    private static boolean isTable(Tla body) {
        return body instanceof Tla.Fields
                || body instanceof Tla.Braces
                || body instanceof Tla.FieldSets
                || body instanceof Tla.Except
                || body instanceof Tla.Apply;
    }

    private void box(Box box) {
        box.lines().forEach(this::line);
    }

    /** A comment of any length, on as many lines as it needs. */
    private void comment(String words) {
        StringBuilder line = new StringBuilder("\\*");
        for (String word : Arrays.asList(words.strip().split("\\s+"))) {
            if (line.length() > 2 && line.length() + 1 + word.length() > WIDTH) {
                line(line.toString());
                line.setLength(2);
            }
            line.append(' ').append(word);
        }
        line(line.toString().stripTrailing());
    }

    /** An empty line, unless there is one already. */
    private void separate() {
        if (text.lastIndexOf("\n\n") != text.length() - 2) {
            blank();
        }
    }

    private void blank() {
        text.append('\n');
    }

    private void line(String content) {
        text.append(content.stripTrailing()).append('\n');
    }
}
